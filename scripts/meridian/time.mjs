export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Instant of an ISO date (midnight UTC) or date-time, in milliseconds. */
export function at(iso) {
  const ms = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso)
  if (Number.isNaN(ms)) throw new Error(`not a time: ${iso}`)
  return ms
}

export const WINDOW = { from: at('2022-09-01'), to: at('2023-03-01') }

/** 2022-09-15T15:05:23.000Z, as Okta and Greenhouse write it. */
export const iso = (ms) => new Date(ms).toISOString()
/** 2022-09-15T15:05:23Z */
export const isoSeconds = (ms) => `${iso(ms).slice(0, 19)}Z`
/** 2022-09-15T15:05:23.1230000Z, as Defender advanced hunting writes it. */
export const defenderTime = (ms) => `${iso(ms).slice(0, 23)}0000Z`
/** 2022-09-15 15:05:23.0000000, as Intune writes it (UTC, no zone). */
export const intuneTime = (ms) => `${plainTime(ms)}.0000000`
/** 2022-09-15 15:05:23, as Jamf and Etherscan write it. */
export const plainTime = (ms) => iso(ms).slice(0, 19).replace('T', ' ')
/** 2022-09-15 */
export const ymd = (ms) => iso(ms).slice(0, 10)
/** 09/15/2022 */
export const mdy = (ms) => {
  const [year, month, day] = ymd(ms).split('-')
  return `${month}/${day}/${year}`
}

/** Day of the week, 0 is Sunday. */
const weekday = (ms) => new Date(ms).getUTCDay()
export const isWorkday = (ms) => weekday(ms) >= 1 && weekday(ms) <= 5

const SUMMER_ENDS = { us: at('2022-11-06T07:00:00Z'), eu: at('2022-10-30T01:00:00Z') }

/** UTC offset of a zone in hours, inside the window of the example (its one clock change is in autumn 2022). */
function offsetHours(zone, ms) {
  const summer = zone.summer !== undefined && ms < SUMMER_ENDS[zone.summer] && ms >= at('2022-03-27')
  return zone.standard + (summer ? 1 : 0)
}

/** The instant at which clocks in `zone` show `hour:minute` on the UTC date of `day`. */
export function localClock(zone, day, hour, minute = 0, second = 0) {
  const guess = at(ymd(day)) + hour * HOUR + minute * MINUTE + second * SECOND
  return guess - offsetHours(zone, guess) * HOUR
}
