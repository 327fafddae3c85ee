import type { SqlRow } from '../../core/ports.js'
import { text } from '../features/read-row.js'

/** Tables that say how exactly a record states its time. */
const PRECISE = [
  'applications',
  'sign_ins',
  'payouts',
  'referees',
  'documents',
  'endpoint_events',
  'code_activity',
]

/** Instants without that; a column of days is midnight throughout its file. */
const BARE = [
  ['shipments', 'shipped_at'],
  ['shipments', 'delivered_at'],
  ['claims', 'valid_from'],
  ['identifiers', 'valid_from'],
  ['devices', 'enrolled_at'],
] as const

/**
 * So many different days at one time of day, or at two an hour apart where the clocks change, are days in the zone of the file. Fewer
 * could be chance, and count only at midnight UTC, which a file that names no zone has.
 */
const ENOUGH_DAYS = 5

const stated = (table: string): string => `
  SELECT worker, ts FROM ${table} SEMI JOIN listed USING (worker) WHERE precision = 'day' AND ts IS NOT NULL`

const midnights = (table: string, column: string): string => `
  SELECT t.worker, t.${column} AS ts FROM ${table} t SEMI JOIN listed USING (worker)
  SEMI JOIN (
    SELECT file FROM (
      SELECT file, CAST(${column} AS DATE) AS day, date_diff('minute', date_trunc('day', ${column}), ${column}) AS minute,
        second(${column}) AS seconds
      FROM ${table} WHERE ${column} IS NOT NULL
    ) GROUP BY file
    HAVING max(minute) + max(seconds) = 0
      OR (max(seconds) = 0 AND count(DISTINCT day) >= ${ENOUGH_DAYS} AND max(minute % 15) = 0
        AND (min(minute) = max(minute) OR (count(DISTINCT minute) = 2 AND max(minute) - min(minute) = 60)))
  ) USING (file)
  WHERE t.${column} IS NOT NULL`

/** Times of the workers in `listed` that the records state as days. Midnight is at most half a day from that of UTC. */
export const DAYS = `
SELECT DISTINCT worker, CAST(ts AS VARCHAR) AS time, CAST(CAST(ts + INTERVAL 12 HOUR AS DATE) AS VARCHAR) AS day
FROM (${[...PRECISE.map(stated), ...BARE.map(([table, column]) => midnights(table, column))].join('\n  UNION ALL')}
)
ORDER BY worker, time`

/** The day by worker and time, as the tables write it. */
export const readDays = (rows: readonly SqlRow[]): Map<string, string> =>
  new Map(rows.map((row) => [`${text(row, 'worker')}\t${text(row, 'time')}`, text(row, 'day')]))
