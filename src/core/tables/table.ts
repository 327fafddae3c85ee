/** Types of columns; each has its SQL type in {@link SQL_TYPE}. */
export type ColumnType = 'text' | 'texts' | 'int' | 'real' | 'flag' | 'units' | 'date' | 'time'

/** SQL type of each column type. Units are BIGNUM: +, − and comparison only, because DECIMAL ends at 38 digits. */
export const SQL_TYPE = {
  text: 'VARCHAR',
  texts: 'VARCHAR[]',
  int: 'BIGINT',
  real: 'DOUBLE',
  flag: 'BOOLEAN',
  units: 'BIGNUM',
  date: 'DATE',
  time: 'TIMESTAMP',
} as const satisfies Record<ColumnType, string>

export type Column = readonly [type: ColumnType, comment: string]
export type Columns = Readonly<Record<string, Column>>
export type Table<C extends Columns> = Readonly<{
  comment: string
  /** Columns that make a record the same record when a second file repeats it; empty: no native id. */
  key: readonly (keyof C & string)[]
  columns: C
}>

export const table = <const C extends Columns>(
  comment: string,
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> => ({
  comment,
  key,
  columns,
})
