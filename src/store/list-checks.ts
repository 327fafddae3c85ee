import { commit, type Stamp } from './commit.js'
import type { Store } from './open-store.js'
import type { ListCheckRow } from './schema.js'

/** Notes that a list was asked for and how it went; the log keeps every time, the table the latest. */
export function noteListCheck(store: Store, stamp: Stamp, check: Omit<ListCheckRow, 'at'>): Promise<void> {
  return store.transaction(async (tx) => {
    const row: ListCheckRow = { ...check, at: stamp.at }
    await commit(tx, stamp, {
      action: 'list.checked',
      facts: { list: row.list, outcome: row.outcome, problem: row.problem },
      rows: [{ table: 'list_checks', row }],
    })
  })
}

/** The latest check of every list. */
export const listChecks = (store: Store): Promise<ListCheckRow[]> =>
  store.db.selectFrom('list_checks').selectAll().orderBy('list').execute()
