const formats = new Map<string, Intl.DateTimeFormat | undefined>()

/** Formatter of an IANA zone, or undefined when there is no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone)
  let format: Intl.DateTimeFormat | undefined
  try {
    format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    // RangeError is the only way in which Intl says that it does not know a zone.
    format = undefined
  }
  formats.set(zone, format)
  return format
}

/** True for an IANA time zone that this runtime knows. Offsets such as +02:00 are none: they know no summer time. */
export const isTimeZone = (zone: string): boolean => /^[A-Za-z]/.test(zone) && formatOf(zone) !== undefined

/** Minutes that clocks in a zone were ahead of UTC at an instant (milliseconds since 1970). Throws RangeError for an unknown zone. */
export function zoneOffset(zone: string, instant: number): number {
  const format = formatOf(zone)
  if (format === undefined) throw new RangeError(`no such time zone: ${zone}`)
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000)
}

/**
 * Instant of a local time, given as if it were UTC. A time that occurs twice is the earlier one; one that a change to summer
 * time skips is read with the offset before the change.
 */
export function zonedInstant(zone: string, localAsUtc: number): number {
  const before = zoneOffset(zone, localAsUtc - 86_400_000)
  const after = zoneOffset(zone, localAsUtc + 86_400_000)
  for (const offset of before > after ? [before, after] : [after, before]) {
    const instant = localAsUtc - offset * 60_000
    if (zoneOffset(zone, instant) === offset) return instant
  }
  return localAsUtc - before * 60_000
}
