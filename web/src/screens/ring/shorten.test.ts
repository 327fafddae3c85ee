import { expect, test } from 'vitest'
import { shorten, textWidth, twoLines } from './shorten'

test('what fits stays whole, what does not keeps its ends or its beginning', () => {
  expect(shorten('W-1042', 140)).toBe('W-1042')
  expect(shorten('0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c', 140)).toBe('0x4f47…270c')
  expect(shorten('wages of several people of one house', 120)).toMatch(/^wages of .*…$/)
})

test('two lines break at a space and lose nothing that fits', () => {
  expect(twoLines('W-1064 Kevin Larsson-Aldebrant', 140)).toEqual(['W-1064 Kevin', 'Larsson-Aldebrant'])
  expect(twoLines('one', 140)).toEqual(['one', ''])
  expect(twoLines('eric@northgate-devworks.example', 140)).toEqual(['eric@northgate-', 'devworks.example'])
})

test('scripts that are wide count as wide', () => {
  expect(textWidth('최윤호')).toBeGreaterThan(textWidth('abc'))
})
