import { listVersionHistory } from '../../store/list-versions.js'
import { openStore, storeFile } from '../../store/open-store.js'
import { existsSync } from 'node:fs'
import { type Screener, type ScreenSettings, screenerOver } from '../screen.js'
import type { OwnershipChoice } from '../ownership/load-ownership.js'
import type { Basis } from './basis.js'
import { compareResults, type Replay } from './compare-results.js'
import { type LoadedLists, loadLists } from './load-lists.js'
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
    ownership:
      ownership && basis.holdings && { ...ownership, regimes: ownership.regimes ?? basis.holdings.regimes },
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

/** The kept versions whose files a result names, as words for the list; or which of its lists is not kept. */
async function keptVersions({ lists, today }: Basis, folder: string): Promise<string[] | string> {
  const missing = ({ id, published }: Basis['lists'][number]): string =>
    `${id} ${published === null ? 'of unknown publication' : `of ${published}`} is not kept in this version: name its files with --list`
  const [first] = lists
  if (first === undefined) return 'it names no list'
  if (!existsSync(storeFile(folder))) return missing(first)
  const store = await openStore(folder, `${today}T00:00:00.000Z`)
  try {
    const history = await listVersionHistory(store)
    const files = await store.db.selectFrom('list_files').select(['version', 'sha256']).execute()
    const words = new Set<string>()
    for (const list of lists) {
      // A list's own newest version that has them all: what waits for the approval of its removal stands in an older one beside it.
      const shared = history.map((version) => {
        const own = files.filter((file) => file.version === version.number).map(({ sha256 }) => sha256)
        return { version, n: list.files.filter((file) => own.includes(file)).length }
      })
      const best = shared.reduce((a, b) => (b.n >= a.n ? b : a), { version: undefined, n: 1 } as {
        version: (typeof history)[number] | undefined
        n: number
      })
      if (best.version === undefined) return missing(list)
      words.add(`${best.version.list}@${best.version.number}`)
    }
    return [...words]
  } finally {
    await store.close()
  }
}
