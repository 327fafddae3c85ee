import { statSync } from 'node:fs'
import { AppError } from '../../core/errors.js'
import { count as formatCount } from '../../core/format.js'
import type { RowOf } from '../../core/tables.js'
import { type LoadedColumns, loadColumns } from '../../ingest/chains/generic/columns/load-columns.js'
import { txNumber } from '../../ingest/chains/generic/columns/parse-slice.js'
import { readTransfers } from '../../ingest/chains/generic/columns/read-transfers.js'
import { describeFile } from '../../ingest/reading/describe-file.js'
import {
  type Label,
  METHODS,
  type MethodResult,
  namesOf,
  reachedFrom,
  selectTouching,
  traceWholeLedger,
  UNREACHED,
  upstreamOf,
} from '../../trace/index.js'

/** From this size on a ledger in the generic form is read into columns, and only what the question needs becomes rows. */
export const LARGE_FILE = 192 * 2 ** 20
/** More transfers than this are not traced at once: their accounting would take hours. */
const MOST_SELECTED = 400_000

export type LargeQuestion = Readonly<{
  wallets: readonly string[]
  /** Addresses or transaction hashes; none: everything upstream of the wallets. */
  sources: readonly string[]
  /** Addresses from which value may come over other files, and those that belong together. */
  also: readonly string[]
  maxHops: number | undefined
  /** End of the period in ms, not included. */
  to: number | undefined
  chain: string | undefined
  /** Ids of methods; all of them when left out. */
  methods: readonly string[] | undefined
  /** More transfers than this are not traced one by one; {@link MOST_SELECTED}. */
  mostSelected?: number | undefined
  labels: readonly Label[]
}>

export type LargeLedger = Readonly<{
  transfers: readonly RowOf<'transfers'>[]
  file: RowOf<'files'>
  rejected: readonly Readonly<{ file: string; row: number; reason: string }>[]
  /** Set when the question reaches too much: the methods over the whole ledger. */
  methods: readonly MethodResult[] | undefined
  /** When the last transfer of the whole ledger before the end of the period was, in ms. */
  until: number
  /** What the reader must know about the selection. */
  note: string
}>

/**
 * Reads a large ledger into columns and hands back those transfers that the question needs: all that touch an address which value of the
 * sources can have reached, in the order of the ledger, and the wallets' own. Undefined when the file is not of that form. Throws E_INPUT_INVALID
 * when the question reaches too much of it.
 */
export async function readLargeLedger(
  path: string,
  question: LargeQuestion,
): Promise<LargeLedger | undefined> {
  const settings = { chain: question.chain }
  const columns = await loadColumns(path, settings)
  if (columns === undefined) return undefined
  const wanted = wantedAddresses(columns, question)
  const needed = selectTouching(columns, columns.block, columns.tx, (address) => wanted[address] === 1)
  const most = question.mostSelected ?? MOST_SELECTED
  const isWhole = needed.length > most
  const wallets = new Set(numbersOf(columns, question.wallets))
  const positions = isWhole
    ? selectTouching(columns, columns.block, columns.tx, (address) => wallets.has(address))
    : needed
  if (positions.length > most || (isWhole && question.sources.length === 0))
    throw new AppError(
      'E_INPUT_INVALID',
      `the question reaches ${formatCount(needed.length)} of ${formatCount(columns.count)} transfers, more than ${formatCount(most)}`,
      {
        file: path,
        todo: 'name the sources with --source, services with --labels (they end branches), or fewer --hops',
      },
    )
  const methods = isWhole ? wholeLedger(columns, question) : undefined
  const { sha256, encoding } = await describeFile(path)
  const { size } = statSync(path)
  const transfers = readTransfers({ path, sha256, bytes: size }, columns, positions, settings)
  const rejected = columns.rejected.map(({ row, reason }) => ({ file: sha256, row, reason }))
  const all = `${formatCount(columns.count)} transfers of ${sha256.slice(0, 12)}`
  const note = isWhole
    ? `The question reaches ${formatCount(needed.length)} of ${all}: the methods are computed over the whole ledger; statements, patterns and sources of the wallets are of the wallets' own ${formatCount(transfers.length)} transfers.`
    : `${formatCount(transfers.length)} of ${all} were needed: all that touch an address which value can have reached.`
  return {
    transfers,
    rejected,
    methods,
    until: lastBefore(columns, question.to),
    note:
      question.sources.length > 0
        ? note
        : `${note} Value that cannot come to the wallets any more is followed one transfer further and no more.`,
    file: {
      file: sha256,
      paths: [path],
      bytes: size,
      adapter: 'transfers/generic',
      product: null,
      format: 'csv',
      encoding,
      records: columns.records,
      used: columns.records - rejected.length,
      rejected: rejected.length,
      skipped: 0,
      window_from: null,
      window_to: null,
      note,
    },
  }
}

const numbersOf = (columns: LoadedColumns, addresses: readonly string[]): number[] =>
  addresses.flatMap((address) => columns.addressNumber(address) ?? [])

/** The methods over all transfers before the end of the period. Throws E_INPUT_INVALID for a source that is no sender's address. */
function wholeLedger(columns: LoadedColumns, question: LargeQuestion): MethodResult[] {
  if (columns.wide.size > 0 || question.maxHops !== undefined)
    throw new AppError(
      'E_INPUT_INVALID',
      'a question over the whole ledger takes no --hops and no amounts above 2^96',
    )
  const sources = question.sources.map((source) => {
    const [number] = numbersOf(columns, [source])
    if (number !== undefined) return number
    throw new AppError('E_INPUT_INVALID', `"source" expected an address of the transfers, got ${source}`, {
      field: 'source',
      got: source,
      todo: 'over a whole ledger only addresses can be sources',
    })
  })
  const end = lastBefore(columns, question.to)
  let count = columns.count
  while (count > 0 && (columns.time[count - 1] as number) * 1000 > end) count--
  const texts = columns.addressTexts()
  return traceWholeLedger({
    columns,
    sources,
    addressText: (address) => texts[address] ?? '',
    assetIds: columns.assetIds,
    methods: METHODS.filter(({ id }) => question.methods?.includes(id) !== false),
    ends: endsOf(columns, question.labels),
    count,
    wallets: numbersOf(columns, question.wallets),
  })
}

function lastBefore({ time, count }: LoadedColumns, end: number | undefined): number {
  let last = count - 1
  while (last > 0 && end !== undefined && (time[last] as number) * 1000 >= end) last--
  return (time[last] ?? 0) * 1000
}

/** 1 for each address whose transfers are needed. */
function wantedAddresses(columns: LoadedColumns, question: LargeQuestion): Uint8Array {
  const numbers = (addresses: readonly string[]): number[] => numbersOf(columns, addresses)
  const ends = endsOf(columns, question.labels)
  const wanted = new Uint8Array(columns.addresses)
  if (question.sources.length === 0) {
    const upstream = upstreamOf(columns, numbers([...question.wallets, ...question.also]), ends)
    upstream.forEach((feeds, address) => {
      // A service is a source; what its other customers do decides nothing.
      if (feeds === 1 && ends[address] !== 1) wanted[address] = 1
    })
  } else {
    const hops = reachedFrom(columns, {
      sources: numbers([...question.sources, ...question.also]),
      claims: claimsBy(columns, question.sources),
      ends,
      maxHops: question.maxHops,
    })
    hops.forEach((count, address) => {
      if (count !== UNREACHED && ends[address] !== 1) wanted[address] = 1
    })
    // A source is always among the selected: one that sent nothing differs from one that the ledger does not know.
    for (const source of numbers(question.sources)) if (ends[source] !== 1) wanted[source] = 1
  }
  for (const address of numbers([...question.wallets, ...question.also])) wanted[address] = 1
  return wanted
}

/** Positions whose transaction may be one of those named; equal numbers may be others, which only selects more. */
function claimsBy(columns: LoadedColumns, sources: readonly string[]): number[] {
  const encoder = new TextEncoder()
  const wanted = new Set(
    sources
      .filter((source) => /^(?:0x)?[0-9a-f]{64}$/.test(source))
      .map((hash) => txNumber(encoder.encode(hash), 0, hash.length)),
  )
  if (wanted.size === 0) return []
  const found: number[] = []
  columns.tx.forEach((tx, position) => {
    if (wanted.has(tx)) found.push(position)
  })
  return found
}

/** 1 for each address at which branches end on every chain of the file. */
function endsOf(columns: LoadedColumns, labels: readonly Label[]): Uint8Array {
  const names = namesOf(labels)
  const chains = [...new Set(columns.assetIds.map((id) => id.slice(0, id.indexOf('/'))))]
  const ends = new Uint8Array(columns.addresses)
  for (const address of new Set(labels.map(({ address: labelled }) => labelled ?? ''))) {
    const number = columns.addressNumber(address)
    if (number !== undefined && chains.every((chain) => names.serviceAt(chain, address) !== undefined))
      ends[number] = 1
  }
  return ends
}
