import { AppError } from '../../core/errors.js'
import type { ReadTables } from '../../ingest/read-tables.js'
import { buildIndex, type ScreenIndex } from '../../screen/index.js'
import { chooseLists, type KeptList } from '../lists/choose-lists.js'
import type { Retained } from '../lists/effective-list.js'
import { readChosen } from '../lists/read-chosen.js'
import { indexInputs } from './index-inputs.js'
import { agedVersions, type ListVersion, listVersions } from './list-versions.js'
import { loadMapping } from './load-mapping.js'
import { readLoaded, writeLoaded } from './saved-lists.js'

export type LoadedLists = Readonly<{
  index: ScreenIndex
  lists: readonly ListVersion[]
  /** Every file that was offered, with what became of its records. */
  files: ReadTables['files']
  rejects: ReadTables['rejects']
  /** Entities that their publisher removed and nobody has approved, with the day, by `entityKey`. */
  removed: ReadonlyMap<string, string>
  /** Older versions that the records of those entities come from. */
  retained?: readonly RetainedPart[]
}>

/** Entities that a list still holds from an older version, and the files of that. */
export type RetainedPart = Readonly<{
  list: string
  version: number
  published: string | null
  entities: number
  files: Retained['files']
}>

/** What to screen against. */
export type ListChoice = Readonly<{
  /** Files, folders of parts, ids of kept lists; none: every kept list. */
  lists: readonly string[]
  /** Folder of the store; without it there are no kept lists. */
  store?: string | undefined
  /** File with entries under `files`, as in bridle.yaml, for lists with headers of their own. */
  map?: string | undefined
  /** UTC day, for the age of lists. */
  today: string
}>

/**
 * Reads lists and indexes them. Throws E_USAGE when none is named and none is kept, E_INPUT_NOT_FOUND, E_LIST_MALFORMED, and
 * E_INPUT_NOTHING_RECOGNISED when none of the files is a list.
 */
export async function loadLists({ lists, store, map, today }: ListChoice): Promise<LoadedLists> {
  const { paths, kept } =
    store === undefined ? { paths: lists, kept: [] } : await chooseLists(lists, store, today)
  if (paths.length + kept.length === 0)
    throw new AppError('E_USAGE', 'no list was named, and none is kept', {
      field: '--list',
      expected: 'a file, a folder with the parts of a list, or the id of a kept list',
      todo: 'name one with --list PATH, and repeat it for more; or keep lists: bridle lists update',
    })
  const facts = kept.map(factsOf)
  const at = `${today}T00:00:00.000Z`
  const removed = new Map(
    kept.flatMap(({ retained }) =>
      retained.flatMap(({ keys, removedOn }) => [...keys].map((key) => [key, removedOn] as const)),
    ),
  )
  const retained = kept.flatMap(({ version, retained: parts }) =>
    parts.map(({ keptFrom, published, keys, files }) => ({
      list: version.list,
      version: keptFrom,
      published,
      entities: keys.size,
      files,
    })),
  )
  const inputs = store === undefined ? undefined : await indexInputs({ paths, kept }, map, store, at)
  const saved = inputs === undefined ? undefined : await readLoaded(inputs)
  if (saved !== undefined)
    return { ...saved, lists: agedVersions(saved.lists, today, facts), removed, retained }
  const read = await readChosen({ paths, kept }, map === undefined ? {} : await loadMapping(map), store, at)
  const loaded = {
    index: buildIndex(read.tables),
    lists: listVersions(read, today, facts),
    files: read.files,
    rejects: read.rejects,
  }
  if (inputs !== undefined && loaded.index.names.length >= WORTH_SAVING) await writeLoaded(inputs, loaded)
  return { ...loaded, removed, retained }
}

/** Lists with fewer names are read as fast as their index is. */
const WORTH_SAVING = 2000

const factsOf = ({ version, staleAfterDays }: KeptList) => ({
  list: version.list,
  published: version.published,
  staleAfterDays,
})
