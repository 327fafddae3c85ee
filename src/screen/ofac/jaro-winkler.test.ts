import { expect, test } from 'vitest'
import { editSimilarity } from './edit-similarity.js'
import { jaroWinkler } from './jaro-winkler.js'
import { soundex } from './soundex.js'

// The examples of Winkler's papers, to four places.
test.each([
  ['MARTHA', 'MARHTA', 0.9611],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.8133],
  ['JONES', 'JOHNSON', 0.8324],
  ['ABROMS', 'ABRAMS', 0.9222],
  ['', 'A', 0],
  ['', '', 0],
  ['A', 'A', 1],
])('jaroWinkler(%s, %s) = %s', (a, b, expected) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4)
  expect(jaroWinkler(b, a)).toBeCloseTo(expected, 4)
})

// The examples of the National Archives.
test.each([
  ['WASHINGTON', 'W252'],
  ['LEE', 'L000'],
  ['GUTIERREZ', 'G362'],
  ['PFISTER', 'P236'],
  ['JACKSON', 'J250'],
  ['TYMCZAK', 'T522'],
  ['ASHCRAFT', 'A261'],
  ['VANDEUSEN', 'V532'],
  ['', ''],
])('soundex(%s) = %s', (word, code) => expect(soundex(word)).toBe(code))

test('likeness by edit distance is the share of letters that stay', () => {
  expect(editSimilarity('PUTIN', 'PUTNI')).toBe(0.6)
  expect(editSimilarity('KIM', 'KIM')).toBe(1)
  expect(editSimilarity('', '')).toBe(1)
  expect(editSimilarity('ABC', 'XYZ')).toBe(0)
})
