import { expect, test } from 'vitest'
import { ownDate } from './own-date.js'

test.each([
  ['1965-04-25', undefined, '1965-04-25', false],
  ['1965-04', undefined, '1965-04', false],
  ['1965', undefined, '1965', false],
  ['1965/04/25', undefined, '1965-04-25', false],
  ['2026-10-01T00:00:00Z', undefined, '2026-10-01', false],
  ['25.04.1965', undefined, '1965-04-25', false],
  ['05.04.1965', 'mdy', '1965-04-05', false],
  ['25/04/1965', 'mdy', '1965-04-25', false],
  ['04/25/1965', 'dmy', '1965-04-25', false],
  ['05/04/1965', 'dmy', '1965-04-05', false],
  ['05/04/1965', 'mdy', '1965-05-04', false],
  ['05/04/1965', undefined, '1965', true],
  ['05/05/1965', undefined, '1965-05-05', false],
  ['25 April 1965', undefined, '1965-04-25', false],
  ['Apr 25, 1965', undefined, '1965-04-25', false],
] as const)('%s with %s is %s', (text, order, date, unsure) => {
  expect(ownDate(text, order)).toEqual({ date, unsure })
})

test.each(['', 'unknown', '1965-02-31', '31/02/1965', '1/2/65'])('%s is no date', (text) => {
  expect(ownDate(text, 'dmy')).toBeUndefined()
})
