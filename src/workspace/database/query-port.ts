import type { DuckDBConnection } from '@duckdb/node-api'
import type { SqlRow } from '../../core/ports.js'
import { type Columns, SQL_TYPE } from '../../core/tables/table.js'
import { TABLES, type TableName } from '../../core/tables.js'
import type { JoinPort } from '../join/port.js'
import { loadRows, quote } from './load-rows.js'
import { toSqlValue } from './sql-value.js'

/** The port of engines, with statements that change tables, and turns for work that needs the connection alone. */
export type ConnectionPort = JoinPort & Readonly<{ exclusive<T>(work: () => Promise<T>): Promise<T> }>

/**
 * The port by which engines read tables, on one connection. Calls wait for one another: a connection has one statement at
 * a time.
 */
export function queryPort(connection: DuckDBConnection): ConnectionPort {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }
  return {
    exclusive: inTurn,
    query: (sql) => inTurn(() => readAll(connection, sql)),
    run: (sql) =>
      inTurn(async () => {
        await connection.run(sql)
      }),
    temp: (name, columns, rows) =>
      inTurn(async () => {
        const list = Object.entries(columns).map(([column, type]) => `${quote(column)} ${type}`)
        await connection.run(`CREATE OR REPLACE TEMP TABLE ${quote(name)} (${list.join(', ')})`)
        await loadRows(connection, `temp.${quote(name)}`, columns, rows)
      }),
    count: (table) =>
      inTurn(async () => {
        const [row] = await readAll(connection, `SELECT count(*) AS n FROM ${quote(table)}`)
        return Number(row?.['n'])
      }),
  }
}

async function readAll(connection: DuckDBConnection, sql: string): Promise<readonly SqlRow[]> {
  const reader = await connection.runAndReadAll(sql)
  const names = reader.deduplicatedColumnNames()
  const types = reader.columnTypes()
  return reader.getRows().map((values) =>
    Object.fromEntries(
      names.map((name, i) => {
        const type = types[i]
        const value = values[i]
        return [name, type === undefined || value === undefined ? null : toSqlValue(value, type)]
      }),
    ),
  )
}

/** SQL types of the columns of a table. */
export function columnTypes(table: TableName): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(TABLES[table].columns as Columns).map(([column, [type]]) => [column, SQL_TYPE[type]]),
  )
}
