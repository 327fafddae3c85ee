/** The day of a UTC time: `2022-09-15`. */
export const day = (time: string): string => time.slice(0, 10)

/** A UTC time to the second, as a table shows it: `2022-09-15 16:02:11`. The column says UTC. */
export const moment = (time: string): string => time.replace('T', ' ').replace(/(?:\.\d+)?Z$/, '')

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long from one time to another: `4 min`, `7 h 12 min`, `2 d 3 h`. */
export function elapsed(from: string, to: string): string {
  const span = Date.parse(to) - Date.parse(from)
  if (Number.isNaN(span)) return 'unknown'
  if (span < HOUR) return `${Math.round(span / MINUTE)} min`
  if (span < DAY) return `${Math.floor(span / HOUR)} h ${Math.round((span % HOUR) / MINUTE)} min`
  return `${Math.floor(span / DAY)} d ${Math.floor((span % DAY) / HOUR)} h`
}
