import { expect, test } from 'vitest'
import { rowRanges } from './row-ranges'

test('neighbours are cited as a range', () => {
  expect(rowRanges([9, 3, 7, 8, 12, 12])).toBe('3, 7–9, 12')
  expect(rowRanges([])).toBe('')
})
