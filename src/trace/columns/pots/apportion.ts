import { mulDiv } from '../mul-div.js'
import { add, copy, increment, isZero, subtract, type Words } from '../words.js'
import { ENTRY } from './claim-lists.js'

/** Shares of several claims in one amount; the parts of the outflow, in the form of claim lists. */
export type Apportion = Readonly<{
  /** Entries that leave, ascending by origin; those of nothing are left out. */
  parts: Words
  /**
   * Shares `total` out over `size` entries at `words[start]` and `other` (unclaimed) units in proportion, floor first, then one unit each
   * by largest remainder, ties by position, the unclaimed last. `whole` is the sum of all weights, `total` no more. Returns how many parts
   * leave. The same rule as `apportion` in `arithmetic.ts`.
   */
  run(total: Words, t: number, words: Words, start: number, size: number, other: Words, whole: Words): number
  /** The same for a single claim beside unclaimed money: the unit left over goes to the larger remainder, in a tie to the claim. */
  one(total: Words, t: number, words: Words, start: number, whole: Words): number
  /** All entries leave whole. */
  all(words: Words, start: number, size: number): number
}>

/** Room for lists of up to `claimants` origins. */
export function apportioner(claimants: number): Apportion {
  const parts = new Uint32Array((claimants + 1) * ENTRY)
  const shares = new Uint32Array((claimants + 1) * 3)
  const remainders = new Float64Array((claimants + 1) * 4)
  const order = new Uint32Array(claimants + 1)
  const left = new Uint32Array(3)
  const division = mulDiv()
  /** Negative when the remainder of a is the larger one, or is that of an earlier position. */
  const byRemainder = (a: number, b: number): number => {
    for (let digit = 3; digit >= 0; digit--) {
      const difference = (remainders[b * 4 + digit] as number) - (remainders[a * 4 + digit] as number)
      if (difference !== 0) return difference
    }
    return a - b
  }
  const keep = (position: number): void => {
    remainders[position * 4] = division.remainder[0] as number
    remainders[position * 4 + 1] = division.remainder[1] as number
    remainders[position * 4 + 2] = division.remainder[2] as number
    remainders[position * 4 + 3] = division.remainder[3] as number
  }
  return {
    parts,
    run(total, t, words, start, size, other, whole) {
      division.prepare(total, t, whole, 0)
      copy(left, 0, total, t)
      for (let k = 0; k < size; k++) {
        division.share(words, start + k * ENTRY + 1, shares, k * 3)
        keep(k)
        subtract(left, 0, shares, k * 3)
      }
      let weights = size
      if (!isZero(other, 0)) {
        division.share(other, 0, shares, size * 3)
        keep(size)
        subtract(left, 0, shares, size * 3)
        weights++
      }
      // Fewer units than weights are left over: they fit one word.
      const missing = left[0] as number
      if (missing > 0) {
        for (let k = 0; k < weights; k++) order[k] = k
        const sorted = order.subarray(0, weights)
        if (weights > 2) sorted.sort(byRemainder)
        else if (weights === 2 && byRemainder(0, 1) > 0) {
          sorted[0] = 1
          sorted[1] = 0
        }
        for (let k = 0; k < missing; k++) increment(shares, (sorted[k] as number) * 3)
      }
      let count = 0
      for (let k = 0; k < size; k++) {
        if (isZero(shares, k * 3)) continue
        parts[count * ENTRY] = words[start + k * ENTRY] as number
        copy(parts, count * ENTRY + 1, shares, k * 3)
        count++
      }
      return count
    },
    one(total, t, words, start, whole) {
      division.prepare(total, t, whole, 0)
      division.share(words, start + 1, parts, 1)
      if (isAtLeastHalf(division.remainder, whole)) increment(parts, 1)
      parts[0] = words[start] as number
      return isZero(parts, 1) ? 0 : 1
    },
    all(words, start, size) {
      for (let k = 0; k < size * ENTRY; k++) parts[k] = words[start + k] as number
      return size
    },
  }
}

const HALF = 2 ** 48

/** Whether a remainder, as four digits of 24 bits, is at least half of what was divided by. In halves of 48 bits, exact in doubles. */
function isAtLeastHalf(digits: Float64Array, whole: Words): boolean {
  const twice = 2 * ((digits[0] as number) + (digits[1] as number) * 0x100_0000)
  const carry = twice >= HALF ? 1 : 0
  const high = 2 * ((digits[2] as number) + (digits[3] as number) * 0x100_0000) + carry
  const wholeHigh = ((whole[1] as number) >>> 16) + (whole[2] as number) * 0x1_0000
  if (high !== wholeHigh) return high > wholeHigh
  return twice - carry * HALF >= (whole[0] as number) + ((whole[1] as number) & 0xffff) * 0x1_0000_0000
}

/** Adds up the amounts of `size` entries into `sum`, which is cleared first. */
export function total(words: Words, start: number, size: number, sum: Words): void {
  sum[0] = 0
  sum[1] = 0
  sum[2] = 0
  for (let k = 0; k < size; k++) add(sum, 0, words, start + k * ENTRY + 1)
}
