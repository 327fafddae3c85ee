import { expect, test } from 'vitest'
import { documentNumbers } from './document-number.js'
import { listedValues, topLevelSplit } from './top-level-split.js'
import { writtenCountries } from './written-country.js'
import { writtenDates } from './written-dates.js'
import { writtenNames } from './written-names.js'

/** Texts on which careless patterns take for ever; the time limit of the test is what fails. */
const HOSTILE = [
  'a.',
  'A ',
  'a-b ',
  '(',
  ')',
  '(a) ',
  '1',
  '1.',
  '; ',
  'no ',
  'между ',
  'a я ',
  'between ',
  "'",
  '/ ',
  '\u202E',
]

test.each(HOSTILE)(
  '%j repeated 100,000 times ends soon',
  (unit) => {
    const text = `${unit.repeat(100_000)}!`
    for (const read of [
      writtenNames,
      writtenDates,
      writtenCountries,
      documentNumbers,
      topLevelSplit,
      listedValues,
    ])
      expect(Array.isArray(read(text))).toBe(true)
  },
  5000,
)
