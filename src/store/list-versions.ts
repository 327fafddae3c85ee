import { AppError } from '../core/errors.js'
import { commit, nextNumber, type Stamp } from './commit.js'
import { type NewRemoval, replaceRemovals } from './list-removals.js'
import type { Store, StoreTransaction } from './open-store.js'
import type { ListFileRow, ListVersionRow } from './schema.js'

/** A version that was fetched or imported and is not known to the store yet. */
export type NewListVersion = Omit<ListVersionRow, 'number' | 'state' | 'approved_by' | 'approved_at'>

/** A file of a new version. */
export type NewListFile = Omit<ListFileRow, 'number' | 'version'>

const logOf = ({ number, list, sha256, entities }: ListVersionRow) => ({
  version: number,
  list,
  sha256,
  entities,
})

/**
 * Adds a version with its files, `pending` until it is activated or refused. A version with the same list and bytes is returned as it is
 * kept, so that fetching twice adds nothing.
 */
export function addListVersion(
  store: Store,
  stamp: Stamp,
  version: NewListVersion,
  files: readonly NewListFile[] = [],
): Promise<ListVersionRow> {
  return store.transaction(async (tx) => {
    const known = await tx
      .selectFrom('list_versions')
      .selectAll()
      .where('list', '=', version.list)
      .where('sha256', '=', version.sha256)
      .executeTakeFirst()
    if (known !== undefined) return known
    const row: ListVersionRow = {
      ...version,
      number: await nextNumber(tx, 'list_versions'),
      state: 'pending',
      approved_by: null,
      approved_at: null,
    }
    const first = await nextNumber(tx, 'list_files')
    const parts = files.map((file, i): ListFileRow => ({ ...file, number: first + i, version: row.number }))
    await commit(tx, stamp, {
      action: 'list.added',
      facts: logOf(row),
      rows: [
        { table: 'list_versions', row },
        ...parts.map((part) => ({ table: 'list_files' as const, row: part })),
      ],
    })
    return row
  })
}

/**
 * Makes a version the active one of its list; the one before is superseded in the same transaction, and `removals` take the place of
 * those that were pending. `approved` notes that a person allowed it, not a rule. `replaces` is the number of the version that the caller
 * compared with (undefined: none): when another one has become active since, nothing happens. Throws E_INPUT_NOT_FOUND, E_INPUT_INVALID.
 */
export function activateListVersion(
  store: Store,
  stamp: Stamp,
  number: number,
  approved = false,
  compared?: Readonly<{ replaces: number | undefined; removals: readonly NewRemoval[] }>,
): Promise<ListVersionRow> {
  return store.transaction(async (tx) => {
    const version = await versionOf(tx, number)
    const active = await tx
      .selectFrom('list_versions')
      .selectAll()
      .where('list', '=', version.list)
      .where('state', '=', 'active')
      .executeTakeFirst()
    if (compared !== undefined && active?.number !== compared.replaces)
      throw new AppError('E_INPUT_INVALID', `another version of ${version.list} became active meanwhile`, {
        todo: 'run the command again: it will compare with the new one',
      })
    if (active?.number === number) return active
    const row: ListVersionRow = {
      ...version,
      state: 'active',
      ...(approved ? { approved_by: stamp.by, approved_at: stamp.at } : {}),
    }
    // The old one first: a list has one active version at any moment.
    const before: ListVersionRow[] = active === undefined ? [] : [{ ...active, state: 'superseded' }]
    const removals =
      compared === undefined ? [] : await replaceRemovals(tx, version.list, number, compared.removals)
    await commit(tx, stamp, {
      action: 'list.activated',
      facts: { ...logOf(row), approved, supersedes: active?.number },
      rows: [
        ...[...before, row].map((each) => ({ table: 'list_versions' as const, row: each })),
        ...removals.map((each) => ({ table: 'list_removals' as const, row: each })),
      ],
    })
    return row
  })
}

/** Notes that a version was looked at and is not used. Throws E_INPUT_NOT_FOUND; E_INPUT_INVALID for the active one. */
export function refuseListVersion(
  store: Store,
  stamp: Stamp,
  number: number,
  reason: string,
): Promise<ListVersionRow> {
  return store.transaction(async (tx) => {
    const version = await versionOf(tx, number)
    if (version.state === 'active')
      throw new AppError('E_INPUT_INVALID', `version ${number} of ${version.list} is the active one`, {
        todo: 'activate another version first',
      })
    const row: ListVersionRow = { ...version, state: 'refused' }
    await commit(tx, stamp, {
      action: 'list.refused',
      facts: { ...logOf(row), reason },
      rows: [{ table: 'list_versions', row }],
    })
    return row
  })
}

/** All versions of one list, or of all, by list and number. */
export function listVersionHistory(store: Store, list?: string): Promise<ListVersionRow[]> {
  const query = store.db.selectFrom('list_versions').selectAll().orderBy('list').orderBy('number')
  return (list === undefined ? query : query.where('list', '=', list)).execute()
}

/** Files of a version, by name. */
export const filesOfVersion = (store: Store, version: number): Promise<ListFileRow[]> =>
  store.db.selectFrom('list_files').selectAll().where('version', '=', version).orderBy('name').execute()

/** The version of a list that is in use; undefined when there is none. */
export function activeListVersion(store: Store, list: string): Promise<ListVersionRow | undefined> {
  return store.db
    .selectFrom('list_versions')
    .selectAll()
    .where('list', '=', list)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

async function versionOf(tx: StoreTransaction, number: number): Promise<ListVersionRow> {
  const version = await tx
    .selectFrom('list_versions')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
  if (version !== undefined) return version
  throw new AppError('E_INPUT_NOT_FOUND', `no version of a list has the number ${number}`, {
    todo: 'bridle lists status',
  })
}
