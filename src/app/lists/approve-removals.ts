import type { Stamp } from '../../store/commit.js'
import { approveRemovals, idsOf } from '../../store/list-removals.js'
import { openStore } from '../../store/open-store.js'

export type Approved = Readonly<{
  id: string
  by: string
  at: string
  reason: string
  entities: readonly string[]
}>

/**
 * A person's word that what a publisher removed from a list is removed: those entities alert no more. Who, when and why go into the log.
 * Throws E_INPUT_NOT_FOUND when nothing waits.
 */
export async function approveListRemovals(
  folder: string,
  stamp: Stamp,
  id: string,
  reason: string,
): Promise<Approved> {
  const store = await openStore(folder, stamp.at)
  try {
    const rows = await approveRemovals(store, stamp, id, reason)
    return { id, ...stamp, reason, entities: rows.flatMap(idsOf) }
  } finally {
    await store.close()
  }
}
