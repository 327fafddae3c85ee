import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.js'

test.each([
  ['mohammed', 'mohamed', 0.15, 'a doubled letter'],
  ['friedrich', 'friedrych', 0.15, 'i and y'],
  ['donlad', 'donald', 0.7, 'two letters exchanged'],
  ['fatima', 'fatimah', 0.4, 'an h more'],
  ['wladimir', 'vladimir', 0.15, 'w and v'],
  ['2004', '2006', 3, 'a digit is never a slip'],
  ['abc', 'abc', 0, 'equal'],
  ['', 'kt', 2, 'two consonants'],
])('%s → %s costs %d (%s)', (a, b, cost) => {
  expect(editDistance(a, b, 10)).toBeCloseTo(cost, 5)
  expect(editDistance(b, a, 10)).toBeCloseTo(cost, 5)
})

test('beyond the limit there is no number', () => {
  expect(editDistance('lindenberg', 'ischinger', 1)).toBe(Number.POSITIVE_INFINITY)
})
