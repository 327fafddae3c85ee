import { expect, test } from 'vitest'
import { ends, groupDigits, percent, plural, showUnits } from './format.js'

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567.5', '-1,234,567.5'],
])('groupDigits %s', (text, grouped) => expect(groupDigits(text)).toBe(grouped))

test('units are shown whole, and unknown decimals are said', () => {
  expect(showUnits('122400000000', 6)).toBe('122,400')
  expect(showUnits('122400000000', null)).toBe('122,400,000,000 base units')
})

test('percent is exact and rounds half up', () => {
  expect(percent(107712n, 122400n)).toBe('88.0') // 107,712 / 122,400 = 0.88
  expect(percent(1n, 2000n)).toBe('0.1') // 0.05 % is half of a tenth
  expect(percent(5n, 0n)).toBe('0.0')
})

test('hashes show both ends, short texts stay whole', () => {
  expect(ends('0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c')).toBe('0x4f47...270c')
  expect(ends('0x1234')).toBe('0x1234')
})

test('plural', () => {
  expect([plural(1, 'ring'), plural(2000, 'ring'), plural(0, 'person', 'people')]).toEqual([
    '1 ring',
    '2,000 rings',
    '0 people',
  ])
})
