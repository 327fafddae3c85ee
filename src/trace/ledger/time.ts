/** Milliseconds since 1970 of a UTC text of the tables (`2022-09-15 16:02:11.000`, also a day or ISO); undefined when it is none. */
export function timeOf(text: string | null | undefined): number | undefined {
  if (text === null || text === undefined) return undefined
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/.exec(text.trim())
  if (match === null) return undefined
  const parsed = Date.parse(`${match[1]}T${match[2] ?? '00:00'}Z`)
  return Number.isNaN(parsed) ? undefined : parsed
}

/** `2022-09-15T16:02:11Z`; milliseconds are shown when there are any. */
export const isoTime = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z')

/** The text of table columns: `2022-09-15 16:02:11.000`. */
export const tableTime = (time: number): string => new Date(time).toISOString().replace('T', ' ').slice(0, 23)

/** `2022-09-15` in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** `2022-09` in UTC. */
export const monthOf = (time: number): string => new Date(time).toISOString().slice(0, 7)

export const HOUR = 3_600_000
