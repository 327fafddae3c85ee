import { AppError } from '../../core/errors.js'
import { LIST_TABLES } from '../../core/list-tables.js'
import { type ReadTables, readTables } from '../../ingest/read-tables.js'
import { ADAPTERS } from '../../ingest/registry.js'
import { buildIndex, type ScreenIndex } from '../../screen/index.js'
import { expandPaths } from '../expand-paths.js'
import { type ListVersion, listVersions } from './list-versions.js'

export type LoadedLists = Readonly<{
  index: ScreenIndex
  lists: readonly ListVersion[]
  /** Every file that was offered, with what became of its records. */
  files: ReadTables['files']
  rejects: ReadTables['rejects']
}>

const LISTS = ADAPTERS.filter(({ feeds }) =>
  feeds.some((table) => LIST_TABLES.some((list) => list === table)),
)

/**
 * A list that does not end where it should is not used: who is missing from it would look clear (screening.md, "Lists"). Its last record then cannot be
 * used, or the compressed file is damaged.
 */
function refuseDamaged(file: ReadTables['files'][number], rejects: ReadTables['rejects']): void {
  const last = rejects.find((reject) => reject.file === file.file && reject.row === file.records)
  if (file.adapter === null || last === undefined) return
  throw new AppError('E_LIST_MALFORMED', 'a list ends in a record that cannot be used: it may be cut off', {
    file: file.paths?.[0] ?? '',
    row: last.row ?? 0,
    got: last.reason ?? '',
    todo: "fetch the list again and compare its size with the publisher's",
  })
}

/**
 * Reads lists (files or folders of their parts) and indexes them. Throws E_USAGE without a path, E_INPUT_NOT_FOUND, E_LIST_MALFORMED, and
 * E_INPUT_NOTHING_RECOGNISED when none of the files is a list.
 */
export async function loadLists(paths: readonly string[], today: string): Promise<LoadedLists> {
  if (paths.length === 0)
    throw new AppError('E_USAGE', 'no list was named', {
      field: '--list',
      expected: 'a file, or a folder with the parts of a list',
      todo: 'name one with --list PATH, and repeat it for more',
    })
  const read = await readTables(await expandPaths(paths), {
    settings: {},
    adapters: LISTS,
    only: LIST_TABLES,
  })
  for (const file of read.files) refuseDamaged(file, read.rejects)
  if (read.tables.list_entities.length === 0)
    throw new AppError('E_INPUT_NOTHING_RECOGNISED', 'no sanctions list was found', {
      file: paths.join(', '),
      expected: LISTS.map(({ title }) => title).join('; '),
      got: read.files
        .map(({ paths: names, note }) => `${names?.[0]}: ${note ?? 'no entities'}`)
        .join('; ')
        .slice(0, 500),
    })
  return {
    index: buildIndex(read.tables),
    lists: listVersions(read, today),
    files: read.files,
    rejects: read.rejects,
  }
}
