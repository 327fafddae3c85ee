import { ACTIVITY_TABLES } from './tables/activity-tables.js'
import { SANCTION_TABLES } from './tables/list-tables.js'
import { MONEY_TABLES } from './tables/money-tables.js'
import { PEOPLE_TABLES } from './tables/people-tables.js'
import { RECORD_TABLES } from './tables/record-tables.js'
import { type Columns, type ColumnType, SQL_TYPE } from './tables/table.js'

/**
 * Every table of the workspace, declared once. Row types, DDL and docs/formats.md come from here.
 *
 * Rules that hold for all of them: `file` and `row` say which record a row comes from (its first one; further records
 * with the same native id are in `record_refs`). `subject` is the person as the source names them ({@link SubjectKey});
 * `worker` is filled by the identity join and stays null when nothing joins. `ts` is UTC; `ts_raw` is the text as
 * written, `offset_min` the offset it carried, `precision` one of day, minute, second, ms. Derived columns and tables are rebuilt on every run.
 */
export const TABLES = {
  ...RECORD_TABLES,
  ...PEOPLE_TABLES,
  ...ACTIVITY_TABLES,
  ...MONEY_TABLES,
  ...SANCTION_TABLES,
} as const

export type TableName = keyof typeof TABLES

type ValueOf = {
  text: string
  texts: readonly string[]
  int: number
  real: number
  flag: boolean
  units: string
  date: string
  time: string
}

/** A full row of a table. Units, dates and times are text: `122400000000`, `2022-09-15`, `2022-09-15 16:02:11.000`. */
export type RowOf<T extends TableName> = {
  readonly [C in keyof (typeof TABLES)[T]['columns']]: (typeof TABLES)[T]['columns'][C] extends readonly [
    infer K extends ColumnType,
    string,
  ]
    ? ValueOf[K] | null
    : never
}

/** What a mapping hands over: the columns it knows. The workspace adds `file` and `row`. */
export type TableRow = {
  readonly [T in TableName]: Readonly<{ table: T; values: Partial<Omit<RowOf<T>, 'file' | 'row'>> }>
}[TableName]

/** Names of all tables, in declaration order. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** CREATE TABLE statement of one table, with its comments. */
export function ddl(name: TableName): string {
  const columns = Object.entries(TABLES[name].columns as Columns)
    .map(([column, [type]]) => `  ${column} ${SQL_TYPE[type]}`)
    .join(',\n')
  return `CREATE TABLE ${name} (\n${columns}\n)`
}
