import { expect, test } from 'vitest'
import { ukDate, ukDay } from './uk-date.js'

test.each([
  ['01/03/1958', '1958-03-01'],
  ['dd/mm/1945', '1945'],
  ['dd/07/1978', '1978-07'],
  ['00/00/1970', '1970'],
  ["'00/00/1975", '1975'],
  ['--/--/1969', '1969'],
  // Without its month a day says nothing.
  ['15/mm/1978', '1978'],
  ['07/1978', '1978-07'],
  ['1978', '1978'],
  ['2022-12-09T00:00:00', '2022-12-09'],
  ['13-Feb-2026', '2026-02-13'],
  ['15/08/19yy', undefined],
  ['31/02/1970', undefined],
  ['', undefined],
])('%s is %s', (text, date) => {
  expect(ukDate(text)).toBe(date)
})

test('a day of listing is a whole day or none', () => {
  expect([ukDay('29/06/2012'), ukDay('dd/06/2012')]).toEqual(['2012-06-29', undefined])
})
