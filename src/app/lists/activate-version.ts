import type { ListTables } from '../../core/list-tables.js'
import { addListTables } from '../../core/list-tables.js'
import { diffLists } from '../../screen/diff/diff-lists.js'
import { entityKey } from '../../screen/diff/entity-values.js'
import type { Stamp } from '../../store/commit.js'
import type { NewRemoval } from '../../store/list-removals.js'
import { activateListVersion, activeListVersion } from '../../store/list-versions.js'
import type { Store } from '../../store/open-store.js'
import type { ListVersionRow } from '../../store/schema.js'
import { lostSinceApproval } from './lost-since-approval.js'
import { type Retained, readRetained, readVersion, retainedOf, textOfKey } from './effective-list.js'

/** Beyond this share of removed entities, removals wait for a person: a list does not lose so many overnight (screening.md, "Lists"). */
const SUSPICIOUS = 0.1

/** What a new version changed, in entities; `pending` of the removed ones keep alerting until somebody approves. */
export type Activated = Readonly<{
  version: ListVersionRow
  added: number
  removed: number
  changed: number
  pending: number
}>

/**
 * Makes a version the active one. Additions and changes count at once. Its removals wait for approval when it lacks more than a tenth of
 * what the list held before (what is still retained included), more than a tenth of what it held when a person last approved removals or
 * when it was first kept (so that small losses add up), or somebody who waits already. Throws E_INPUT_INVALID when another version became active meanwhile.
 */
export async function activateVersion(
  store: Store,
  stamp: Stamp,
  version: ListVersionRow,
  now: ListTables,
): Promise<Activated> {
  const active = await activeListVersion(store, version.list)
  const retained = active === undefined ? [] : await retainedOf(store, active)
  const before = active === undefined ? undefined : await effectiveTables(store, active, retained)
  const { changes, before: held } = before === undefined ? { changes: [], before: 0 } : diffLists(before, now)
  const removed = changes
    .filter(({ kind }) => kind === 'removed')
    .map(({ list, entity }) => entityKey(list, entity))
  const waiting = new Set(retained.flatMap(({ keys }) => [...keys]))
  const waits =
    removed.length > held * SUSPICIOUS ||
    removed.some((key) => waiting.has(key)) ||
    (removed.length > 0 && active !== undefined && (await lostSinceApproval(store, active, now)) > SUSPICIOUS)
  const today = version.published ?? stamp.at.slice(0, 10)
  const removals = waits && active !== undefined ? split(removed, retained, active.number, today) : []
  const activated = await activateListVersion(store, stamp, version.number, false, {
    replaces: active?.number,
    removals,
  })
  return {
    version: activated,
    added: before === undefined ? version.entities : changes.filter(({ kind }) => kind === 'added').length,
    changed: changes.filter(({ kind }) => kind === 'changed').length,
    removed: removed.length,
    pending: waits ? removed.length : 0,
  }
}

async function effectiveTables(
  store: Store,
  active: ListVersionRow,
  retained: readonly Retained[],
): Promise<ListTables> {
  const own = await readVersion(store, active)
  const more = await readRetained(store, retained)
  return more === undefined ? own : addListTables(own, more)
}

/** Removed entities by the version that still has them; one that was retained before keeps its version and its day. */
function split(
  removed: readonly string[],
  retained: readonly Retained[],
  active: number,
  today: string,
): NewRemoval[] {
  const groups = new Map<string, { keptFrom: number; removedOn: string; entities: string[] }>()
  for (const key of removed) {
    const known = retained.find(({ keys }) => keys.has(key))
    const keptFrom = known?.keptFrom ?? active
    const removedOn = known?.removedOn ?? today
    const group = groups.get(`${keptFrom} ${removedOn}`) ?? { keptFrom, removedOn, entities: [] }
    group.entities.push(textOfKey(key))
    groups.set(`${keptFrom} ${removedOn}`, group)
  }
  return [...groups.values()]
}
