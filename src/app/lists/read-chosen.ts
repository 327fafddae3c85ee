import { addListTables, type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import type { Config } from '../../ingest/config/schema.js'
import type { ReadTables } from '../../ingest/read-tables.js'
import { openStore } from '../../store/open-store.js'
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
    for (const { version, retained } of kept) {
      const { tables, files, rejects } = await readKept(store, version)
      const more = await readRetained(store, retained)
      const own = more === undefined ? tables : addListTables(tables, more)
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
