import { isoFromParts } from '../partial-date.js'

/** ISO day of a date written month/day/year, as U.S. lists do; undefined for anything else. */
export function usDay(text: string): string | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? []
  return isoFromParts(Number(year), Number(month), Number(day))
}
