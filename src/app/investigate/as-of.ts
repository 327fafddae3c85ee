import { isDay } from '../../core/day.js'
import { AppError } from '../../core/errors.js'
import type { QueryPort } from '../../core/ports.js'

/** A day as `2023-03-01`. Throws E_USAGE for anything else. */
export function parseDay(text: string): string {
  if (isDay(text)) return text
  throw new AppError('E_USAGE', `--as-of expected a day such as 2023-03-01, got ${JSON.stringify(text)}`)
}

/**
 * The day to which ages and "now" refer: the one given, else the latest time or list publication in the records. A case without any time
 * has the day 1970-01-01, which nobody can take for a real one.
 */
export async function asOfDay(port: QueryPort, given: string | undefined): Promise<string> {
  if (given !== undefined) return parseDay(given)
  const [row] = await port.query(`SELECT CAST(CAST(max(day) AS DATE) AS VARCHAR) AS day FROM (
    SELECT max(window_to) AS day FROM files UNION ALL SELECT max(CAST(published AS TIMESTAMP)) FROM list_entities)`)
  return typeof row?.['day'] === 'string' ? row['day'] : '1970-01-01'
}
