import type { TableName } from './tables.js'

/** A value as the workspace gives it back: text for amounts, dates and times; numbers for counts and measures. */
export type SqlValue =
  | string
  | number
  | boolean
  | null
  | readonly SqlValue[]
  | { readonly [field: string]: SqlValue }
export type SqlRow = Readonly<Record<string, SqlValue>>

/**
 * The only way in which an engine reads tables. Engines never import `workspace`; `app` hands them this port.
 *
 * `query` runs one SELECT and returns its rows in the order of its ORDER BY. BIGINT comes back as a number (an error
 * when beyond 2⁵³), BIGNUM, DATE and TIMESTAMP as text (`2022-09-15 16:02:11.000`), LIST and STRUCT as arrays and objects.
 * `temp` makes a temporary table out of rows that an engine computed, for use by later queries.
 */
export type QueryPort = Readonly<{
  query(sql: string): Promise<readonly SqlRow[]>
  temp(name: string, columns: Readonly<Record<string, string>>, rows: readonly SqlRow[]): Promise<void>
  /** Rows held in a core table, so that a signal without data can say so instead of staying silent. */
  count(table: TableName): Promise<number>
}>

/** Progress of a long job. The rim decides how to show it; engines only report counts. */
export type Progress = Readonly<{
  step(name: string): void
  tick(done: number, total?: number): void
  done(summary: string): void
}>

/** For tests and for callers that do not care. */
export const silent: Progress = { step: () => {}, tick: () => {}, done: () => {} }
