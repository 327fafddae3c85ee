import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAUSES } from '../../core/finding.js'
import { SOURCES } from '../signal.js'
import { milli, type Weight } from './causes.js'
import { CAUSE_CAPS, WEIGHTY } from './table.data.js'
import { weigh } from './weigh.js'

const weight = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  source: fc.constantFrom(...SOURCES),
  cause: fc.constantFrom(...CAUSES),
  millibits: fc.integer({ min: -8000, max: 12000 }),
})
const weights: fc.Arbitrary<Weight[]> = fc.array(weight, { maxLength: 25 })
const RANK = { 'investigate now': 2, review: 1, note: 0 }

test('the order of findings does not matter, and a repeated one adds nothing', () => {
  fc.assert(
    fc.property(weights, fc.infiniteStream(fc.nat()), (list, chance) => {
      const keyed = list.map((one) => ({ one, key: chance.next().value ?? 0 }))
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
      expect(weigh([...shuffled, ...list], -10)).toEqual(weigh(list, -10))
    }),
  )
})

test('one more finding against a person never lowers score or tier', () => {
  fc.assert(
    fc.property(weights, weight, (list, more) => {
      fc.pre(more.millibits > 0)
      const [before, after] = [weigh(list, -10), weigh([...list, more], -10)]
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      expect(RANK[after.tier]).toBeGreaterThanOrEqual(RANK[before.tier])
    }),
  )
})

test('one more finding for a person never raises the score', () => {
  fc.assert(
    fc.property(weights, weight, (list, more) => {
      fc.pre(more.millibits <= 0)
      expect(weigh([...list, more], -10).score).toBeLessThanOrEqual(weigh(list, -10).score)
    }),
  )
})

test('causes are capped, and so is the score', () => {
  const most = CAUSES.reduce((sum, cause) => sum + milli(CAUSE_CAPS[cause].bits), 0)
  fc.assert(
    fc.property(weights, (list) => {
      const { score, causes } = weigh(list, -10)
      for (const { cause, millibits } of causes)
        expect(millibits).toBeLessThanOrEqual(milli(CAUSE_CAPS[cause].bits))
      expect(score).toBeLessThanOrEqual(-10000 + most)
      expect(Number.isSafeInteger(score)).toBe(true)
    }),
  )
})

test('no combination of circumstances does better than the one that is named', () => {
  fc.assert(
    fc.property(weights, (list) => {
      const { causes, hypothesis, score, negative } = weigh(list, -10)
      const plain = causes.reduce((sum, { millibits }) => sum + millibits, 0)
      expect(score - negative + 10000).toBeLessThanOrEqual(plain)
      if (hypothesis !== undefined) expect(score - negative + 10000).toBeLessThan(plain)
    }),
  )
})

test('nobody is investigated without four bits of one weighty cause besides sign-ins', () => {
  // All sources of one cause add up to at most 3.999 bits; the other causes and sign-ins say whatever they like.
  const light = fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    source: fc.constantFrom('hr' as const, 'reference' as const, 'payroll' as const),
    cause: fc.constantFrom(...WEIGHTY),
    millibits: fc.integer({ min: 1, max: 1333 }),
  })
  const other = weight.filter(({ cause, source }) => !WEIGHTY.includes(cause) || source === 'sign-in')
  fc.assert(
    fc.property(fc.array(light), fc.array(other, { maxLength: 40 }), (few, many) => {
      const positive = many.filter(({ millibits }) => millibits > 0)
      expect(weigh([...few, ...positive], 0).tier).not.toBe('investigate now')
    }),
  )
})
