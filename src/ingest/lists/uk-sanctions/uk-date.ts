import { birthDate, isoFromParts } from '../partial-date.js'

const DAY = /^(\d{1,2}|dd|--)[/.](\d{1,2}|mm|--)[/.](\d{4})$/i
const MONTH = /^(\d{1,2}|mm|--)[/.](\d{4})$/i

/**
 * A date of the UK lists as an ISO date of the precision that is known: day first, with `dd`, `mm`, `--` or `00` for parts that nobody knows
 * (`dd/mm/1962` is a year). Also `13-Feb-2026`, a year alone and ISO times. Undefined for what is none, such as `15/08/19yy`.
 *
 * @example ukDate('dd/07/1978') // '1978-07'
 */
export function ukDate(text: string): string | undefined {
  // Some cells begin with the apostrophe that spreadsheets need to leave a text alone.
  const date = text.trim().replace(/^'/, '')
  const [, day, month, year] = DAY.exec(date) ?? []
  if (year !== undefined) return isoOf(year, month, day)
  const [, onlyMonth, ofYear] = MONTH.exec(date) ?? []
  if (ofYear !== undefined) return isoOf(ofYear, onlyMonth, undefined)
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(date) ?? []
  if (iso !== undefined) return iso
  return birthDate(date.replace(/^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/, '$1 $2 $3'))
}

/** The day of publication or listing; undefined when only its month or year is known. */
export const ukDay = (text: string): string | undefined => {
  const date = ukDate(text)
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined
}

function isoOf(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const [m, d] = [known(month), known(day)]
  return isoFromParts(Number(year), m, m === undefined ? undefined : d)
}

const known = (part: string | undefined): number | undefined =>
  part === undefined || !/^\d+$/.test(part) || Number(part) === 0 ? undefined : Number(part)
