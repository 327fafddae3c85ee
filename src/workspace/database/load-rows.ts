import type { DuckDBConnection } from '@duckdb/node-api'
import type { SqlRow, SqlValue } from '../../core/ports.js'

/** Types that text cannot be cast to directly; lists and structs go through JSON. */
const NESTED = /\[\]$|^(?:STRUCT|MAP|LIST)\b/i

/**
 * Adds rows to a table that exists. `columns` are its SQL types by name; a column that a row lacks is null. Values are
 * converted by DuckDB, so that amounts, days and times can be given as text.
 */
export async function loadRows(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly SqlRow[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns)
  const quoted = names.map(quote)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE loading_rows (${quoted.map((name) => `${name} VARCHAR`).join(', ')})`,
  )
  const appender = await connection.createAppender('loading_rows', 'main', 'temp')
  for (const row of rows) {
    for (const name of names) {
      const value = row[name]
      if (value === undefined || value === null) appender.appendNull()
      else appender.appendVarchar(textOf(value))
    }
    appender.endRow()
  }
  appender.closeSync()
  const casts = names.map((name) => {
    const type = columns[name] ?? 'VARCHAR'
    return NESTED.test(type) ? `CAST(${quote(name)}::JSON AS ${type})` : `CAST(${quote(name)} AS ${type})`
  })
  await connection.run(
    `INSERT INTO ${table} (${quoted.join(', ')}) SELECT ${casts.join(', ')} FROM temp.loading_rows ORDER BY rowid`,
  )
  await connection.run('DROP TABLE temp.loading_rows')
}

/** An SQL identifier. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

function textOf(value: Exclude<SqlValue, null>): string {
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}
