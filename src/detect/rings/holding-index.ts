import { type Evidence, evidenceOf } from '../../core/evidence.js'
import type { Holding } from '../features/holding.js'
import type { LinkKind } from '../features/link-kinds.js'

/** The records behind any value, by kind and value. */
export type HoldingIndex = Readonly<{
  of(kind: LinkKind, value: string): readonly Holding[]
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
  return {
    of,
    evidence: (kind, value, workers) =>
      evidenceOf(
        of(kind, value)
          .filter(({ worker }) => workers.includes(worker))
          .map(({ file, row }) => ({ file, row })),
      ),
  }
}
