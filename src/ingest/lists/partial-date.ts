const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (value: string | number): string => String(value).padStart(2, '0')

/** `25 Apr 1965`, `Apr 1965` or `1965` in parts; undefined for anything else. */
function pointFromWords(text: string): { year: number; month?: number; day?: number } | undefined {
  const [, day, name, year] = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})$/.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  if (name === undefined) return { year: Number(year) }
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0) return undefined
  return { year: Number(year), month, ...(day === undefined ? {} : { day: Number(day) }) }
}

/** ISO date of the precision that the parts give; undefined when the calendar has no such day. */
export function isoFromParts(year: number, month?: number, day?: number): string | undefined {
  if (month === undefined) return String(year).padStart(4, '0')
  if (month < 1 || month > 12) return undefined
  const start = `${String(year).padStart(4, '0')}-${two(month)}`
  if (day === undefined) return start
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${start}-${two(day)}` : undefined
}

/** A day, month or year. */
type Point = Readonly<{ year: number; month?: number | undefined; day?: number | undefined }>

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The time from the first day of one date to the last day of another as the widest unit that it is: a day, a month, a year; else as an
 * interval of years, months or days (ISO 8601-2:2019). Undefined when one of them is no date.
 *
 * @example isoSpan({ year: 1973, month: 1, day: 1 }, { year: 1973, month: 12, day: 31 }) // '1973'
 */
export function isoSpan(from: Point, to: Point): string | undefined {
  const [month, day] = [from.month ?? 1, from.day ?? 1]
  const lastMonth = to.month ?? 12
  const last = to.day ?? lastDay(to.year, lastMonth)
  const start = isoFromParts(from.year, month, day)
  const end = isoFromParts(to.year, lastMonth, last)
  if (start === undefined || end === undefined) return undefined
  if (start === end) return start
  const months = day === 1 && last === lastDay(to.year, lastMonth)
  const length = !months ? 10 : month === 1 && lastMonth === 12 ? 4 : 7
  const [first, final] = [start.slice(0, length), end.slice(0, length)]
  return first === final ? first : `${first}/${final}`
}

/**
 * Birth date of a remark: `25 Apr 1965`, `circa 1951` as `1951~`, `1951 to 1953` as `1951/1953` (ISO 8601-2:2019: `~` approximate,
 * `/` interval; see {@link isoSpan}). Undefined for what is no date.
 */
export function birthDate(text: string): string | undefined {
  const circa = /^circa /i.test(text)
  const [from, to, ...more] = text.replace(/^circa /i, '').split(/ to |(?<=\d{4})-(?=\d{4}$)/)
  if (from === undefined || more.length > 0) return undefined
  const start = pointFromWords(from)
  const end = to === undefined ? start : pointFromWords(to.replace(/^circa /i, ''))
  const span = start === undefined || end === undefined ? undefined : isoSpan(start, end)
  return circa ? span?.replace(/$|\//g, '~$&') : span
}
