const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (value: string | number): string => String(value).padStart(2, '0')

/** `25 Apr 1965`, `Apr 1965` or `1965` as an ISO date of the same precision; undefined for anything else. */
function isoFromWords(text: string): string | undefined {
  const match = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]{2}) )?(\d{4})$/.exec(text.trim())
  const [, day, name, year] = match ?? []
  if (year === undefined) return undefined
  if (name === undefined) return year
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0) return undefined
  return isoFromParts(Number(year), month, day === undefined ? undefined : Number(day))
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

/**
 * Birth date of a remark: `25 Apr 1965`, `circa 1951` as `1951~`, `1951 to 1953` as `1951/1953` (ISO 8601-2:2019: `~` approximate,
 * `/` interval). Undefined for what is no date.
 */
export function birthDate(text: string): string | undefined {
  const circa = /^circa /i.test(text)
  const [from, to, ...more] = text.replace(/^circa /i, '').split(/ to |(?<=\d{4})-(?=\d{4}$)/)
  if (from === undefined || more.length > 0) return undefined
  const start = isoFromWords(from)
  if (start === undefined) return undefined
  const end = to === undefined ? undefined : isoFromWords(to.replace(/^circa /i, ''))
  if (to !== undefined && end === undefined) return undefined
  return `${start}${circa ? '~' : ''}${end === undefined ? '' : `/${end}${circa ? '~' : ''}`}`
}
