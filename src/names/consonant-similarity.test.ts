import { expect, test } from 'vitest'
import { consonantSimilarity } from './consonant-similarity.js'

test.each([
  ['mohammed', 'mhmd'],
  ['hassan', 'hsn'],
  ['hussein', 'hsyn'],
  ['vladimir', 'fladymyr'],
  ['putin', 'bwtyn'],
  ['sudani', 'swdany'],
  ['suleiman', 'slyman'],
])('%s is read from %s', (latin, written) => {
  expect(consonantSimilarity(latin, written)).toBeGreaterThan(0.75)
})

test.each([
  ['mohammed', 'mhdy'],
  ['hassan', 'hsyb'],
  ['ali', 'aqyly'],
  ['karim', 'krman'],
])('%s is not read from %s', (latin, written) => {
  expect(consonantSimilarity(latin, written)).toBeLessThan(0.7)
})

test('hassani has the long vowel that hassan lacks', () => {
  expect(consonantSimilarity('hassani', 'hsny')).toBeGreaterThan(consonantSimilarity('hassan', 'hsny'))
})
