import { expectedGot } from '../../core/errors.js'
import type { FileSettings } from '../adapter.js'
import { zonedInstant } from './time-zone.js'

/** A time as the tables hold it. */
export type Time = Readonly<{
  /** UTC, `2022-09-15 16:02:11.000`; null when a setting is missing. */
  ts: string | null
  ts_raw: string
  offset_min: number | null
  precision: 'day' | 'minute' | 'second' | 'ms'
}>

/**
 * A reading of a time. `missing` says which setting of bridle.yaml is needed before it means an instant; `date` is the day as
 * written, for columns that hold days.
 */
export type TimeReading =
  | Readonly<{ kind: 'time'; time: Time; date: string | null; missing?: 'timezone' | 'dates' }>
  | Readonly<{ kind: 'problem'; problem: string }>

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(.+))?$/
const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?[ T]\s*(.+))?$/
const YEAR_SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[ T]\s*(.+))?$/
const DAY_NAMED = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?[- ,]+(\d{4})(?:,?[ T]\s*(.+))?$/
const MONTH_NAMED = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,?(?: at)?[ T]\s*(.+))?$/
const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([AaPp])\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|(?:UTC|GMT)[+-]\d{1,2}(?::\d{2})?)?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Parts = { year: number; month: number; day: number; clock: string | undefined }

/**
 * Reads a time or a day. Nothing is guessed: `03/04/2025` needs `settings.dates`, a time without offset needs
 * `settings.timezone` (`missing` says so, and `ts` is null); a day that does not exist is a problem. A day without time is
 * 00:00 UTC of that day with precision `day`. `field` names the column in the problem.
 */
export function parseTime(field: string, text: string, settings: FileSettings): TimeReading {
  const raw = text.trim()
  const bad = (expected = 'a date or time'): TimeReading => ({
    kind: 'problem',
    problem: expectedGot(field, expected, text),
  })
  const parts = partsOf(raw, settings.dates)
  if (parts === undefined) return bad()
  if (parts === 'order')
    return {
      kind: 'time',
      time: { ts: null, ts_raw: text, offset_min: null, precision: 'day' },
      date: null,
      missing: 'dates',
    }
  const { year, month, day } = parts
  const midnight = Date.UTC(year, month - 1, day)
  const check = new Date(midnight)
  if (year < 1900 || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day)
    return bad('a day that exists')
  const date = check.toISOString().slice(0, 10)
  if (parts.clock === undefined)
    return {
      kind: 'time',
      time: { ts: sqlTime(midnight), ts_raw: text, offset_min: null, precision: 'day' },
      date,
    }
  const clock = clockOf(parts.clock)
  if (clock === undefined) return bad('a time of day that exists')
  const local = midnight + clock.ms
  const { precision } = clock
  if (clock.offset !== undefined)
    return {
      kind: 'time',
      time: { ts: sqlTime(local - clock.offset * 60_000), ts_raw: text, offset_min: clock.offset, precision },
      date,
    }
  if (settings.timezone === undefined)
    return {
      kind: 'time',
      time: { ts: null, ts_raw: text, offset_min: null, precision },
      date,
      missing: 'timezone',
    }
  const instant = zonedInstant(settings.timezone, local)
  return { kind: 'time', time: { ts: sqlTime(instant), ts_raw: text, offset_min: null, precision }, date }
}

/** An instant in milliseconds as SQL text in UTC. */
const sqlTime = (instant: number): string => new Date(instant).toISOString().slice(0, 23).replace('T', ' ')

function partsOf(text: string, dates: FileSettings['dates']): Parts | 'order' | undefined {
  const iso = ISO.exec(text) ?? YEAR_SLASHED.exec(text)
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), clock: iso[4] }
  const slashed = SLASHED.exec(text)
  if (slashed !== null) {
    if (dates === undefined) return 'order'
    const [a, b] = [Number(slashed[1]), Number(slashed[3])]
    // Two-digit years as POSIX strptime reads them: 69-99 are 19xx.
    const short = Number(slashed[4])
    const year = slashed[4]?.length === 4 ? short : short + (short < 69 ? 2000 : 1900)
    return { year, month: dates === 'mdy' ? a : b, day: dates === 'mdy' ? b : a, clock: slashed[5] }
  }
  const named = DAY_NAMED.exec(text)
  if (named !== null)
    return { year: Number(named[3]), month: monthOf(named[2]), day: Number(named[1]), clock: named[4] }
  const first = MONTH_NAMED.exec(text)
  if (first !== null)
    return { year: Number(first[3]), month: monthOf(first[1]), day: Number(first[2]), clock: first[4] }
  return undefined
}

/** 1 to 12; 0 for a word that is no month, which makes a day that does not exist. */
const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

function clockOf(
  text: string,
): { ms: number; offset: number | undefined; precision: Time['precision'] } | undefined {
  const match = CLOCK.exec(text.trim())
  if (match === null) return undefined
  const [, hours, minutes, seconds, fraction, half, zone] = match
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  const minute = Number(minutes)
  const second = Number(seconds ?? 0)
  // 23:59:60 is a leap second; clocks that show it mean the next second.
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const offset = zone === undefined ? undefined : offsetOf(zone)
  if (zone !== undefined && offset === undefined) return undefined
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'))
  return {
    ms: ((hour * 60 + minute) * 60 + second) * 1000 + ms,
    offset,
    precision: fraction !== undefined ? 'ms' : seconds !== undefined ? 'second' : 'minute',
  }
}

function offsetOf(zone: string): number | undefined {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 14 * 60) return undefined
  return match[1] === '-' ? -minutes : minutes
}
