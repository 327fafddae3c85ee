import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, letterSet, mayBeWithin } from './edit-distance.js'

const letters = fc.string({ unit: fc.constantFrom(...'abcehijkqmnorsuyz1日'), maxLength: 12 })
/** A word and one that is a few slips away from it: random pairs alone would hardly ever be near. */
const near = fc
  .tuple(letters, fc.array(fc.tuple(fc.nat(12), fc.nat(2), letters), { maxLength: 3 }))
  .map(([word, slips]): [string, string] => [
    word,
    slips.reduce(
      (text, [at, out, into]) => text.slice(0, at) + into.slice(0, 2) + text.slice(at + out),
      word,
    ),
  ])
const pairs = fc.oneof(near, fc.tuple(letters, letters))
/** No way is as dear as this: every cell is looked at. */
const NO_LIMIT = 1000

test('a limit changes nothing but what is beyond it', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 0, max: 60 }), ([a, b], twentieths) => {
      const cost = editDistance(a, b, NO_LIMIT)
      const limit = twentieths / 20
      expect(editDistance(a, b, limit)).toBe(cost <= limit ? cost : Number.POSITIVE_INFINITY)
    }),
    { numRuns: 20_000 },
  )
})

test('both directions cost the same, and a word costs nothing against itself', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3))
      expect(editDistance(a, a, 0)).toBe(0)
    }),
    { numRuns: 5000 },
  )
})

test('letters that only one word has never rule out what is within the limit', () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expect(mayBeWithin(letterSet(a), letterSet(b), editDistance(a, b, NO_LIMIT))).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})
