import { type SourceRef, sortRows } from '../../../core/evidence.js'
import type { RowOf } from '../../../core/tables.js'

/** A row of table `transfers`; `refs` are further records of the same transfer. */
export type TransferRecord = RowOf<'transfers'> & { readonly refs?: readonly SourceRef[] }

/** A transfer that cannot be used after all, with the reason for the reader. */
export type LateReject = Readonly<{ file: string; row: number; reason: string }>

/** The record of a row and all further records of it, by file and row. */
export const recordsOf = (row: TransferRecord): SourceRef[] =>
  sortRows([{ file: row.file ?? '', row: row.row ?? 0 }, ...(row.refs ?? [])])

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By file and row of the first record. */
export const byRecord = (a: TransferRecord, b: TransferRecord): number =>
  byText(a.file ?? '', b.file ?? '') ||
  (a.row ?? 0) - (b.row ?? 0) ||
  byText(a.transfer ?? '', b.transfer ?? '')

/**
 * One row of two that describe the same transfer: the columns of `a`, filled from `b` where `a` is silent. A failure that either knows
 * of is a failure. The first record by file and row is the row's own, the others are its refs.
 */
export function mergeRecords(a: TransferRecord, b: TransferRecord): TransferRecord {
  const filled = Object.fromEntries(
    Object.entries(a).map(([column, value]) => [column, value ?? b[column as keyof TransferRecord] ?? null]),
  ) as unknown as TransferRecord
  const marks = [...new Set([...(a.marks ?? []), ...(b.marks ?? [])])]
  const [own, ...refs] = sortRows([...recordsOf(a), ...recordsOf(b)])
  return {
    ...filled,
    failed: a.failed === true || b.failed === true ? true : (a.failed ?? b.failed),
    marks: marks.length === 0 ? null : marks,
    file: own?.file ?? null,
    row: own?.row ?? null,
    ...(refs.length === 0 ? {} : { refs }),
  }
}

/** Takes a mark off; null when none is left. */
export const withoutMark = (row: TransferRecord, mark: string): TransferRecord['marks'] => {
  const left = (row.marks ?? []).filter((one) => one !== mark)
  return left.length === 0 ? null : left
}

/** Groups rows by a key; rows without one are left alone. Order of first appearance. */
export function groupRows(
  rows: readonly TransferRecord[],
  key: (row: TransferRecord) => string | undefined,
): Map<string, TransferRecord[]> {
  const groups = new Map<string, TransferRecord[]>()
  for (const row of rows) {
    const name = key(row)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  }
  return groups
}

/** Kind of source in an id (`native`, `log`, `trace`, …) and what follows it: `chain:tx:kind:index`, where the chain has a colon itself. */
export function idParts(row: TransferRecord): Readonly<{ source: string; index: string }> {
  const parts = (row.transfer ?? '').split(':')
  return { source: parts.at(-2) ?? '', index: parts.at(-1) ?? '' }
}

/** The same transfer under another source and index. */
export const renamed = (row: TransferRecord, source: string, index: string): string =>
  `${row.chain}:${row.tx ?? `block${row.block}-${row.tx_index}`}:${source}:${index}`
