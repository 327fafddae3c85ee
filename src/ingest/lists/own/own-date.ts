import { birthDate, isoFromParts } from '../partial-date.js'

/** A date as people write it in tables; `unsure` when day and month could be exchanged, and then only the year is given. */
export type OwnDate = Readonly<{ date: string; unsure: boolean }>

/**
 * Reads a date with the precision that it has: ISO dates, `5 January 1970`, `05.01.1970` (day first), and dates with slashes or dashes in the
 * order that `order` says. Without an order, `13/01/1970` says it itself and `05/01/1970` does not. Undefined for what is none.
 *
 * @example ownDate('05/01/1970', undefined) // { date: '1970', unsure: true }
 */
export function ownDate(text: string, order: 'mdy' | 'dmy' | undefined): OwnDate | undefined {
  const written = text.trim()
  const sure = (date: string | undefined): OwnDate | undefined =>
    date === undefined ? undefined : { date, unsure: false }
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ][\d:.Z+-]*)?$/.exec(written) ?? []
  if (year !== undefined) return sure(isoFromParts(Number(year), number(month), number(day)))
  const [, first, separator, second, of] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(written) ?? []
  if (of === undefined) return sure(birthDate(shortMonth(written)))
  const [a, b] = [Number(first), Number(second)]
  const known =
    separator === '.' || a > 12 ? 'dmy' : b > 12 ? 'mdy' : (order ?? (a === b ? 'dmy' : undefined))
  if (known === undefined) return { date: of, unsure: true }
  return sure(known === 'dmy' ? isoFromParts(Number(of), b, a) : isoFromParts(Number(of), a, b))
}

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

/** `5 January 1970` and `January 5, 1970` as `5 Jan 1970`. */
const shortMonth = (text: string): string =>
  text
    .replace(/^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/, '$2 $1 $3')
    .replace(
      /\b([A-Za-z]{3})[a-z]*\b\.?/,
      (_, month: string) => month.charAt(0).toUpperCase() + month.slice(1).toLowerCase(),
    )
