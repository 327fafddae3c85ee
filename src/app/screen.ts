import { entityKey } from '../screen/diff/entity-values.js'
import {
  comparePair,
  type Match,
  type PairResult,
  type Query,
  type ScreenOptions,
  type ScreenResult,
  screen,
} from '../screen/index.js'
import { loadOwnership, type OwnershipChoice } from './ownership/load-ownership.js'
import type { HoldingsFile } from './ownership/named-holding.js'
import { ownedScreener } from './ownership/owned-screener.js'
import { type Basis, type RunBasis, runBasis } from './screen/basis.js'
import { type ListChoice, type LoadedLists, loadLists } from './screen/load-lists.js'
import { notClearReason } from './screen/not-clear.js'
import { readPairs } from './screen/read-queries.js'
import { staleReason } from './screen/stale-reason.js'

/**
 * Answer to one query: alerts, or no match, or not clear: a list is stale or of unknown age, a part of the query could not be used, or something calls
 * for caution (`why`). `matches` hold alerts only. `basis` is what the answer rests on, for asking again.
 */
export type ScreenLine = ScreenResult &
  Readonly<{ status: 'alert' | 'no match' | 'not clear'; why?: string; basis: Basis }>

/** A line of the input that could not be answered. */
export type ProblemLine = Readonly<{ id: string | null; row: number; error: string }>

export type ScreenSettings = ScreenOptions &
  ListChoice &
  Readonly<{
    /** Who holds what: entities that listed persons own come up too. */
    ownership?: OwnershipChoice | undefined
  }>

export type Screener = Readonly<{
  loaded: LoadedLists
  /** Files that say who holds what. */
  holdings: readonly HoldingsFile[]
  answer(query: Query): ScreenLine
  /** What a result of a query means on these lists, for one that was found before. */
  line(query: Query, result: ScreenResult): ScreenLine
  /** What all answers rest on beside their queries. */
  basis: RunBasis
}>

/** Says of every match whose removal nobody has approved that its publisher removed it. */
function withRemovals(result: ScreenResult, removed: LoadedLists['removed']): ScreenResult {
  if (removed.size === 0) return result
  const marked = (matches: readonly Match[]): Match[] =>
    matches.map((match) => {
      const day = removed.get(entityKey(match.entity.list, match.entity.id))
      if (day === undefined) return match
      const removal = `removed by the publisher on ${day}, approval pending`
      return { ...match, entity: { ...match.entity, removal } }
    })
  return { ...result, matches: marked(result.matches), later: marked(result.later) }
}

/** Loads the lists and answers queries against them. Throws as {@link loadLists}, and E_USAGE for an unknown mode. */
export const openScreener = async (settings: ScreenSettings): Promise<Screener> =>
  screenerOver(await loadLists(settings), settings)

/** Answers queries against lists that were loaded; reads holdings where the settings name some. Throws E_USAGE for an unknown mode. */
export async function screenerOver(loaded: LoadedLists, settings: ScreenSettings): Promise<Screener> {
  const stale = staleReason(loaded.lists)
  const ownership =
    settings.ownership === undefined ? undefined : await loadOwnership(loaded, settings.ownership)
  const owned = ownership === undefined ? undefined : ownedScreener(ownership, settings.today)
  const run = runBasis(loaded.lists, settings, ownership)
  const answer = (query: Query): ScreenLine => {
    const found = screen(loaded.index, query, settings)
    return line(query, owned === undefined ? found : owned(query, found, settings))
  }
  const line = ({ id: _, ...query }: Query, found: ScreenResult): ScreenLine => {
    const result = withRemovals(found, loaded.removed)
    const basis = { ...run, query }
    if (result.matches.length > 0) return { ...result, status: 'alert', basis }
    const why = notClearReason(stale, result)
    return why === undefined
      ? { ...result, status: 'no match', basis }
      : { ...result, status: 'not clear', why, basis }
  }
  return { loaded, holdings: ownership?.files ?? [], answer, line, basis: run }
}

/** Compares the pairs of a JSON-lines file without a list, one line each, in order. */
export async function* comparePairs(
  path: string,
  options: Pick<ScreenOptions, 'threshold' | 'mode'>,
): AsyncGenerator<PairResult | Readonly<{ row: number; error: string }>> {
  for await (const line of readPairs(path))
    yield line.problem === undefined
      ? comparePair(line.value, options)
      : { row: line.row, error: line.problem }
}
