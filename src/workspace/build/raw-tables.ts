import { type DuckDBAppender, type DuckDBConnection, LIST, VARCHAR } from '@duckdb/node-api'
import { type ColumnType, SQL_TYPE } from '../../core/tables/table.js'
import { TABLES, type TableName } from '../../core/tables.js'
import type { MappedRow } from '../../ingest/map-file.js'
import { quote } from '../database/load-rows.js'

/** Tables that records can feed; the others are about files or derived. */
export const RECORD_TABLES = (Object.keys(TABLES) as TableName[]).filter(
  (table) =>
    !['files', 'rejects', 'skips', 'record_refs', 'flows', 'screen_hits', 'rule_hits'].includes(table),
)

/** Types of raw columns: what DuckDB converts faster and more strictly than JavaScript stays text. */
const RAW_TYPE: Readonly<Record<ColumnType, string>> = {
  ...SQL_TYPE,
  units: 'VARCHAR',
  date: 'VARCHAR',
  time: 'VARCHAR',
}

type Columns = readonly (readonly [name: string, type: ColumnType])[]

/** Columns of a table with their types. */
export const columnsOf = (table: TableName): Columns =>
  Object.entries(TABLES[table].columns as Readonly<Record<string, readonly [ColumnType, string]>>).map(
    ([name, [type]]) => [name, type] as const,
  )

/**
 * Creates the schema `raw`: what adapters gave, before records that repeat one another are united and people joined. It is
 * the cache of the next run. `seq` counts the rows of one record in a table.
 */
export async function createRawTables(connection: DuckDBConnection): Promise<void> {
  await connection.run('BEGIN')
  await connection.run('CREATE SCHEMA raw')
  for (const table of RECORD_TABLES) {
    const columns = columnsOf(table).map(([name, type]) => `${quote(name)} ${RAW_TYPE[type]}`)
    await connection.run(`CREATE TABLE raw.${quote(table)} (${columns.join(', ')}, seq BIGINT)`)
  }
  await connection.run(
    'CREATE TABLE raw.rejects (file VARCHAR, "row" BIGINT, reason VARCHAR, "text" VARCHAR)',
  )
  await connection.run('CREATE TABLE raw.skips (file VARCHAR, reason VARCHAR, records BIGINT)')
  await connection.run(
    `CREATE TABLE raw.readings (file VARCHAR, key VARCHAR, adapter VARCHAR, product VARCHAR, format VARCHAR,
      records BIGINT, used BIGINT, rejected BIGINT, skipped BIGINT, note VARCHAR, reading VARCHAR)`,
  )
  await connection.run('COMMIT')
}

/** Writes the rows of one file; `close` flushes them. Appenders are opened when a table gets its first row. */
export type RawWriter = Readonly<{
  add(rows: readonly MappedRow[]): Promise<void>
  close(): void
  discard(): void
}>

/** Starts writing the rows of `file`. */
export function rawWriter(connection: DuckDBConnection, file: string): RawWriter {
  const appenders = new Map<TableName, { appender: DuckDBAppender; columns: Columns }>()
  let lastRow = -1
  let seq = 0
  return {
    async add(rows) {
      for (const { row, table, values } of rows) {
        let open = appenders.get(table)
        if (open === undefined) {
          open = { appender: await connection.createAppender(table, 'raw'), columns: columnsOf(table) }
          appenders.set(table, open)
        }
        seq = row === lastRow ? seq + 1 : 0
        lastRow = row
        const { appender, columns } = open
        const cells = values as Readonly<Record<string, unknown>>
        for (const [name, type] of columns)
          append(appender, type, name === 'file' ? file : name === 'row' ? row : cells[name])
        appender.appendBigInt(BigInt(seq))
        appender.endRow()
      }
    },
    close() {
      for (const { appender } of appenders.values()) appender.closeSync()
    },
    discard() {
      for (const { appender } of appenders.values()) {
        appender.clear()
        appender.closeSync()
      }
    },
  }
}

const TEXTS = LIST(VARCHAR)

function append(appender: DuckDBAppender, type: ColumnType, value: unknown): void {
  if (value === undefined || value === null) return appender.appendNull()
  switch (type) {
    case 'text':
    case 'units':
    case 'date':
    case 'time':
      return appender.appendVarchar(String(value))
    case 'int':
      return appender.appendBigInt(BigInt(value as number))
    case 'real':
      return appender.appendDouble(Number(value))
    case 'flag':
      return appender.appendBoolean(value === true)
    case 'texts':
      return appender.appendList([...(value as readonly string[])], TEXTS)
  }
}
