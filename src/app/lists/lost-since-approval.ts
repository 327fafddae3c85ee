import { AppError } from '../../core/errors.js'
import type { ListTables } from '../../core/list-tables.js'
import { entityKey } from '../../screen/diff/entity-values.js'
import { lastApprovedVersion } from '../../store/list-removals.js'
import { listVersionHistory } from '../../store/list-versions.js'
import type { Store } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { readVersion } from './effective-list.js'

/**
 * Share, from 0 to 1, of the entities that a list held when a person last approved removals, or when it was first kept, and that `now`
 * lacks. 1 when that version cannot be read any more: what cannot be compared is for a person to judge.
 */
export async function lostSinceApproval(
  store: Store,
  active: ListVersionRow,
  now: ListTables,
): Promise<number> {
  const approved = await lastApprovedVersion(store, active.list)
  const used = (await listVersionHistory(store, active.list)).filter(
    ({ state }) => state === 'active' || state === 'superseded',
  )
  const before = used.find(({ number }) => number === approved) ?? used[0] ?? active
  const held = await readVersion(store, before).catch((error: unknown) => {
    if (error instanceof AppError) return undefined
    throw error
  })
  if (held === undefined) return 1
  const had = keysOf(held)
  const has = keysOf(now)
  return had.size === 0 ? 0 : [...had].filter((key) => !has.has(key)).length / had.size
}

const keysOf = ({ list_entities }: ListTables): Set<string> =>
  new Set(list_entities.map(({ list, entity }) => entityKey(list ?? '', entity ?? '')))
