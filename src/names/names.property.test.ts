import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from './name-similarity.js'
import { normalise } from './normalise.js'
import { prepareName } from './prepare-name.js'
import { wordSimilarity } from './token-similarity.js'

const words = fc.constantFrom(
  'Kim',
  'Sang',
  'Man',
  'Sangman',
  'al-Rashid',
  'Muhammad',
  'Mohamed',
  'Trading',
  'Co., Ltd',
  'GmbH',
  'ООО',
  'Газпром',
  '김철수',
  '李明',
  'محمد',
  '2004-1',
  'II',
  'The',
  'of',
  'Dr.',
  'A.',
  "O'Neil",
  'p.l.c.',
  '&',
  'Müller',
  'x',
)
const names = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)
const kinds = fc.constantFrom('person' as const, 'entity' as const)

test('normalise is idempotent', () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(normalise(normalise(name))).toBe(normalise(name))
    }),
    { numRuns: 2000 },
  )
})

test('normalise never empties a name', () => {
  fc.assert(
    fc.property(names, (name) => {
      if (name.normalize('NFKC').trim() !== '') expect(normalise(name)).not.toBe('')
    }),
    { numRuns: 2000 },
  )
})

test('a prepared name always has a word that counts: never legal forms, titles or particles alone', () => {
  fc.assert(
    fc.property(names, kinds, (name, kind) => {
      if (normalise(name) === '') return
      const { tokens } = prepareName(name, kind)
      expect(tokens.some(({ tag }) => tag === 'name' || tag === 'number')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('every number of a name survives', () => {
  fc.assert(
    fc.property(fc.nat({ max: 99_999 }), kinds, (number, kind) => {
      const { tokens } = prepareName(`${number} CORP.`, kind)
      expect(tokens.map(({ text }) => text)).toContain(String(number))
    }),
  )
})

test('the score is symmetric and lies in [0, 1]', () => {
  fc.assert(
    fc.property(names, names, kinds, (one, other, kind) => {
      const [a, b] = [prepareName(one, kind), prepareName(other, kind)]
      const { score } = compareNames(a, b)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(compareNames(b, a).score).toBe(score)
    }),
    { numRuns: 2000 },
  )
})

test('a name is itself: score 1', () => {
  fc.assert(
    fc.property(names, kinds, (name, kind) => {
      if (normalise(name) === '') return
      expect(compareNames(prepareName(name, kind), prepareName(name, kind)).score).toBe(1)
    }),
    { numRuns: 1000 },
  )
})

test('likeness of words is symmetric and lies in [0, 1]', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/)
  fc.assert(
    fc.property(word, word, (a, b) => {
      const similarity = wordSimilarity(a, b)
      expect(similarity).toBeGreaterThanOrEqual(0)
      expect(similarity).toBeLessThanOrEqual(1)
      expect(wordSimilarity(b, a)).toBeCloseTo(similarity, 6)
    }),
    { numRuns: 2000 },
  )
})
