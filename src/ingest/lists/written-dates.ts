import { isoFromParts } from './partial-date.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
/** A day (ISO, `23.12.1989`, `24/06/1982`, `10 Apr 1960`), a month (`Sep. 1958`) or a year; never a decade (`1940s`). */
const DATE = new RegExp(
  [
    '(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)',
    '(?<!\\d)(\\d{1,2})[./]\\s*(\\d{1,2})[./ ]\\s*(\\d{4})(?!\\d)',
    `(?<!\\d)(\\d{1,2})\\s+${MONTH}\\.?\\s*(\\d{4})(?!\\d)`,
    `(?<![/\\p{L}])${MONTH}\\.?\\s+(\\d{4})(?!\\d)`,
    '(?<![\\d.])(\\d{4})(?![\\ds])',
  ].join('|'),
  'giu',
)
const CIRCA_BEFORE = /(?:approx\w*\.?|circa|\bca\.|\bc\.|\baround|\babout|\bprobably|\bpossibly)\W*$/i
const CIRCA_BEHIND = /^\W*(?:approx|circa|presumed)/i
const BETWEEN = /^\s*(?:to|and|-|–)\s*$/i

/** Longer texts speak of other things; their beginning is looked at. */
const LONGEST = 2000
/** Characters around a date in which it is called approximate. */
const NEAR = 40

type Found = Readonly<{ iso: string; from: number; to: number; circa: boolean }>

/**
 * Dates in a text as annexes and notes write them, day before month, as ISO dates of the precision given; `~` approximate, `a/b` an interval (ISO 8601-2:2019).
 * Alternatives (`1965 or 1966`, `(a) … (b) …`) come one by one. Years of other calendars (Hijri 1402) and what is no date give nothing.
 *
 * @example writtenDates('Between 1959 and 1965') // ['1959/1965']
 */
export function writtenDates(text: string): readonly string[] {
  if (!/\d{4}/.test(text)) return []
  return datesIn(text.slice(0, LONGEST))
}

function datesIn(text: string): readonly string[] {
  const found: Found[] = []
  for (const match of text.matchAll(DATE)) {
    const iso = isoOf(match)
    if (iso === undefined) continue
    const to = match.index + match[0].length
    const before = text.slice(Math.max(found.at(-1)?.to ?? 0, match.index - NEAR), match.index)
    found.push({
      iso,
      from: match.index,
      to,
      circa: CIRCA_BEFORE.test(before) || CIRCA_BEHIND.test(text.slice(to, to + NEAR)),
    })
  }
  const dates: string[] = []
  for (let i = 0; i < found.length; i++) {
    const [one, next] = [found[i], found[i + 1]]
    if (one === undefined) continue
    const gap = next === undefined ? '' : text.slice(one.to, next.from)
    const spans =
      /\bbetween\W*$/i.test(text.slice(Math.max(0, one.from - NEAR), one.from)) || !/and/i.test(gap)
    if (next !== undefined && BETWEEN.test(gap) && spans) {
      const circa = one.circa || next.circa ? '~' : ''
      dates.push(`${one.iso}${circa}/${next.iso}${circa}`)
      i++
    } else dates.push(`${one.iso}${one.circa ? '~' : ''}`)
  }
  return [...new Set(dates)]
}

/** The first exact day in a text, as dates of publication are; undefined where there is none. */
export const writtenDay = (text: string): string | undefined =>
  writtenDates(text).find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))

function isoOf(match: RegExpMatchArray): string | undefined {
  const [, y1, m1, d1, d2, m2, y2, d3, n3, y3, n4, y4, y5] = match
  const year = Number(y1 ?? y2 ?? y3 ?? y4 ?? y5)
  // Nobody listed was born before; smaller numbers are years of the Hijri calendars.
  if (year < 1850 || year > 2100) return undefined
  const name = n3 ?? n4
  const month =
    m1 ?? m2 ?? (name === undefined ? undefined : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
  const day = d1 ?? d2 ?? d3
  return isoFromParts(
    year,
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  )
}
