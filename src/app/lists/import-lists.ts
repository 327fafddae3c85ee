import { copyFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { collectionRead } from '../../ingest/lists/collections.js'
import type { ReadTables } from '../../ingest/read-tables.js'
import type { Stamp } from '../../store/commit.js'
import { openStore } from '../../store/open-store.js'
import { expandPaths } from '../expand-paths.js'
import { endsWithMark } from './check-parts.js'
import { openSanctionsSet } from './open-sanctions-set.js'
import { readListFiles } from './read-list-files.js'
import { syncToDisk } from './sync.js'
import { type Taken, takeVersion } from './take-version.js'
import { checkedId, inStaging, type StagedFile } from './version-files.js'

export type ImportOptions = Readonly<{
  folder: string
  stamp: Stamp
  /** A file, or a folder with the parts of one or more lists. */
  path: string
  /** Id to keep it under; without it, the id that the list itself has. */
  id?: string | undefined
  /** Day of publication, for forms that do not say it. */
  published?: string | undefined
  /** An edition older than the active one is meant. */
  olderEdition?: boolean | undefined
  /** Take in files that lack the end mark which the version before had. */
  unmarked?: boolean | undefined
}>

/** What became of each list that was handed over, and files that are no lists. */
export type Imported = Readonly<{
  lists: readonly Readonly<{ id: string; taken: Taken }>[]
  passed: readonly Readonly<{ file: string; why: string }>[]
}>

/**
 * Takes lists in by hand, under the same checks as fetched ones. A folder may hold several lists: each becomes a version of its own.
 * Throws E_INPUT_INVALID, E_INPUT_NOT_FOUND, E_LIST_MALFORMED, E_INPUT_NOTHING_RECOGNISED, E_USAGE.
 */
export async function importLists(options: ImportOptions): Promise<Imported> {
  const paths = await expandPaths([options.path])
  const read = await readListFiles(paths, paths.length === 1 ? 'refuse' : 'leave')
  const groups = options.id === undefined ? groupByList(read) : oneGroup(read, checkedId(options.id))
  const store = await openStore(options.folder, options.stamp.at)
  try {
    const lists: { id: string; taken: Taken }[] = []
    for (const [id, files] of groups)
      lists.push({
        id,
        taken: await inStaging(options.folder, id, async (folder) =>
          takeVersion(store, options.stamp, {
            list: id,
            folder,
            files: await copyIn(files, folder),
            source: options.path,
            published: options.published === undefined ? undefined : { day: options.published, by: 'person' },
            whole: false,
            olderEdition: options.olderEdition,
            unmarked: options.unmarked,
          }),
        ),
      })
    const passed = read.files
      .filter(({ adapter }) => adapter === null)
      .map(({ paths: names, note }) => ({ file: names?.[0] ?? '', why: note ?? 'not recognised' }))
    return { lists, passed }
  } finally {
    await store.close()
  }
}

type Source = Readonly<{ path: string; sha256: string }>

const sourceOf = ({ paths, file }: ReadTables['files'][number]): Source => ({
  path: paths?.[0] ?? '',
  sha256: file ?? '',
})

const oneGroup = (read: ReadTables, id: string): Map<string, Source[]> =>
  new Map([[id, read.files.filter(({ adapter }) => adapter !== null).map(sourceOf)]])

/**
 * Files by the list that most of their rows are of; one file can name entities of a sister list. A publication of several lists is one,
 * under the id that it is fetched by.
 */
function groupByList({ tables, files }: ReadTables): Map<string, Source[]> {
  const votes = new Map<string, Map<string, number>>()
  for (const rows of Object.values(tables))
    for (const row of rows) {
      if (!('list' in row && 'entity' in row) || row.list === null || row.file === null) continue
      const counts = votes.get(row.file) ?? new Map<string, number>()
      votes.set(row.file, counts.set(row.list, (counts.get(row.list) ?? 0) + 1))
    }
  const groups = new Map<string, Source[]>()
  for (const file of files) {
    const own = collectionRead(file.adapter) ?? openSanctionsSet(tables, file)
    const [most] = [...(votes.get(file.file ?? '') ?? [])].sort(
      (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
    )
    if (most === undefined) continue
    const id = checkedId(own ?? most[0])
    groups.set(id, [...(groups.get(id) ?? []), sourceOf(file)])
  }
  return groups
}

/** Copies files into the staging folder, synced. Two files of one name would be one: refused. */
async function copyIn(files: readonly Source[], folder: string): Promise<StagedFile[]> {
  const taken = new Set<string>()
  const staged: StagedFile[] = []
  for (const { path: source, sha256 } of files) {
    const name = path.basename(source)
    if (taken.has(name))
      throw new AppError('E_INPUT_INVALID', 'two files of one list have the same name', {
        file: source,
        todo: 'import a folder that holds one edition of the list',
      })
    taken.add(name)
    const target = path.join(folder, name)
    await copyFile(source, target)
    await syncToDisk(target)
    staged.push({
      name,
      sha256,
      bytes: (await stat(target)).size,
      source,
      etag: null,
      lastModified: null,
      ended: await endsWithMark(target),
    })
  }
  return staged
}
