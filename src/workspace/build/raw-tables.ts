import { type DuckDBAppender, type DuckDBConnection, LIST, VARCHAR } from '@duckdb/node-api'
import { type ColumnType, SQL_TYPE } from '../../core/tables/table.js'
import { TABLES, type TableName, type TableRow } from '../../core/tables.js'

/** A row that a record gave, with the number of the record. */
export type RawRow = Readonly<{ row: number; table: TableName; values: TableRow['values'] }>
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

/** Writes the rows of one file. `settle` waits for the connection to be free, `close` writes what is left. */
export type RawWriter = Readonly<{
  add(rows: readonly RawRow[]): Promise<void>
  settle(): Promise<void>
  close(): Promise<void>
}>

/** Rows held back until they are written together. */
const HELD = 16_384

type Held = { row: number; seq: number; values: Readonly<Record<string, unknown>> }

/** Starts writing the rows of `file`. */
export function rawWriter(connection: DuckDBConnection, file: string): RawWriter {
  const held = new Map<TableName, Held[]>()
  let lastRow = -1
  let seq = 0
  // DuckDB stores one batch while the next one is mapped; never more than one waits.
  let storing: Promise<void> = Promise.resolve()
  return {
    async add(rows) {
      for (const { row, table, values } of rows) {
        seq = row === lastRow ? seq + 1 : 0
        lastRow = row
        let waiting = held.get(table)
        if (waiting === undefined) {
          waiting = []
          held.set(table, waiting)
        }
        waiting.push({ row, seq, values })
        if (waiting.length < HELD) continue
        held.delete(table)
        await storing
        storing = write(connection, file, table, waiting)
        // Awaited at the next batch or at the end; until then a failure is nobody's unhandled rejection.
        storing.catch(() => {})
      }
    },
    settle: () => storing,
    async close() {
      await storing
      for (const [table, waiting] of held) await write(connection, file, table, waiting)
      held.clear()
    },
  }
}

/** Appends only the columns that some row has: most rows fill few, and each null costs as much as a value. */
async function write(
  connection: DuckDBConnection,
  file: string,
  table: TableName,
  rows: readonly Held[],
): Promise<void> {
  const present = new Set<string>()
  for (const { values } of rows) for (const name in values) present.add(name)
  const columns = columnsOf(table).filter(([name]) => present.has(name))
  const typed = columns.map(([name, type]) => `${quote(name)} ${RAW_TYPE[type]}, `).join('')
  await connection.run(`CREATE OR REPLACE TEMP TABLE arriving (${typed}"row" BIGINT, seq BIGINT)`)
  const appender = await connection.createAppender('arriving', 'main', 'temp')
  for (const { row, seq, values } of rows) {
    for (const [name, type] of columns) append(appender, type, values[name])
    appender.appendBigInt(BigInt(row))
    appender.appendBigInt(BigInt(seq))
    appender.endRow()
  }
  appender.closeSync()
  const names = columns.map(([name]) => `${quote(name)}, `).join('')
  await connection.run(
    `INSERT INTO raw.${quote(table)} (${names}file, "row", seq) SELECT ${names}'${file}', "row", seq FROM temp.arriving ORDER BY rowid`,
  )
  await connection.run('DROP TABLE temp.arriving')
}

const TEXTS = LIST(VARCHAR)

function append(appender: DuckDBAppender, type: ColumnType, value: unknown): void {
  if (value === undefined || value === null) {
    appender.appendNull()
    return
  }
  switch (type) {
    case 'text':
    case 'units':
    case 'date':
    case 'time':
      appender.appendVarchar(String(value))
      return
    case 'int':
      appender.appendBigInt(BigInt(value as number))
      return
    case 'real':
      appender.appendDouble(Number(value))
      return
    case 'flag':
      appender.appendBoolean(value === true)
      return
    case 'texts':
      appender.appendList([...(value as readonly string[])], TEXTS)
      return
  }
}
