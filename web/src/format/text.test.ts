import { expect, test } from 'vitest'
import { basisWords, ends, isOpaque, listEntry, midSentence, series } from './text'
import { elapsed, moment } from './time'

test('an address shows both ends, a short text stays whole', () => {
  expect(ends('0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c')).toBe('0x4f47…270c')
  expect(ends('W-1042')).toBe('W-1042')
  expect(ends('acct:18f9f0ae387293ec343bea5bfc2ce531')).toBe('acct:18f9…e531')
})

test('list entries read as people say them', () => {
  expect(listEntry('us-ofac-sdn:42498')).toBe('OFAC 42498')
  expect(listEntry('own:7')).toBe('own:7')
  expect(listEntry('42498', 'us-ofac-sdn')).toBe('OFAC 42498')
})

test('series', () => {
  expect([series([]), series(['a']), series(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
})

test('spans and moments', () => {
  expect(elapsed('2022-09-01T13:57:11Z', '2022-09-01T14:01:09Z')).toBe('4 min')
  expect(elapsed('2022-09-01T00:00:00Z', '2022-09-03T03:30:00Z')).toBe('2 d 3 h')
  expect(moment('2022-09-15T16:02:11Z')).toBe('2022-09-15 16:02:11')
})

test('keys are no words, mail addresses are', () => {
  expect(isOpaque('0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c')).toBe(true)
  expect(isOpaque('eric@northgate-devworks.example')).toBe(false)
  expect(isOpaque('00:00:5e:00:53:77')).toBe(false)
})

test('titles and bases inside of a sentence', () => {
  expect([midSentence('First in, first out'), midSentence('FIFO')]).toEqual(['first in, first out', 'FIFO'])
  expect(basisWords('swap+bridge')).toBe('followed through exchanges of assets, bridge')
})
