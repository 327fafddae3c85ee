import { expect, test } from 'vitest'
import { writtenDates, writtenDay } from './written-dates.js'

test.each([
  ['1968', ['1968']],
  ['6.6.1986', ['1986-06-06']],
  ['1979-03-03', ['1979-03-03']],
  ['10 Apr 1960', ['1960-04-10']],
  ['11 Jan. 1961', ['1961-01-11']],
  ['8 Oct.1970', ['1970-10-08']],
  ['Nov. 1973', ['1973-11']],
  ['10.8. 1960', ['1960-08-10']],
  ['Approximately 1958', ['1958~']],
  ['1970 circa', ['1970~']],
  ['(probably) 1944', ['1944~']],
  ['1965 or 1966', ['1965', '1966']],
  ['15.4.1957, 22.2.1958', ['1957-04-15', '1958-02-22']],
  ['Between 1959 and 1965', ['1959/1965']],
  ['between 1.1.1961 and 31.12.1963', ['1961-01-01/1963-12-31']],
  ['Between 1960 and 1962 (Approximately)', ['1960~/1962~']],
  ['1975 to 1979', ['1975/1979']],
  ['Approximately 1955-1958', ['1955~/1958~']],
  ['1967-1969.', ['1967/1969']],
  ['24/06/1402 (Hijri Calendar)', []],
  ['1340 (Iranian Hijri calendar), 1961 (Gregorian calendar)', ['1961']],
  ['middle of the 1940s (probably 1947)', ['1947~']],
  ['March/April 1965', ['1965']],
  ['30-35 years old', []],
  ['10 October (year unknown)', []],
  ['31.2.1960', []],
  ['', []],
])('%s', (text, dates) => {
  expect(writtenDates(text)).toEqual(dates)
})

test('a day of publication is exact', () => {
  expect(['12 Feb. 2024', '23.2.2022', 'February 2022'].map(writtenDay)).toEqual([
    '2024-02-12',
    '2022-02-23',
    undefined,
  ])
})
