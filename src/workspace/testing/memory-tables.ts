import { DuckDBInstance } from '@duckdb/node-api'
import type { SqlRow, SqlValue } from '../../core/ports.js'
import { ddl, TABLE_NAMES, TABLES, type TableName, type TableRow } from '../../core/tables.js'
import type { JoinPort } from '../join/port.js'

const literal = (value: SqlValue | undefined): string => {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  return `'${String(value).replaceAll("'", "''")}'`
}

/** All tables of the workspace, empty, in memory: for tests that state their rows themselves. */
export type MemoryTables = JoinPort &
  Readonly<{
    /** Adds rows; `file` and `row` count up in file `f` unless given. */
    add(...rows: readonly (TableRow & { readonly file?: string; readonly row?: number })[]): Promise<void>
    close(): void
  }>

/** Opens them. Close them when done. */
export async function memoryTables(): Promise<MemoryTables> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql)
  }
  const query = async (sql: string): Promise<readonly SqlRow[]> => {
    const reader = await connection.runAndReadAll(sql)
    return reader.getRowObjectsJson() as unknown as readonly SqlRow[]
  }
  await run("SET TimeZone = 'UTC'")
  for (const name of TABLE_NAMES) await run(ddl(name))
  let counter = 0
  return {
    run,
    query,
    async temp(name, columns, rows) {
      const names = Object.keys(columns)
      await run(
        `CREATE OR REPLACE TEMP TABLE ${name} (${names.map((column) => `${column} ${columns[column]}`).join(', ')})`,
      )
      for (const row of rows)
        await run(`INSERT INTO ${name} VALUES (${names.map((column) => literal(row[column])).join(', ')})`)
    },
    async count(table: TableName) {
      const [row] = await query(`SELECT count(*)::INTEGER AS n FROM ${table}`)
      return Number(row?.['n'])
    },
    async add(...rows) {
      for (const { table, values, file, row } of rows) {
        counter += 1
        const all: Record<string, SqlValue | undefined> = {
          ...values,
          file: file ?? 'f',
          ...('row' in TABLES[table].columns ? { row: row ?? counter } : {}),
        }
        const names = Object.keys(all)
        await run(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((n) => literal(all[n])).join(', ')})`,
        )
      }
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
