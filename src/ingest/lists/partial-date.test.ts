import { expect, test } from 'vitest'
import { birthDate, isoSpan } from './partial-date.js'

test.each([
  [[1965, 4, 25], [1965, 4, 25], '1965-04-25'],
  [[1965], [1965], '1965'],
  [[1965, 4], [1965, 4], '1965-04'],
  [[1965, 2, 1], [1965, 2, 28], '1965-02'],
  [[1964, 2, 1], [1964, 2, 28], '1964-02-01/1964-02-28'],
  [[1951], [1953], '1951/1953'],
  [[1951, 1, 1], [1953, 12, 31], '1951/1953'],
  [[1962, 3], [1963, 2], '1962-03/1963-02'],
  [[1946, 9, 26], [1946, 12, 7], '1946-09-26/1946-12-07'],
  [[1951, 2, 31], [1953], undefined],
] as const)('%j to %j', (from, to, expected) => {
  const point = ([year, month, day]: readonly number[]) => ({ year: year ?? 0, month, day })
  expect(isoSpan(point(from), point(to))).toBe(expected)
})

/** Both notations stand in SDN.CSV for the same thing; the advanced form has only days. */
test.each([
  ['01 Jan 1973 to 31 Dec 1973', '1973'],
  ['1951 to 1953', '1951/1953'],
  ['01 Jan 1961 to 31 Dec 1963', '1961/1963'],
  ['Mar 1962 to Feb 1963', '1962-03/1963-02'],
  ['circa 1951 to 1953', '1951~/1953~'],
  ['1951 to nobody knows', undefined],
])('%s', (text, expected) => {
  expect(birthDate(text)).toBe(expected)
})
