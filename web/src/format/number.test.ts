import { expect, test } from 'vitest'
import { bits, count, group, percent, plural, THIN } from './number'

const thin = (text: string): string => text.replaceAll(' ', THIN)

test.each([
  ['122400', '122 400'],
  ['1234567.5000', '1 234 567.5000'],
  ['999', '999'],
  ['-1000', '−1 000'],
  ['0.123456789', '0.123456789'],
])('groups %s', (decimal, expected) => {
  expect(group(decimal)).toBe(thin(expected))
})

test('bits carry a true minus, one zero, and a plus where asked', () => {
  expect([bits(-10), bits(-0.04), bits(6, true), bits(0, true)]).toEqual(['−10.0', '0.0', '+6.0', '0.0'])
})

test('a share is exact and rounds half up', () => {
  // 107,712 of 122,400 is 0.88; 1 of 2000 is 0.05 %, half up to 0.1.
  expect([percent(107_712n, 122_400n), percent(1n, 2000n), percent(1n, 0n)]).toEqual(['88.0', '0.1', '0.0'])
})

test('counts and plurals', () => {
  expect([count(48212), plural(1, 'row'), plural(2, 'person', 'people')]).toEqual([
    thin('48 212'),
    '1\u00a0row',
    '2\u00a0people',
  ])
})
