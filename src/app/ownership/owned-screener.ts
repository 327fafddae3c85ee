import {
  type Match,
  type OwnedIndex,
  ownedIndex,
  type Query,
  type ScreenOptions,
  type ScreenResult,
  screenOwned,
} from '../../screen/index.js'
import type { Ownership } from './load-ownership.js'

/** Adds the matches of entities that listed persons own to the result of a query. */
export type AddOwned = (query: Query, result: ScreenResult, options: ScreenOptions) => ScreenResult

const LIMIT = 20

/**
 * Prepares owned entities for screening. Ownership is that of the day a query asks for, else of today; it changes only on days on which a holding, a
 * listing or a rule begins or ends, so that many days cost no more than those.
 */
export function ownedScreener(ownership: Ownership, today: string): AddOwned {
  const turns = turningDays(ownership)
  const known = new Map<number, OwnedIndex | undefined>()
  const on = (day: string): OwnedIndex | undefined => {
    const turn = turns.filter((turning) => turning <= day).length
    if (!known.has(turn)) known.set(turn, ownedIndex(ownership.on(day)))
    return known.get(turn)
  }
  // Wrong sums are an error of the input, whatever is asked.
  on(today)
  return (query, result, options) => {
    const owned = on(query.asOf ?? options.asOf ?? today)
    if (owned === undefined) return result
    const matches = [...result.matches, ...screenOwned(owned, query, options)].sort(byScore)
    return { ...result, matches: matches.slice(0, options.limit ?? LIMIT) }
  }
}

/** Stable: what is listed stands before what is owned when the score is the same. */
const byScore = (a: Match, b: Match): number => b.score - a.score

function turningDays({ joined, regimes }: Ownership): string[] {
  const days = [
    ...joined.holdings.flatMap(({ from, to }) => [from, to]),
    ...joined.parties.flatMap(({ standings }) => standings.map(({ listed }) => listed)),
    ...regimes.flatMap(({ periods }) => periods.map(({ from }) => from)),
  ]
  return [...new Set(days.filter((day) => typeof day === 'string'))].sort()
}
