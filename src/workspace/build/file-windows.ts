import { quote } from '../database/load-rows.js'
import { columnsOf, RECORD_TABLES } from './raw-tables.js'

/** Columns that say how long something holds or held, not when the record was made. */
const PERIODS = new Set(['valid_from', 'valid_to', 'registered_on'])

/** In a log of changes the begin of a period is when the change was recorded; what people claim may be any time ago. */
const observed = (table: string, column: string): boolean =>
  !PERIODS.has(column) || (table === 'identifiers' && column === 'valid_from')

/** SELECT of the earliest and latest time in the records of each file: `file, window_from, window_to`. */
export function windowsQuery(): string {
  const parts = RECORD_TABLES.flatMap((table) =>
    columnsOf(table)
      .filter(([name, type]) => (type === 'time' || type === 'date') && observed(table, name))
      .map(
        ([name]) =>
          `SELECT file, ${quote(name)} AS t FROM raw.${quote(table)} WHERE ${quote(name)} IS NOT NULL`,
      ),
  )
  return `SELECT file, CAST(min(t) AS TIMESTAMP) AS window_from, CAST(max(t) AS TIMESTAMP) AS window_to
    FROM (${parts.join(' UNION ALL ')}) GROUP BY file`
}
