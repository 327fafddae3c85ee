import { expect, test } from 'vitest'
import { writtenCountries } from './written-country.js'

test.each([
  ['Russian', ['Russian']],
  ['DPRK.', ['DPRK']],
  ['Iran (Islamic Republic of)', ['Iran (Islamic Republic of)']],
  ['Ukrainian, Russian', ['Ukrainian', 'Russian']],
  ['(a) German, (b) Moroccan', ['German', 'Moroccan']],
  ['"(a) Russian; (b) Georgian"', ['Russian', 'Georgian']],
  ['Syrian/Iranian', ['Syrian', 'Iranian']],
  ['Russian and Ukrainian', ['Russian', 'Ukrainian']],
  ['Ukrainian and/or Russian', ['Ukrainian', 'Russian']],
  ['Bosnia and Herzegovina', ['Bosnia and Herzegovina']],
  ['Republic of Moldova, Romanian', ['Republic of Moldova', 'Romanian']],
  ['Indonesian (as at December 2003)', ['Indonesian']],
  ['allegedly Russian', ['Russian']],
  ['Italian since 1990', ['Italian']],
  ['stateless', ['stateless']],
  ['', []],
])('%s', (cell, countries) => {
  expect(writtenCountries(cell)).toEqual(countries)
})
