import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { TransferColumns } from '../../../../core/transfer-columns.js'
import type { FileSettings } from '../../../adapter.js'
import { addressBook, mergeBook } from './address-book.js'
import { type LineCount, MARK_EVERY } from './count-lines.js'
import type { Marks } from './read-lines.js'
import { layoutOf, type Layout } from './layout.js'
import { ledgerOrder } from './order.js'
import type { SharedColumns, SliceResult } from './parse-slice.js'
import { type Rejected, takeOddLines } from './odd-lines.js'
import { runSlice, type SliceTask } from './slice-worker.js'

/** A file of transfers in columns, in ledger order. */
export type LoadedColumns = TransferColumns &
  Readonly<{
    block: Uint32Array
    /** Tells transactions of one block apart; 0 without one. */
    tx: Uint32Array
    /** Record number of each transfer in its file, from 1. */
    rows: Uint32Array
    records: number
    header: readonly string[]
    addressTexts(): string[]
    addressNumber(address: string): number | undefined
    assetIds: readonly string[]
    rejected: readonly Rejected[]
    /** Amounts above 96 bits by record number: nothing that rests on such an asset may be computed from the columns. */
    wide: ReadonlyMap<number, bigint>
    marks: Marks
  }>

/**
 * Reads a CSV file in the generic form into columns, by as many threads as there are cores. Undefined when the file is not of that form, or
 * its records are not lines; then it must be read the slower way. The same records are used and refused as by the adapter of the form: a line
 * that bytes alone do not settle is given to it.
 */
export async function loadColumns(
  path: string,
  settings: FileSettings,
  threads: number = availableParallelism(),
): Promise<LoadedColumns | undefined> {
  const { header, start } = readHeader(path)
  const layout = layoutOf(header)
  const { size } = statSync(path)
  if (layout === undefined || size <= start) return undefined
  const team = workers(threads)
  try {
    const slices = cut(path, start, size, threads)
    const counts = (await team(slices.map((slice) => ({ ...slice, kind: 'count' })))) as LineCount[]
    const records = counts.reduce((sum, { lines }) => sum + lines, 0)
    const out = sharedColumns(records)
    let first = 0
    const tasks = slices.map((slice, k): SliceTask => {
      const task = { ...slice, kind: 'parse', layout, settings, out, first } as const
      first += counts[k]?.lines ?? 0
      return task
    })
    const parsed = (await team(tasks)) as SliceResult[]
    if (parsed.some(({ isUnsuitable }) => isUnsuitable)) return undefined
    const marks = marksOf(slices, counts)
    return finish(layout, settings, out, records, parsed, marks)
  } finally {
    await team([])
  }
}

function finish(
  layout: Layout,
  settings: FileSettings,
  out: SharedColumns,
  records: number,
  parsed: readonly SliceResult[],
  marks: Marks,
): LoadedColumns {
  const book = addressBook()
  const assets: string[] = []
  const assetNumbers = new Map<string, number>()
  const assetNumber = (id: string): number => {
    const known = assetNumbers.get(id)
    if (known !== undefined) return known
    assetNumbers.set(id, assets.length)
    return assets.push(id) - 1
  }
  let first = 0
  for (const { lines, book: own, assets: ownAssets } of parsed) {
    const numbers = mergeBook(book, own)
    renumber(out, first, first + lines, numbers, Uint32Array.from(ownAssets, assetNumber))
    first += lines
  }
  const { rejected, wide } = takeOddLines(
    parsed.flatMap(({ odd }) => odd),
    layout,
    settings,
    out,
    { address: (text) => book.text(text), asset: assetNumber },
  )
  const order = ledgerOrder(out, records)
  const columns = order === undefined ? out : inOrder(out, order)
  return {
    ...columns,
    count: order?.length ?? records,
    rows: columns.row,
    records,
    addresses: book.count(),
    header: layout.header,
    addressTexts: book.texts,
    addressNumber: book.find,
    assets: assets.length,
    assetIds: assets,
    rejected,
    wide,
    marks,
  }
}

function marksOf(slices: readonly Slice[], counts: readonly LineCount[]): Marks {
  const records: number[] = []
  const places: number[] = []
  let first = 1
  slices.forEach(({ start }, k) => {
    const { lines = 0, marks = new Float64Array() } = counts[k] ?? {}
    marks.forEach((place, m) => {
      records.push(first + m * MARK_EVERY)
      places.push(start + place)
    })
    first += lines
  })
  return { records: Uint32Array.from(records), places: Float64Array.from(places) }
}

/** Numbers of the slice become numbers of the file. */
function renumber(
  out: SharedColumns,
  first: number,
  last: number,
  addresses: Uint32Array,
  assets: Uint32Array,
): void {
  const { from, to, asset, row } = out
  for (let i = first; i < last; i++) {
    if (row[i] === 0) continue
    const payer = from[i] as number
    const payee = to[i] as number
    if (payer < addresses.length) from[i] = addresses[payer] as number
    if (payee < addresses.length) to[i] = addresses[payee] as number
    asset[i] = assets[asset[i] as number] as number
  }
}

function inOrder(out: SharedColumns, order: Uint32Array): SharedColumns {
  const words = (from: Uint32Array): Uint32Array => {
    const to = new Uint32Array(order.length)
    for (let k = 0; k < order.length; k++) to[k] = from[order[k] as number] as number
    return to
  }
  const amounts = new Uint32Array(order.length * 3)
  const kind = new Uint8Array(order.length)
  for (let k = 0; k < order.length; k++) {
    const i = order[k] as number
    amounts[k * 3] = out.amounts[i * 3] as number
    amounts[k * 3 + 1] = out.amounts[i * 3 + 1] as number
    amounts[k * 3 + 2] = out.amounts[i * 3 + 2] as number
    kind[k] = out.kind[i] as number
  }
  return {
    from: words(out.from),
    to: words(out.to),
    asset: words(out.asset),
    time: words(out.time),
    row: words(out.row),
    block: words(out.block),
    place: words(out.place),
    tx: words(out.tx),
    amounts,
    kind,
  }
}

function sharedColumns(records: number): SharedColumns {
  const words = (each: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(records * each * 4))
  return {
    from: words(1),
    to: words(1),
    asset: words(1),
    time: words(1),
    amounts: words(3),
    kind: new Uint8Array(new SharedArrayBuffer(records)),
    row: words(1),
    block: words(1),
    place: words(1),
    tx: words(1),
  }
}

const HEADER_LIMIT = 1 << 16

/** The cells of the first line, and where the next one starts. A quoted header is left to the slower way. */
function readHeader(path: string): { header: string[]; start: number } {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEADER_LIMIT)
    const got = readSync(file, bytes, 0, HEADER_LIMIT, 0)
    const end = bytes.subarray(0, got).indexOf(10)
    const text =
      end === -1
        ? ''
        : bytes
            .toString('utf8', 0, end)
            .replace(/^\uFEFF/, '')
            .replace(/\r$/, '')
    return { header: text.includes('"') ? [] : text.split(',').map((cell) => cell.trim()), start: end + 1 }
  } finally {
    closeSync(file)
  }
}

type Slice = Readonly<{ path: string; start: number; end: number }>

/** As many slices as threads, cut where lines end. */
function cut(path: string, start: number, size: number, threads: number): Slice[] {
  const file = openSync(path, 'r')
  try {
    const edges = [start]
    const bytes = Buffer.alloc(1 << 20)
    for (let k = 1; k < threads; k++) {
      const guess = start + Math.floor(((size - start) * k) / threads)
      const got = readSync(file, bytes, 0, bytes.length, guess)
      const end = bytes.subarray(0, got).indexOf(10)
      if (end !== -1 && guess + end + 1 > (edges.at(-1) ?? 0)) edges.push(guess + end + 1)
    }
    edges.push(size)
    return edges.slice(1).map((end, k) => ({ path, start: edges[k] ?? 0, end }))
  } finally {
    closeSync(file)
  }
}

const WORKER = new URL('./slice-worker.js', import.meta.url)

type Team = (tasks: readonly SliceTask[]) => Promise<(LineCount | SliceResult)[]>

/** Does tasks side by side, one thread each; asked for nothing it lets its threads go. One thread alone is this one. */
function workers(threads: number): Team {
  // Run from its sources, by tests, the worker is not built: then this thread does it all.
  if (threads <= 1 || !existsSync(WORKER)) return (tasks) => Promise.resolve(tasks.map(runSlice))
  const made = Array.from({ length: threads }, () => new Worker(WORKER))
  return async (tasks) => {
    if (tasks.length === 0) {
      await Promise.all(made.map((worker) => worker.terminate()))
      return []
    }
    return await Promise.all(
      tasks.map(
        (task, k) =>
          new Promise<LineCount | SliceResult>((resolve, reject) => {
            const worker = made[k]
            worker?.once('message', resolve)
            worker?.once('error', reject)
            worker?.postMessage(task)
          }),
      ),
    )
  }
}
