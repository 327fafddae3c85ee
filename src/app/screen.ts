import {
  comparePair,
  type PairResult,
  type Query,
  type ScreenOptions,
  type ScreenResult,
  screen,
} from '../screen/index.js'
import type { ListVersion } from './screen/list-versions.js'
import { type LoadedLists, loadLists } from './screen/load-lists.js'
import { readPairs, readQueries } from './screen/read-queries.js'

/**
 * Answer to one query: alerts, or no match, or not clear because a list is stale. `matches` hold alerts only. Nothing is ever called clear on a list
 * that is stale or of unknown age (screening.md, "Lists").
 */
export type ScreenLine = ScreenResult & Readonly<{ status: 'alert' | 'no match' | 'not clear'; why?: string }>

/** A line of the input that could not be answered. */
export type ProblemLine = Readonly<{ id: string | null; row: number; error: string }>

export type ScreenSettings = ScreenOptions & Readonly<{ lists: readonly string[]; today: string }>

export type Screener = Readonly<{
  loaded: LoadedLists
  answer(query: Query): ScreenLine
  /** One line per query of a JSON-lines file, in order. */
  answers(path: string): AsyncGenerator<ScreenLine | ProblemLine>
}>

const staleReason = (lists: readonly ListVersion[]): string | undefined => {
  const stale = lists.filter((list) => list.stale)
  if (stale.length === 0) return undefined
  const named = stale.map(({ id, published, ageDays }) =>
    published === null
      ? `${id} does not say when it was published`
      : `${id} of ${published} is ${ageDays} days old`,
  )
  return `${named.join('; ')}: no match on it clears nobody`
}

/** Loads the lists and answers queries against them. Throws as {@link loadLists}, and E_USAGE for an unknown mode. */
export async function openScreener(settings: ScreenSettings): Promise<Screener> {
  const loaded = await loadLists(settings.lists, settings.today)
  const stale = staleReason(loaded.lists)
  const answer = (query: Query): ScreenLine => {
    const result = screen(loaded.index, query, settings)
    if (result.matches.length > 0) return { ...result, status: 'alert' }
    return stale === undefined
      ? { ...result, status: 'no match' }
      : { ...result, status: 'not clear', why: stale }
  }
  return {
    loaded,
    answer,
    async *answers(path) {
      for await (const line of readQueries(path))
        yield line.problem === undefined
          ? answer(line.value)
          : { id: line.id, row: line.row, error: line.problem }
    },
  }
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
