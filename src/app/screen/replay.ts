import { type Screener, type ScreenSettings, screenerOver } from '../screen.js'
import type { OwnershipChoice } from '../ownership/load-ownership.js'
import { compareResults, type Replay } from './compare-results.js'
import { type LoadedLists, loadLists } from './load-lists.js'
import { keptVersions } from './kept-versions.js'
import { readResults, type StoredResult } from './stored-result.js'

/** What became of one stored result. */
export type Replayed = Readonly<
  { row: number; id: string | null } & (Replay | { replay: 'not replayable'; why: string; basis?: undefined })
>

/** With what to ask again: lists that are named, else the kept versions that a result names. */
export type ReplayChoice = Readonly<{
  lists: readonly string[]
  store: string
  map?: string | undefined
  ownership?: OwnershipChoice | undefined
}>

/** Screeners that are kept open: results of one run share one. */
const MOST_OPEN = 4

/**
 * Asks the queries of stored results again, with the options and the day of each, and says of each result whether it comes out the same or what
 * changed. Throws as reading lists, holdings and results does.
 */
export async function* replay(path: string, choice: ReplayChoice): AsyncGenerator<Replayed> {
  const open = new Map<string, Promise<Screener | string>>()
  const loaded = new Map<string, Promise<LoadedLists>>()
  for await (const stored of readResults(path)) {
    const { row, id } = stored
    if (stored.problem !== undefined) {
      yield { row, id, replay: 'not replayable', why: stored.problem }
      continue
    }
    const { query: _, ...run } = stored.line.basis
    const screener = await remembered(open, JSON.stringify(run), () => screenerFor(stored, choice, loaded))
    if (typeof screener === 'string') yield { row, id, replay: 'not replayable', why: screener }
    else yield { row, id, ...compareResults(stored.line, screener.answer(stored.query)) }
  }
}

/** Opens what a result was asked of, or says why that is not possible. */
async function screenerFor(
  { line: { basis } }: Extract<StoredResult, { problem?: undefined }>,
  { lists: named, store, map, ownership }: ReplayChoice,
  loaded: Map<string, Promise<LoadedLists>>,
): Promise<Screener | string> {
  if (basis.holdings !== undefined && ownership === undefined)
    return 'it rests on holdings: name their files with --holdings'
  const lists = named.length > 0 ? named : await keptVersions(basis, store)
  if (typeof lists === 'string') return lists
  const { mode, threshold, limit, asOf, today } = basis
  const settings: ScreenSettings = {
    lists,
    store,
    map,
    today,
    mode,
    threshold,
    limit,
    asOf,
    ownership: ownership &&
      basis.holdings && { ...ownership, regimes: ownership.regimes ?? basis.holdings.regimes },
  }
  const read = await remembered(loaded, JSON.stringify([lists, today]), () => loadLists(settings))
  return screenerOver(read, settings)
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MOST_OPEN) known.clear()
  const made = make()
  known.set(key, made)
  return made
}
