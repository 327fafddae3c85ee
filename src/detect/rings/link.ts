import type { Evidence } from '../../core/evidence.js'
import type { LinkKind } from '../features/link-kinds.js'
import { isHousehold, type Sharing } from '../features/sharing.js'
import { byText, distinct } from '../features/text-order.js'
import type { HoldingIndex } from './holding-index.js'
import { linkMillibits } from './link-bits.js'

/** One value that several workers hold at once, with the records that show it. */
export type Link = Readonly<{
  kind: LinkKind
  value: string
  workers: readonly string[]
  /** Every pair of its holders could be an honest household. */
  household: boolean
  millibits: number
  evidence: Evidence
}>

/**
 * The links among these workers: sharings of one kind and value, those that a common outside employer explains left out. `population`
 * is the number of workers and applicants in the records.
 */
export function linksAmong(
  workers: readonly string[],
  sharings: readonly Sharing[],
  holdings: HoldingIndex,
  population: number,
): Link[] {
  const inside = new Set(workers)
  const groups = new Map<string, Sharing[]>()
  for (const sharing of sharings) {
    if (sharing.same_firm || !inside.has(sharing.worker) || !inside.has(sharing.other)) continue
    const key = `${sharing.kind}\t${sharing.value}`
    groups.set(key, [...(groups.get(key) ?? []), sharing])
  }
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, group]) => linkOf(group, holdings, population))
}

function linkOf(group: readonly Sharing[], holdings: HoldingIndex, population: number): Link[] {
  const [first] = group
  if (first === undefined) return []
  const { kind, value } = first
  const workers = distinct(group.map(({ worker }) => worker))
  const evidence = holdings.evidence(kind, value, workers)
  if (evidence === undefined) return []
  const household = group.every(isHousehold)
  const millibits = linkMillibits(population, workers.length, household)
  return [{ kind, value, workers, household, millibits, evidence }]
}
