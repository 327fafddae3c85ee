import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import type { QueryPort, SqlRow, SqlValue } from '../../core/ports.js'
import { type Columns, SQL_TYPE } from '../../core/tables/table.js'
import { ddl, type RowOf, TABLE_NAMES, TABLES, type TableName } from '../../core/tables.js'

/** Rows of a test, by table: the columns that matter; `file` is `f` and `row` counts within the table when left out. */
export type TestTables = Readonly<{ [T in TableName]?: readonly Partial<RowOf<T>>[] }>

/** A database in memory with the given rows. `close` it, or it lives as long as the process. */
export async function duckdbPort(tables: TestTables): Promise<QueryPort & { close(): void }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run(`SET TimeZone = 'UTC'`)
  for (const name of TABLE_NAMES) {
    await connection.run(ddl(name))
    const rows = (tables[name] ?? []).map((row, index) => ({ file: 'f', row: index + 1, ...row }))
    if (rows.length > 0) await connection.run(insert(name, rows))
  }
  return {
    query: (sql) => query(connection, sql),
    async temp(name, columns, rows) {
      const list = Object.entries(columns).map(([column, type]) => `${column} ${type}`)
      await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (${list.join(', ')})`)
      const values = rows.map((row) => tuple(row, columns))
      if (values.length > 0) await connection.run(`INSERT INTO ${name} VALUES ${values.join(', ')}`)
    },
    async count(table) {
      const [row] = await query(connection, `SELECT count(*) AS n FROM ${table}`)
      return Number(row?.n)
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** One statement for all rows of a table: every column, null where a row says nothing. */
function insert(table: TableName, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const types = Object.entries(TABLES[table].columns as Columns).map(([column, [type]]): [string, string] => [
    column,
    SQL_TYPE[type],
  ])
  const values = rows.map((row) => tuple(row as SqlRow, Object.fromEntries(types)))
  return `INSERT INTO ${table} VALUES ${values.join(', ')}`
}

const tuple = (row: SqlRow, columns: Readonly<Record<string, string>>): string =>
  `(${Object.entries(columns)
    .map(([column, type]) => literal(row[column] ?? null, type))
    .join(', ')})`

function literal(value: SqlValue, type: string): string {
  if (value === null) return 'NULL'
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, 'VARCHAR')).join(', ')}]`
  if (typeof value === 'string') return `CAST('${value.replaceAll("'", "''")}' AS ${type})`
  return String(value)
}

async function query(connection: DuckDBConnection, sql: string): Promise<SqlRow[]> {
  const reader = await connection.runAndReadAll(sql)
  return reader.getRowObjects().map((row) => {
    const out: Record<string, SqlValue> = {}
    for (const [column, value] of Object.entries(row)) out[column] = plain(value)
    return out
  })
}

/** As the port promises: BIGINT as number, lists and structs as arrays and objects, times as text. */
function plain(value: DuckDBValue): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return Number(value)
  if ('items' in value && Array.isArray(value.items)) return value.items.map(plain)
  if ('entries' in value && !Array.isArray(value.entries))
    return Object.fromEntries(
      Object.entries(value.entries as Record<string, DuckDBValue>).map(([name, one]) => [name, plain(one)]),
    )
  return value.toString()
}
