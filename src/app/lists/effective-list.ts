import path from 'node:path'
import { AppError } from '../../core/errors.js'
import { addListTables, type ListTables } from '../../core/list-tables.js'
import type { ReadTables } from '../../ingest/read-tables.js'
import { entityKey } from '../../screen/diff/entity-values.js'
import { pickEntities } from '../../screen/diff/pick-entities.js'
import { idsOf, pendingRemovals, removalsOf } from '../../store/list-removals.js'
import { filesOfVersion, listVersionHistory } from '../../store/list-versions.js'
import type { Store } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { readListFiles } from './read-list-files.js'
import { underId } from './under-id.js'

/** Entities that the publisher removed and nobody has approved: their records, and the version that these come from. */
export type Retained = Readonly<{
  keptFrom: number
  /** Day of the version that no longer has them. */
  removedOn: string
  /** Keys of the entities (`entityKey`). */
  keys: ReadonlySet<string>
  /** Publication of the version that the records come from; null when it is unknown. */
  published: string | null
  /** Where the files of that version are. */
  files: readonly Readonly<{ sha256: string; path: string }>[]
}>

/** What a version retains: what waits for approval now, or, of a version that is no longer active, what did while it was. */
export async function retainedOf(store: Store, version: ListVersionRow): Promise<Retained[]> {
  const rows = await (version.state === 'active'
    ? pendingRemovals(store, version.list)
    : removalsOf(store, version.number))
  const older = rows.length === 0 ? [] : await listVersionHistory(store, version.list)
  const retained: Retained[] = []
  for (const row of rows) {
    const from = older.find(({ number }) => number === row.kept_from)
    const files = await filesOfVersion(store, row.kept_from)
    retained.push({
      keptFrom: row.kept_from,
      removedOn: row.removed_on,
      keys: new Set(idsOf(row).map(keyOfText)),
      published: from?.published ?? null,
      files: files.map(({ sha256, name }) => ({
        sha256,
        path: path.join(store.folder, from?.folder ?? '', name),
      })),
    })
  }
  return retained
}

/** An entity as the store names it: list and id, the list being the part before the first slash. */
export const textOfKey = (key: string): string => key.replace('\0', '/')
const keyOfText = (text: string): string => {
  const slash = text.indexOf('/')
  return entityKey(text.slice(0, slash), text.slice(slash + 1))
}

/**
 * A kept version, its rows under the id that it is kept under. Its files are hashed anew: one that was changed since it was stored is not
 * used. Throws E_LIST_MALFORMED, E_INPUT_NOT_FOUND.
 */
export async function readKept(store: Store, version: ListVersionRow): Promise<ReadTables> {
  const files = await filesOfVersion(store, version.number)
  const read = await readListFiles(files.map(({ name }) => path.join(store.folder, version.folder, name)))
  const hashes = new Set(read.files.map(({ file }) => file ?? ''))
  const changed = files.find(({ sha256 }) => !hashes.has(sha256))
  if (changed !== undefined)
    throw new AppError('E_LIST_MALFORMED', 'a stored file of a list is not the one that was stored', {
      file: path.join(store.folder, version.folder, changed.name),
      expected: changed.sha256,
      todo: 'fetch or import the list again',
    })
  return { ...read, tables: { ...read.tables, ...underId(read.tables, version.list) } }
}

/** Rows of a kept version; throws as {@link readKept}. */
export const readVersion = async (store: Store, version: ListVersionRow): Promise<ListTables> =>
  (await readKept(store, version)).tables

/** Rows of the entities that are retained, read from the versions that still have them. */
export async function readRetained(
  store: Store,
  retained: readonly Retained[],
): Promise<ListTables | undefined> {
  let rows: ListTables | undefined
  for (const { keptFrom, keys } of retained) {
    const version = await store.db
      .selectFrom('list_versions')
      .selectAll()
      .where('number', '=', keptFrom)
      .executeTakeFirstOrThrow()
    const picked = pickEntities(await readVersion(store, version), (key) => keys.has(key))
    rows = rows === undefined ? picked : addListTables(rows, picked)
  }
  return rows
}
