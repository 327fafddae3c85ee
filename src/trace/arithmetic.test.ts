import { describe, expect, test } from 'vitest'
import { apportion, mulDiv, share } from './arithmetic.js'

describe('apportion', () => {
  test.each<[bigint, bigint[], bigint[]]>([
    // 10 of 3:7 is 3 and 7, nothing to round
    [10n, [3n, 7n], [3n, 7n]],
    // 180.00 of 5:200 at 6 digits: 4,390,243.9… and 175,609,756.0…; the missing unit goes to the larger remainder
    [180_000_000n, [5_000_000n, 200_000_000n], [4_390_244n, 175_609_756n]],
    // 2 of 1:1:1 is 0.66… each; equal remainders, so the first two positions get the units
    [2n, [1n, 1n, 1n], [1n, 1n, 0n]],
    // 1 of 1:3 is 0.25 and 0.75
    [1n, [1n, 3n], [0n, 1n]],
    [0n, [5n, 5n], [0n, 0n]],
    [7n, [0n, 0n], [0n, 0n]],
    [5n, [0n, 5n, 0n], [0n, 5n, 0n]],
  ])('case %#', (total, weights, expected) => {
    expect(apportion(total, weights)).toEqual(expected)
  })
})

describe('share', () => {
  test('all units take all of the source, whatever the ratio', () => {
    expect(share(10n, 3n, 3n)).toBe(10n)
  })
  test('a part takes the floor and leaves the rest', () => {
    // 10 × 1 ÷ 3 = 3.33…
    expect(share(10n, 1n, 3n)).toBe(3n)
  })
  test('one to one divides nothing', () => {
    expect(share(2n ** 96n, 7n, 2n ** 96n)).toBe(7n)
  })
})

test('mulDiv is exact beyond 64 bits', () => {
  expect(mulDiv(10n ** 30n, 10n ** 18n + 1n, 10n ** 18n)).toBe(10n ** 30n + 10n ** 12n)
})
