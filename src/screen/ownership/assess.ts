import { AppError } from '../../core/errors.js'
import { type Reached, reachedBy, type Seeds } from './candidates.js'
import { cautionsOf } from './cautions.js'
import { findingOf } from './finding-of.js'
import { buildGraph, type Graph } from './graph.js'
import { heldOn } from './held-on.js'
import type { Holding, Party, Standing } from './holding.js'
import { intervalText } from './interval.js'
import { overfullIn } from './overfull.js'
import { Paths } from './paths.js'
import { countsUnder, type Period, periodOn, type Regime } from './regime.js'
import { type Assessment, type AssessedEntity, type Finding, type RegimeStatus, VERDICTS } from './result.js'
import { sumOf } from './sums.js'

/** What is known: who is listed, who holds what, the rules, and the day. */
export type OwnershipInput = Readonly<{
  parties: readonly Party[]
  holdings: readonly Holding[]
  regimes: readonly Regime[]
  /** ISO day. */
  asOf: string
}>

/**
 * Says of every entity in which somebody holds something whether listed persons own it, per regime: the sum of the holdings that count, the test, the
 * chains, what is missing and what calls for caution. Pure; the order of the rows changes nothing. Throws E_INPUT_INVALID for a day that is none
 * and for shares that cannot be summed exactly.
 */
export function assessOwnership({ parties, holdings, regimes, asOf }: OwnershipInput): Assessment {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf))
    throw new AppError(
      'E_INPUT_INVALID',
      `"asOf" expected a day such as 2026-03-01, got ${JSON.stringify(asOf)}`,
    )
  const { current, past, repeated } = heldOn(holdings, asOf)
  const graph = buildGraph(withNames(parties, holdings), current)
  const pastIn = new Map<string, Holding[]>()
  for (const holding of past) pastIn.set(holding.owned, [...(pastIn.get(holding.owned) ?? []), holding])
  const findings = regimes.flatMap((regime) => {
    const period = periodOn(regime, asOf)
    return period === undefined ? [] : [findingsUnder(graph, regime, period, pastIn, asOf)]
  })
  const assessed = graph.parties.flatMap((party, number): AssessedEntity[] => {
    if ((graph.holders[number]?.length ?? 0) === 0 && !pastIn.has(party.key)) return []
    return [
      {
        key: party.key,
        name: party.name,
        standings: party.standings,
        unaccounted: unaccounted(graph, number),
        findings: findings.flatMap((byEntity) => byEntity.get(number) ?? []),
      },
    ]
  })
  return {
    asOf,
    regimes: regimes.map((regime) => statusOf(regime, asOf)),
    entities: assessed,
    overfull: overfullIn(graph),
    repeated: repeated.map(({ row }) => row),
  }
}

/** Parties, and those whom only holdings name. */
function withNames(parties: readonly Party[], holdings: readonly Holding[]): Party[] {
  const known = new Map(parties.map((party) => [party.key, party]))
  for (const { owner, owned } of holdings)
    for (const key of [owner, owned]) if (!known.has(key)) known.set(key, { key, name: key, standings: [] })
  return [...known.values()]
}

function unaccounted(graph: Graph, entity: number): string {
  const left = graph.whole - sumOf(graph, graph.holders[entity] ?? [], 'shares').low
  const rest = left > 0n ? left : 0n
  return intervalText({ low: rest, high: rest, above: false, below: false }, graph.whole)
}

function statusOf(regime: Regime, day: string): RegimeStatus {
  const period = periodOn(regime, day)
  const { id, title } = regime
  if (period === undefined) {
    const [first] = [...regime.periods].sort((a, b) => (a.from < b.from ? -1 : 1))
    return {
      id,
      title,
      status: 'not yet in force',
      from: first?.from ?? null,
      authority: first?.authority ?? '',
      note: null,
    }
  }
  const { status, from, authority, note } = period
  return { id, title, status, from, authority, note: note ?? null }
}

function findingsUnder(
  graph: Graph,
  regime: Regime,
  period: Period,
  pastIn: ReadonlyMap<string, readonly Holding[]>,
  day: string,
): ReadonlyMap<number, Finding> {
  const counts = (standing: Standing): boolean => countsUnder(regime, standing, day)
  const standingOf = (party: number): Standing | undefined =>
    [...(graph.parties[party]?.standings ?? [])].filter(counts).sort((a, b) => b.score - a.score)[0]
  const seeds = seedsOf(graph, standingOf)
  const reached = reachedBy(graph, seeds, period, graver(graph))
  const members = new Set(
    [...reached].flatMap(([party, { verdict }]) => (verdict === 'not by shares' ? [] : [party])),
  )
  const paths = new Map<Reached['closure'], Paths>()
  const pathsOf = ({ closure }: Reached): Paths => {
    const known = paths.get(closure) ?? new Paths(graph, closure)
    paths.set(closure, known)
    return known
  }
  const listing = (party: number): Standing | undefined => {
    const own = standingOf(party)
    const by = reached.get(party)
    return own ?? (by === undefined ? undefined : standingOf(pathsOf(by).originOf(party)))
  }
  const found = new Map<number, Finding>()
  for (const [entity, party] of graph.parties.entries()) {
    const past = pastIn.get(party.key) ?? []
    if ((graph.holders[entity]?.length ?? 0) === 0 && past.length === 0) continue
    const by = reached.get(entity)
    const verdict = by?.verdict ?? 'not by shares'
    const cautions = cautionsOf({ graph, entity, regime, period, verdict, reached: members, listing, past })
    found.set(entity, findingOf({ graph, entity, regime, period, by, cautions, counts, pathsOf }))
  }
  return found
}

function seedsOf(graph: Graph, standingOf: (party: number) => Standing | undefined): Seeds {
  const certain: number[] = []
  const possible: number[] = []
  for (const [number, { standings }] of graph.parties.entries()) {
    if (standings.length === 0 || standingOf(number) === undefined) continue
    const isNamed = standings.some((standing) => standing.by === 'id' && standing === standingOf(number))
    ;(isNamed ? certain : possible).push(number)
  }
  return { certain, possible }
}

/** The graver verdict; between equal ones the larger sum, then the person who stands first. */
const graver =
  (graph: Graph) =>
  (entity: number, a: Reached, b: Reached): boolean => {
    const order = VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict)
    if (order !== 0) return order < 0
    const low = ({ closure }: Reached): bigint =>
      sumOf(graph, closure.counted.get(entity) ?? [], 'shares').low
    const [one, other] = [low(a), low(b)]
    return one === other ? (a.person ?? 0) < (b.person ?? 0) : one > other
  }
