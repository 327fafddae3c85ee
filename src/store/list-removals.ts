import type { Json } from '../core/canonical-json.js'
import { AppError } from '../core/errors.js'
import { commit, nextNumber, type Stamp } from './commit.js'
import type { Store, StoreTransaction } from './open-store.js'
import type { ListRemovalRow } from './schema.js'

/** Entities that a new version lacks and that keep alerting, by the version that their records are read from. */
export type NewRemoval = Readonly<{ keptFrom: number; removedOn: string; entities: readonly string[] }>

/** Removals of a list, or of all lists, that nobody has approved yet, by number. */
export function pendingRemovals(store: Store, list?: string): Promise<ListRemovalRow[]> {
  const query = store.db.selectFrom('list_removals').selectAll().where('state', '=', 'pending')
  return (list === undefined ? query : query.where('list', '=', list)).orderBy('number').execute()
}

/** Everything that waited for approval while a version was active, whatever became of it. */
export const removalsOf = (store: Store, version: number): Promise<ListRemovalRow[]> =>
  store.db.selectFrom('list_removals').selectAll().where('version', '=', version).orderBy('number').execute()

/** The version that was active when a person last approved removals of a list; undefined when nobody ever did. */
export async function lastApprovedVersion(store: Store, list: string): Promise<number | undefined> {
  const row = await store.db
    .selectFrom('list_removals')
    .select('version')
    .where('list', '=', list)
    .where('state', '=', 'approved')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return row?.version
}

/** Rows that put new pending removals of a list in the place of those before. */
export async function replaceRemovals(
  tx: StoreTransaction,
  list: string,
  version: number,
  removals: readonly NewRemoval[],
): Promise<ListRemovalRow[]> {
  const before = await tx
    .selectFrom('list_removals')
    .selectAll()
    .where('list', '=', list)
    .where('state', '=', 'pending')
    .execute()
  const first = await nextNumber(tx, 'list_removals')
  return [
    ...before.map((row): ListRemovalRow => ({ ...row, state: 'superseded' })),
    ...removals.map(
      ({ keptFrom, removedOn, entities }, i): ListRemovalRow => ({
        number: first + i,
        list,
        version,
        kept_from: keptFrom,
        removed_on: removedOn,
        entities: JSON.stringify([...entities].sort()),
        state: 'pending',
        by: null,
        at: null,
        reason: null,
      }),
    ),
  ]
}

/**
 * Approves what a list has removed: from now on those entities alert no more. Who, when and why go into the log. Throws E_INPUT_NOT_FOUND
 * when nothing waits.
 */
export function approveRemovals(
  store: Store,
  stamp: Stamp,
  list: string,
  reason: string,
): Promise<ListRemovalRow[]> {
  return store.transaction(async (tx) => {
    const waiting = await tx
      .selectFrom('list_removals')
      .selectAll()
      .where('list', '=', list)
      .where('state', '=', 'pending')
      .orderBy('number')
      .execute()
    if (waiting.length === 0)
      throw new AppError('E_INPUT_NOT_FOUND', `no removals of ${list} wait for approval`, {
        todo: 'bridle lists status',
      })
    const rows = waiting.map((row): ListRemovalRow => ({ ...row, state: 'approved', ...stamp, reason }))
    const entities: Json = rows.flatMap((row) => idsOf(row))
    await commit(tx, stamp, {
      action: 'list.removals-approved',
      facts: { list, reason, entities },
      rows: rows.map((row) => ({ table: 'list_removals', row })),
    })
    return rows
  })
}

/** Ids of the entities of a removal. */
export const idsOf = ({ entities }: ListRemovalRow): string[] => JSON.parse(entities) as string[]
