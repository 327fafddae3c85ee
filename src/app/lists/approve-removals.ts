import { AppError } from '../../core/errors.js'
import type { Stamp } from '../../store/commit.js'
import { approveRemovals, idsOf } from '../../store/list-removals.js'
import { activeListVersion } from '../../store/list-versions.js'
import { openStore, type Store } from '../../store/open-store.js'
import { readRetained, retainedOf } from './effective-list.js'

export type Approved = Readonly<{
  id: string
  by: string
  at: string
  reason: string
  entities: readonly string[]
  /** Names of the first of them, as their list wrote them; none when the older version cannot be read any more. */
  names: readonly string[]
}>

/** Names that are told at most; `bridle lists diff` tells all. */
const MOST_NAMED = 20

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
    const names = await namesOf(store, id)
    const rows = await approveRemovals(store, stamp, id, reason)
    return { id, ...stamp, reason, entities: rows.flatMap(idsOf), names }
  } finally {
    await store.close()
  }
}

/** A damaged file of an older version must not stand in the way: approving is what makes it unnecessary. */
async function namesOf(store: Store, id: string): Promise<string[]> {
  const active = await activeListVersion(store, id)
  if (active === undefined) return []
  const rows = await readRetained(store, await retainedOf(store, active)).catch((error: unknown) => {
    if (error instanceof AppError) return undefined
    throw error
  })
  const names = rows?.list_entities.map(({ caption, entity }) => `${caption ?? ''} (${entity})`) ?? []
  return [...new Set(names)].sort().slice(0, MOST_NAMED)
}
