import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mulDiv } from './mul-div.js'
import { add, compare, fromBigInt, increment, subtract, toBigInt } from './words.js'

const amount = fc.oneof(
  fc.bigInt({ min: 0n, max: (1n << 96n) - 1n }),
  fc.bigInt({ min: 0n, max: 1000n }),
  // Around the borders of words, digits and doubles, where carries go wrong.
  fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.bigInt({ min: -2n, max: 2n }))
    .map(([bits, off]) => (off < 0n && 1n << BigInt(bits) < -off ? 0n : (1n << BigInt(bits)) + off)),
)

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

test('floor of a product divided, and its remainder, are those of BigInt', () => {
  const division = mulDiv()
  const words = new Uint32Array(12)
  fc.assert(
    fc.property(amount, amount, amount, (x, y, z) => {
      const of = z === 0n ? 1n : z
      const [a, b] = [least(x, of), least(y, of)]
      fromBigInt(words, 0, a)
      fromBigInt(words, 3, b)
      fromBigInt(words, 6, of)
      division.prepare(words, 3, words, 6)
      division.share(words, 0, words, 9)
      const rest = division.remainder.reduceRight((sum, digit) => (sum << 24n) + BigInt(digit), 0n)
      expect([toBigInt(words, 9), rest]).toEqual([(a * b) / of, (a * b) % of])
    }),
    { numRuns: 20_000 },
  )
})

test('sums, differences and order are those of BigInt', () => {
  const words = new Uint32Array(6)
  const put = (a: bigint, b: bigint): void => {
    fromBigInt(words, 0, a)
    fromBigInt(words, 3, b)
  }
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      put(a, b)
      expect(Math.sign(compare(words, 0, words, 3))).toBe(a < b ? -1 : a > b ? 1 : 0)
      expect(add(words, 0, words, 3)).toBe(a + b < 1n << 96n)
      expect(toBigInt(words, 0)).toBe(BigInt.asUintN(96, a + b))
      put(a, b)
      expect(subtract(words, 0, words, 3)).toBe(a >= b)
      expect(toBigInt(words, 0)).toBe(BigInt.asUintN(96, a - b))
      put(a, b)
      increment(words, 0)
      expect(toBigInt(words, 0)).toBe(BigInt.asUintN(96, a + 1n))
    }),
    { numRuns: 2_000 },
  )
})
