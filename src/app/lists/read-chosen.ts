import { addListTables, type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import type { Config } from '../../ingest/config/schema.js'
import type { ReadTables } from '../../ingest/read-tables.js'
import { openStore } from '../../store/open-store.js'
import { AppError } from '../../core/errors.js'
import { pickEntities } from '../../screen/diff/pick-entities.js'
import type { ListVersionRow } from '../../store/schema.js'
import { expandPaths } from '../expand-paths.js'
import type { ChosenLists } from './choose-lists.js'
import { readKept, readRetained } from './effective-list.js'
import { readListFiles } from './read-list-files.js'

/** Rows to screen against, with what became of every file. */
export type ReadLists = Readonly<{
  tables: ListTables
  files: ReadTables['files']
  rejects: ReadTables['rejects']
}>

/**
 * Reads the lists that were chosen: what was named by path together, each kept version by itself (two of them can give the same id to
 * different people), with the entities whose removal nobody has approved. `folder` is the store's, `at` the time now. Throws
 * E_INPUT_NOT_FOUND, E_LIST_MALFORMED, E_INPUT_NOTHING_RECOGNISED.
 */
export async function readChosen(
  { paths, kept }: ChosenLists,
  mapping: Config,
  folder: string | undefined,
  at: string,
): Promise<ReadLists> {
  let read: ReadLists =
    paths.length === 0
      ? { tables: NO_LIST_ROWS, files: [], rejects: [] }
      : await readListFiles(await expandPaths(paths), 'leave', mapping)
  if (kept.length === 0 || folder === undefined) return read
  const store = await openStore(folder, at)
  try {
    for (const { version, retained, part } of kept) {
      const { tables, files, rejects } = await readKept(store, version)
      const more = await readRetained(store, retained)
      const all = more === undefined ? tables : addListTables(tables, more)
      const own = part === undefined ? all : partOf(all, part, version)
      read = {
        tables: addListTables(read.tables, own),
        files: [...read.files, ...files],
        rejects: [...read.rejects, ...rejects],
      }
    }
    return read
  } finally {
    await store.close()
  }
}

/** Rows of one list of a publication that holds several. Throws E_INPUT_NOT_FOUND when it has none: nobody was screened against it. */
function partOf(tables: ListTables, part: string, { list, number }: ListVersionRow): ListTables {
  const picked = pickEntities(tables, (key) => key.startsWith(`${part}\0`))
  if (picked.list_entities.length > 0) return picked
  throw new AppError('E_INPUT_NOT_FOUND', `${list}@${number} has no entity of ${part}`, {
    field: '--list',
    expected: [...new Set(tables.list_entities.map(({ list: id }) => id ?? ''))].sort().join(', '),
    got: part,
  })
}
