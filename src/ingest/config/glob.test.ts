import { expect, test } from 'vitest'
import { matchesGlob } from './glob.js'

test.each([
  ['mdm/*.csv', 'mdm/intune.csv', true],
  ['mdm/*.csv', 'mdm/old/intune.csv', false],
  ['**/*.csv', 'intune.csv', true],
  ['**/*.csv', 'a/b/c/intune.csv', true],
  ['a/**/z.csv', 'a/z.csv', true],
  ['a/**/z.csv', 'a/b/b/z.csv', true],
  ['a/**/z.csv', 'a/b/y.csv', false],
  ['*a*b*c', 'xxaxxbxxc', true],
  ['*a*b*c', 'xxaxxbxxd', false],
  ['x.csv', 'x.csv.gz', false],
  ['a.c', 'abc', false],
])('%s %s %s', (pattern, path, expected) => {
  expect(matchesGlob(pattern, path)).toBe(expected)
})

test('many stars on a long path take no time', () => {
  const started = performance.now()
  expect(matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(20_000))).toBe(false)
  expect(performance.now() - started).toBeLessThan(2000)
})
