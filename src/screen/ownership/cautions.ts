import type { SourceRef } from '../../core/evidence.js'
import type { Graph } from './graph.js'
import type { Holding, Standing } from './holding.js'
import type { Period, Regime } from './regime.js'
import type { Caution, Verdict } from './result.js'

/**
 * A sale so many days before the listing is looked at too: the EU's Best Practices name transfers close to a listing as a sign of retained control
 * and give no number; half a year is ours.
 */
const CLOSE_DAYS = 180
const MS_PER_DAY = 86_400_000
/** Holdings named in one sentence; the rows are all cited. */
const MOST_PARTS = 6

/** What cautions are made from: everything about one entity under one regime. */
export type CautionInput = Readonly<{
  graph: Graph
  entity: number
  regime: Regime
  period: Period
  verdict: Verdict
  /** Parties that are listed, reached, or may be. */
  reached: ReadonlySet<number>
  /** The listing from which a party was reached. */
  listing: (party: number) => Standing | undefined
  /** Holdings in the entity that have ended. */
  past: readonly Holding[]
}>

/** Everything beside the verdict that a person must know; never a reason to call anybody blocked, never one to call anybody clear. */
export const cautionsOf = (input: CautionInput): Caution[] => [
  ...powers(input),
  ...minority(input),
  ...divested(input),
]

const isReached = (verdict: Verdict): boolean =>
  verdict === 'listed' || verdict === 'owned' || verdict === 'controlled'

const rowsOf = (holdings: readonly Holding[]): SourceRef[] => holdings.map(({ row }) => row)
const namesOf = ({ parties, numberOf }: Graph, holdings: readonly Holding[]): string =>
  [...new Set(holdings.map(({ owner }) => parties[numberOf.get(owner) ?? -1]?.name ?? owner))].join(', ')

const indicesHeldByReached = ({ graph, entity, reached }: CautionInput): number[] =>
  (graph.holders[entity] ?? []).filter((index) => {
    const owner = graph.ownerOf[index] ?? -1
    return owner !== entity && reached.has(owner)
  })

const heldByReached = (input: CautionInput): Holding[] =>
  indicesHeldByReached(input).flatMap((index) => input.graph.holdings[index] ?? [])

function powers(input: CautionInput): Caution[] {
  if (isReached(input.verdict)) return []
  const { graph, regime, period } = input
  const found = heldByReached(input)
  const counted = new Set(period.tests.map(({ measure }) => measure as string))
  const control = found.filter(
    ({ kind }) => kind === 'control' || (kind === 'votes' && !counted.has('votes')),
  )
  const directors = found.filter(({ kind }) => kind === 'director')
  return [
    ...(control.length === 0
      ? []
      : [
          {
            code: 'control' as const,
            detail: `${namesOf(graph, control)} may control it: ${regime.cautions.control}`,
            rows: rowsOf(control),
          },
        ]),
    ...(directors.length === 0
      ? []
      : [
          {
            code: 'director' as const,
            detail: `${namesOf(graph, directors)} acts for it: ${regime.cautions.director}`,
            rows: rowsOf(directors),
          },
        ]),
  ]
}

function minority(input: CautionInput): Caution[] {
  if (input.verdict !== 'not by shares') return []
  const { graph, regime, period } = input
  const measures = new Set(period.tests.map(({ measure }) => measure as string))
  const indices = indicesHeldByReached(input).filter((index) =>
    measures.has(graph.holdings[index]?.kind ?? ''),
  )
  if (indices.length === 0) return []
  const found = indices.flatMap((index) => graph.holdings[index] ?? [])
  const parts = indices
    .slice(0, MOST_PARTS)
    .map((index) => `${graph.parties[graph.ownerOf[index] ?? -1]?.name} ${graph.texts[index]}`)
  const more = indices.length > MOST_PARTS ? ` and ${indices.length - MOST_PARTS} more` : ''
  return [
    {
      code: 'minority',
      detail: `${parts.join(', ')}${more}: ${regime.cautions.minority}`,
      rows: rowsOf(found),
    },
  ]
}

function divested({ graph, regime, reached, listing, past, verdict }: CautionInput): Caution[] {
  if (isReached(verdict)) return []
  return past.flatMap((holding): Caution[] => {
    const owner = graph.numberOf.get(holding.owner)
    if (owner === undefined || !reached.has(owner) || holding.kind === 'director') return []
    const when = afterListing(holding.to ?? '', listing(owner)?.listed ?? null)
    if (when === undefined) return []
    const what =
      holding.kind === 'control'
        ? 'control'
        : holding.stated === ''
          ? 'a share of unknown size'
          : holding.stated
    const detail = `${namesOf(graph, [holding])} gave up ${what} on ${holding.to}, ${when}: ${regime.cautions.divested}`
    return [{ code: 'divested', detail, rows: [holding.row] }]
  })
}

/** How the end of a holding stands to a listing; undefined when it lies long before. */
function afterListing(to: string, listed: string | null): string | undefined {
  if (listed === null) return 'and the list does not say since when the holder is listed'
  if (to >= listed) return `after the listing of ${listed}`
  const days = Math.round((Date.parse(listed) - Date.parse(to)) / MS_PER_DAY)
  return days <= CLOSE_DAYS ? `${days} days before the listing of ${listed}` : undefined
}
