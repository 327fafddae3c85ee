import { expect, test } from 'vitest'
import { federalHolidays, plusBusinessDays } from './federal-holidays.js'

// The tables of the U.S. Office of Personnel Management.
test.each([
  [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
  [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
  [2023, '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
  [2020, '01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25'],
])('%i', (year, days) => {
  expect(
    federalHolidays(year)
      .map((day) => day.slice(5))
      .join(' '),
  ).toBe(days)
})

test('New Year 2028 falls on a Saturday and frees 31 December 2027', () => {
  expect(federalHolidays(2028)[0]).toBe('2027-12-31')
  // Mon 20 Dec: 21 22 23 (24 observed Christmas) 27 28 29 30 (31 observed New Year) 3 4 5 = 10
  expect(plusBusinessDays('2027-12-20', 10)).toBe('2028-01-05')
})

test.each([
  // Mon 2 March: 3 4 5 6, 9 10 11 12 13, 16
  ['2026-03-02', '2026-03-16'],
  // A Saturday counts no more than the Friday before it.
  ['2026-03-07', '2026-03-20'],
  ['2026-03-06', '2026-03-20'],
  // Wed 24 June: 25 26, 29 30 1 2 (3 July observed), 6 7 8 9
  ['2026-06-24', '2026-07-09'],
  // Tue 17 Nov: 18 19 20, 23 24 25 (26 Thanksgiving) 27, 30 1 2
  ['2026-11-17', '2026-12-02'],
])('ten business days after %s', (from, due) => {
  expect(plusBusinessDays(from, 10)).toBe(due)
})
