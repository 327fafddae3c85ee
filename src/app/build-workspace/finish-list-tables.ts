import type { DuckDBConnection } from '@duckdb/node-api'
import { LIST_TABLES, type ListTables } from '../../core/list-tables.js'
import type { SqlRow } from '../../core/ports.js'
import { completeLists } from '../../ingest/complete-lists.js'
import { loadRows, quote } from '../../workspace/database/load-rows.js'
import { type ConnectionPort, columnTypes } from '../../workspace/database/query-port.js'

/** Adds to the list tables what only all rows of a list together say. Does nothing when there is no list. */
export async function finishListTables(connection: DuckDBConnection, port: ConnectionPort): Promise<void> {
  const rows: Record<string, readonly SqlRow[]> = {}
  for (const table of LIST_TABLES)
    rows[table] = await port.query(`SELECT * FROM ${quote(table)} ORDER BY file, "row"`)
  const before = rows as unknown as ListTables
  if (LIST_TABLES.every((table) => before[table].length === 0)) return
  const { tables, refs } = completeLists(before)
  for (const table of LIST_TABLES) {
    const known = before[table].length
    const same = table !== 'list_entities'
    const fresh = (same ? tables[table].slice(known) : tables[table]) as unknown as readonly SqlRow[]
    if (!same) await connection.run(`DELETE FROM ${quote(table)}`)
    await loadRows(connection, quote(table), columnTypes(table), fresh)
  }
  await loadRows(
    connection,
    'record_refs',
    columnTypes('record_refs'),
    refs.map(({ kept, further }) => ({
      table_name: 'list_entities',
      first_file: kept.file,
      first_row: kept.row,
      ...further,
    })),
  )
}
