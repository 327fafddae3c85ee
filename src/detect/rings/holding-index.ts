import { type Evidence, evidenceOf, type SourceRef, sortRows } from '../../core/evidence.js'
import type { Holding } from '../features/holding.js'
import type { LinkKind } from '../features/link-kinds.js'

/** The records behind any value, by kind and value. */
export type HoldingIndex = Readonly<{
  of(kind: LinkKind, value: string): readonly Holding[]
  /** All rows held that show these workers with the value. */
  rows(kind: LinkKind, value: string, workers: readonly string[]): readonly SourceRef[]
  /** The rows that show these workers with the value; undefined when there are none. */
  evidence(kind: LinkKind, value: string, workers: readonly string[]): Evidence | undefined
}>

export function indexHoldings(holdings: readonly Holding[]): HoldingIndex {
  const index = new Map<string, Holding[]>()
  for (const holding of holdings) {
    const key = `${holding.kind}\t${holding.value}`
    const list = index.get(key)
    if (list === undefined) index.set(key, [holding])
    else list.push(holding)
  }
  const of = (kind: LinkKind, value: string): readonly Holding[] => index.get(`${kind}\t${value}`) ?? []
  const held = (kind: LinkKind, value: string, workers: readonly string[]): readonly Holding[] =>
    of(kind, value).filter(({ worker }) => workers.includes(worker))
  return {
    of,
    rows: (kind, value, workers) =>
      sortRows(held(kind, value, workers).map(({ file, row }) => ({ file, row }))),
    evidence: (kind, value, workers) =>
      evidenceOfHoldings(held(kind, value, workers), `${kind} ${value} of ${workers.join(', ')}`),
  }
}

/** Cites the first rows; `total` also counts the records that rows stand for beyond themselves, and `query` names them all. */
function evidenceOfHoldings(holdings: readonly Holding[], query: string): Evidence | undefined {
  const found = evidenceOf(holdings.map(({ file, row }) => ({ file, row })))
  const beyond = new Map(
    holdings.map(({ file, row, records }) => [`${file}\t${row}\t${records}`, records - 1]),
  )
  if (found === undefined) return undefined
  const total = [...beyond.values()].reduce((sum, more) => sum + more, found.total)
  return total > found.rows.length ? { rows: found.rows, total, query } : found
}
