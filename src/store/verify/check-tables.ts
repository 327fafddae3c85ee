import { type Kysely, sql } from 'kysely'
import { rowHash } from '../commit.js'
import { LOGGED, type LoggedTable, type StoreTables } from '../schema.js'
import type { Written } from './check-chain.js'
import type { Problem } from './problem.js'

/** Rows read at once. */
const PAGE = 1000

/**
 * Compares every row of every table with what the log says was written last: a row that was changed, removed, or put there by nobody. `written` is emptied.
 * `tables` are those that this store has.
 */
export async function checkTables(
  db: Kysely<StoreTables>,
  tables: ReadonlySet<string>,
  written: Map<string, Written>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const table of (Object.keys(LOGGED) as LoggedTable[]).filter((name) => tables.has(name))) {
    const key = LOGGED[table]
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}
        ORDER BY ${sql.ref(key)} LIMIT ${PAGE} OFFSET ${offset}`.execute(db)
      for (const row of rows) {
        const id = `${table}\0${String(row[key])}`
        const told = written.get(id)
        written.delete(id)
        if (told === undefined)
          problems.push({ entry: null, text: `${table} ${String(row[key])} was written by no entry` })
        else if (rowHash(row) !== told.sha256)
          problems.push({
            entry: told.entry,
            text: `${table} ${told.key} is not what entry ${told.entry} wrote`,
          })
      }
      if (rows.length < PAGE) break
    }
  }
  for (const { entry, table, key } of written.values())
    problems.push({ entry, text: `${table} ${key}, which entry ${entry} wrote, is missing` })
  return problems
}
