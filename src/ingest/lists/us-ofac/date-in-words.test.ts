import { expect, test } from 'vitest'
import { birthDate } from '../partial-date.js'
import { dateInWords } from './date-in-words.js'

test.each([
  ['1951', '1951'],
  ['2006-03', 'Mar 2006'],
  ['2019-06-21', '21 Jun 2019'],
  ['1951~', 'circa 1951'],
  ['1951~/1953~', 'circa 1951 to 1953'],
  ['1946-09-26/1946-12-07', '26 Sep 1946 to 07 Dec 1946'],
])('%s is %s, and back', (iso, words) => {
  expect(dateInWords(iso)).toBe(words)
  expect(birthDate(words)).toBe(iso)
})
