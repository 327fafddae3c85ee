import { isCollection } from '../../ingest/lists/collections.js'
import type { Store } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { readVersion } from './effective-list.js'

/** One of several lists in one publication, with its number of entities. */
export type ListPart = Readonly<{ id: string; entities: number }>

/**
 * The lists in a kept version, by id; none when its publication is one list. The version is read for it: the store does not count them.
 * Throws E_LIST_MALFORMED.
 */
export async function listParts(store: Store, version: ListVersionRow | undefined): Promise<ListPart[]> {
  if (version === undefined || !isCollection(version.list)) return []
  const counts = new Map<string, number>()
  for (const { list } of (await readVersion(store, version)).list_entities)
    counts.set(list ?? '', (counts.get(list ?? '') ?? 0) + 1)
  return [...counts].sort().map(([id, entities]) => ({ id, entities }))
}
