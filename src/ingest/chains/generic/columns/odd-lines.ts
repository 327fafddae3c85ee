import { NOBODY, PLAIN, SPENT } from '../../../../core/transfer-columns.js'
import type { FileSettings } from '../../../adapter.js'
import { csvCells } from '../../../reading/csv-cells.js'
import { genericTransfers } from '../index.js'
import type { Layout } from './layout.js'
import { type OddLine, type SharedColumns, txNumber } from './parse-slice.js'

/** A record that cannot be used, with the reason. */
export type Rejected = Readonly<{ row: number; reason: string }>

/** `wide` are amounts above 96 bits, by record: the columns hold the largest amount there is in their place. */
export type OddResult = Readonly<{ rejected: readonly Rejected[]; wide: ReadonlyMap<number, bigint> }>

type Books = Readonly<{ address(text: string): number; asset(id: string): number }>

const LARGEST = (1n << 96n) - 1n

/** Gives lines that bytes alone do not settle to the adapter of the form, and writes what it makes of them into the columns. */
export function takeOddLines(
  odd: readonly OddLine[],
  { header }: Layout,
  settings: FileSettings,
  out: SharedColumns,
  books: Books,
): OddResult {
  const rejected: Rejected[] = []
  const wide = new Map<number, bigint>()
  for (const { row, text } of odd) {
    const read = csvCells(text, 0, ',', '\n', true)
    const cells = read.kind === 'cells' ? read.cells : []
    if (cells.length !== header.length) {
      const got = read.kind === 'problem' ? read.problem : `${cells.length}`
      rejected.push({ row, reason: `expected ${header.length} cells, got ${got}` })
      continue
    }
    const record = Object.fromEntries(header.map((name, k) => [name, cells[k] ?? '']))
    const mapped = genericTransfers.map(record, settings)
    if ('rejected' in mapped) rejected.push({ row, reason: mapped.rejected })
    if (!('rows' in mapped)) continue
    const { sender, receiver, asset, units, ts, kind, block, tx, tx_index, log_index } = mapped.rows[0]
      .values as Readonly<Record<string, string | number | null | undefined>>
    const amount = BigInt(units ?? 0)
    const i = row - 1
    if (amount > LARGEST) wide.set(row, amount)
    const words = amount > LARGEST ? LARGEST : amount
    const isSpent = kind === 'fee' || kind === 'burn'
    out.from[i] = typeof sender === 'string' ? books.address(sender) : NOBODY
    out.to[i] = typeof receiver === 'string' && !isSpent ? books.address(receiver) : NOBODY
    out.asset[i] = books.asset(String(asset))
    out.time[i] = typeof ts === 'string' ? Math.floor(Date.parse(`${ts.replace(' ', 'T')}Z`) / 1000) : 0
    out.amounts[i * 3] = Number(words & 0xffff_ffffn)
    out.amounts[i * 3 + 1] = Number((words >> 32n) & 0xffff_ffffn)
    out.amounts[i * 3 + 2] = Number(words >> 64n)
    out.kind[i] = isSpent ? SPENT : PLAIN
    out.block[i] = Number(block ?? 0)
    out.place[i] = Number(tx_index ?? 0) * 65_536 + Number(log_index ?? 0)
    const hash = new TextEncoder().encode(String(tx ?? ''))
    out.tx[i] = txNumber(hash, 0, hash.length)
    out.row[i] = row
  }
  return { rejected, wide }
}
