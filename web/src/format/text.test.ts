import { expect, test } from 'vitest'
import { ends, listEntry, series } from './text'
import { elapsed, moment } from './time'

test('an address shows both ends, a short text stays whole', () => {
  expect(ends('0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c')).toBe('0x4f47…270c')
  expect(ends('W-1042')).toBe('W-1042')
})

test('list entries read as people say them', () => {
  expect(listEntry('us-ofac-sdn:42498')).toBe('OFAC 42498')
  expect(listEntry('own:7')).toBe('own:7')
})

test('series', () => {
  expect([series([]), series(['a']), series(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
})

test('spans and moments', () => {
  expect(elapsed('2022-09-01T13:57:11Z', '2022-09-01T14:01:09Z')).toBe('4 min')
  expect(elapsed('2022-09-01T00:00:00Z', '2022-09-03T03:30:00Z')).toBe('2 d 3 h')
  expect(moment('2022-09-15T16:02:11Z')).toBe('2022-09-15 16:02:11')
})
