const MS_PER_DAY = 86_400_000

/** A UTC day as text, from year, month (1 to 12) and day of the month; days overflow as calendars do. */
const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** Day of the week: 0 is Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The day after a number of days. */
const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10)

const nth = (year: number, month: number, weekday: number, n: number): string => {
  const first = dayOf(year, month, 1)
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7)
}

const lastMonday = (year: number, month: number): string => {
  const last = dayOf(year, month + 1, 0)
  return plusDays(last, -((weekdayOf(last) + 6) % 7))
}

/** On a Saturday the Friday before is free, on a Sunday the Monday after (5 U.S.C. 6103(b); Executive Order 11582). */
const observed = (day: string): string => {
  const weekday = weekdayOf(day)
  return weekday === 6 ? plusDays(day, -1) : weekday === 0 ? plusDays(day, 1) : day
}

/**
 * Days on which U.S. federal offices are closed for a holiday of the given year (5 U.S.C. 6103(a)), as observed. New Year's Day can be observed on 31 December of the
 * year before. Days that only an executive order frees, and Inauguration Day (Washington alone), are not among them: without them a deadline comes
 * earlier, never later.
 */
export function federalHolidays(year: number): readonly string[] {
  const fixed = [dayOf(year, 1, 1), dayOf(year, 7, 4), dayOf(year, 11, 11), dayOf(year, 12, 25)]
  // Juneteenth became a holiday in 2021 (Pub. L. 117-17).
  if (year >= 2021) fixed.push(dayOf(year, 6, 19))
  return [
    ...fixed.map(observed),
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    lastMonday(year, 5),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
    nth(year, 11, 4, 4),
  ].sort()
}

/** The business day that comes `count` business days after a day; the day itself is not counted. */
export function plusBusinessDays(day: string, count: number): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = plusDays(at, 1)
    if (isBusinessDay(at)) left -= 1
  }
  return at
}

function isBusinessDay(day: string): boolean {
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6) return false
  const year = Number(day.slice(0, 4))
  return !federalHolidays(year).includes(day) && !federalHolidays(year + 1).includes(day)
}
