import { parseTime } from '../../ingest/values/parse-time.js'
import { timeOf } from '../../trace/index.js'

/** Milliseconds since 1970 of a date, a time (UTC unless it carries an offset) or epoch seconds; undefined when it is none. */
export function readTime(text: string): number | undefined {
  if (/^\d{9,10}$/.test(text)) return Number(text) * 1000
  if (/^\d{12,13}$/.test(text)) return Number(text)
  const reading = parseTime('time', text.replace(/ UTC$/, 'Z'), { timezone: 'UTC' })
  return reading.kind === 'time' ? timeOf(reading.time.ts) : undefined
}
