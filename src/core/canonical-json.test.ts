import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.js'

test('equal values have one text, whatever the order of their members', () => {
  expect(canonicalJson({ b: 1, a: { d: 'x', c: [2, 1] } })).toBe('{"a":{"c":[2,1],"d":"x"},"b":1}')
  expect(canonicalJson({ a: { c: [2, 1], d: 'x' }, b: 1 })).toBe('{"a":{"c":[2,1],"d":"x"},"b":1}')
})

test('null and undefined members are absent; in an array they keep their place', () => {
  expect(canonicalJson({ a: null, b: undefined, c: [null, 1] })).toBe('{"c":[null,1]}')
})

test('text that UTF-8 cannot hold is escaped, so that it survives storage', () => {
  expect(canonicalJson(['\ud800', '\0', 'é'])).toBe('["\\ud800","\\u0000","é"]')
})

test('what is no JSON number is refused', () => {
  expect(() => canonicalJson({ score: Number.NaN })).toThrow('NaN is no JSON number')
})
