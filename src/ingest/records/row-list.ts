import type { RowOf, TableName, TableRow } from '../../core/tables.js'
import type { FileSettings, Mapped } from '../adapter.js'
import { parseTime, type Time } from '../values/parse-time.js'

type Values<T extends TableName> = Partial<Omit<RowOf<T>, 'file' | 'row'>>

/**
 * Collects the rows of one record. The first wrong value rejects the record; a value that only lacks a setting makes its
 * rows partial.
 */
export type RowList = Readonly<{
  add<T extends TableName>(table: T, values: Values<T>): void
  /** Reads a time column; without text all its columns are null. `own`: settings of the column instead of the file's. */
  time(field: string, text: string | undefined, own?: FileSettings): Time | undefined
  /** Reads a time column that is only an instant. */
  instant(field: string, text: string | undefined, own?: FileSettings): string | null
  /** Reads a column that is a day. */
  day(field: string, text: string | undefined, own?: FileSettings): string | null
  reject(reason: string): void
  /** Says what the rows lack, for the note of the file. */
  lacks(reason: string): void
  /** The verdict on the record; `empty` is the reason to skip a record that gave no row. */
  done(empty: string): Mapped
}>

const NEED = {
  timezone: 'times without zone are not placed: state `timezone` in bridle.yaml',
  dates: 'dates that can be read in two ways are not read: state `dates: mdy` or `dates: dmy` in bridle.yaml',
} as const

/** Starts the rows of one record. */
export function rowList(settings: FileSettings): RowList {
  const rows: TableRow[] = []
  let rejected: string | undefined
  let partial: string | undefined
  const reject = (reason: string): void => {
    rejected ??= reason
  }
  const reading = (field: string, text: string | undefined, own = settings) => {
    if (text === undefined) return undefined
    const result = parseTime(field, text, own)
    if (result.kind === 'problem') {
      reject(result.problem)
      return undefined
    }
    if (result.missing !== undefined) partial = NEED[result.missing]
    return result
  }
  return {
    add: (table, values) => {
      rows.push({ table, values } as TableRow)
    },
    time: (field, text, own) => reading(field, text, own)?.time,
    instant: (field, text, own) => reading(field, text, own)?.time.ts ?? null,
    day: (field, text, own = settings) => {
      const result = text === undefined ? undefined : parseTime(field, text, own)
      if (result?.kind === 'problem') reject(result.problem)
      if (result?.kind !== 'time') return null
      // A day needs no zone, only an unambiguous order of its parts.
      if (result.missing === 'dates') partial = NEED.dates
      return result.date
    },
    reject,
    lacks: (reason) => {
      partial ??= reason
    },
    done(empty) {
      if (rejected !== undefined) return { rejected }
      const [first, ...rest] = rows
      if (first === undefined) return { skipped: empty }
      return { rows: [first, ...rest], ...(partial === undefined ? {} : { partial }) }
    },
  }
}
