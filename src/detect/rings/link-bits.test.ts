import { describe, expect, test } from 'vitest'
import { linkMillibits } from './link-bits.js'

describe('linkMillibits', () => {
  // log2(2000 / 2) = 9.966; log2(2000 / 5) = 8.644
  test.each([
    [2000, 2, false, 9966],
    [2000, 5, false, 8644],
    [2000, 2, true, 5000],
    [40, 4, true, 3322],
    [3, 3, false, 0],
  ])('%i people, %i holders, household %s: %i', (population, holders, household, millibits) =>
    expect(linkMillibits(population, holders, household)).toBe(millibits),
  )
})
