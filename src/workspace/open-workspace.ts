import type { QueryPort } from '../core/ports.js'
import type { RowOf, TableName } from '../core/tables.js'
import { loadRows, quote } from './database/load-rows.js'
import { closeOutside, openDatabase } from './database/open-database.js'
import { columnTypes, queryPort } from './database/query-port.js'

/** A workspace that is being read. */
export type Workspace = Readonly<{
  port: QueryPort
  /**
   * Adds derived rows to a table, for this workspace object only: the file stays as it was built. Columns that a row lacks
   * are null.
   */
  insert<T extends TableName>(table: T, rows: readonly Partial<RowOf<T>>[]): Promise<void>
  close(): void
}>

/**
 * Opens a workspace for reading. Engines can make temporary tables and derived rows on it; they live as long as it is open.
 * Nothing but the database itself can be read from SQL. Throws E_WORKSPACE_FAILED.
 */
export async function openWorkspace(path: string): Promise<Workspace> {
  const { connection, close } = await openDatabase(path, { readOnly: true })
  await closeOutside(connection)
  const port = queryPort(connection)
  const shadowed = new Set<TableName>()
  return {
    port,
    async insert(table, rows) {
      if (!shadowed.has(table)) {
        // A temporary table hides the one in the file from every later query of this connection.
        await port.run(`CREATE TEMP TABLE ${quote(table)} AS SELECT * FROM ${quote(table)}`)
        shadowed.add(table)
      }
      await port.exclusive(() =>
        loadRows(
          connection,
          `temp.${quote(table)}`,
          columnTypes(table),
          rows as unknown as Parameters<typeof loadRows>[3],
        ),
      )
    },
    close,
  }
}
