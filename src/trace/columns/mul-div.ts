import type { Words } from './words.js'

/** A digit of the long arithmetic: products of two fit 48 bits, and four of them add up exactly in a double. */
const BASE = 0x100_0000

/** Below it a number has two digits. */
const SMALL = BASE * BASE
const BITS_72 = SMALL * BASE

const at = (words: Words, i: number): number => words[i] as number

/** A division by one number again and again: `of` is prepared once, and `times` once per outflow. */
export type MulDiv = Readonly<{
  /**
   * q[k] = floor(times × a[i] ÷ of). The remainder stands in `remainder` afterwards, four digits of 24 bits. Both times and a[i]
   * must not exceed `of`: an outflow is never more than the balance, nor is a claim.
   */
  share(a: Words, i: number, q: Words, k: number): void
  prepare(times: Words, i: number, of: Words, j: number): void
  /** Four 24-bit digits, lowest first. */
  remainder: Float64Array
}>

/**
 * floor(a × b ÷ c) of 96-bit numbers without BigInt. The quotient is estimated in doubles and the exact remainder of that estimate
 * corrects it (Knuth, TAOCP 2, 4.3.1, with digits of 2²⁴); two rounds at most are usual.
 */
export function mulDiv(): MulDiv {
  let b0 = 0
  let b1 = 0
  let b2 = 0
  let b3 = 0
  let c0 = 0
  let c1 = 0
  let c2 = 0
  let c3 = 0
  let ratio = 0
  let divisor = 1
  let isSmall = false
  const remainder = new Float64Array(4)
  const prepare = (times: Words, i: number, of: Words, j: number): void => {
    b0 = at(times, i) & 0xffffff
    b1 = (at(times, i) >>> 24) | ((at(times, i + 1) & 0xffff) << 8)
    b2 = (at(times, i + 1) >>> 16) | ((at(times, i + 2) & 0xff) << 16)
    b3 = at(times, i + 2) >>> 8
    c0 = at(of, j) & 0xffffff
    c1 = (at(of, j) >>> 24) | ((at(of, j + 1) & 0xffff) << 8)
    c2 = (at(of, j + 1) >>> 16) | ((at(of, j + 2) & 0xff) << 16)
    c3 = at(of, j + 2) >>> 8
    divisor = c0 + BASE * (c1 + BASE * (c2 + BASE * c3))
    // What is divided never exceeds the divisor.
    isSmall = divisor < SMALL
    ratio = (b0 + BASE * (b1 + BASE * (b2 + BASE * b3))) / divisor
  }
  /** Two digits each: the estimate is off by one at most, and its remainder is exact in a double, because its high parts cancel. */
  const shareSmall = (a: number, q: Words, k: number): void => {
    const a1 = Math.floor(a / BASE)
    const a0 = a - a1 * BASE
    let quotient = Math.floor(a * ratio)
    const q1 = Math.floor(quotient / BASE)
    const q0 = quotient - q1 * BASE
    const high = a1 * b1 - q1 * c1
    const middle = a0 * b1 + a1 * b0 - q0 * c1 - q1 * c0
    let rest = (high * BASE + middle) * BASE + (a0 * b0 - q0 * c0)
    while (rest < 0) {
      quotient--
      rest += divisor
    }
    while (rest >= divisor) {
      quotient++
      rest -= divisor
    }
    q[k] = quotient
    q[k + 1] = Math.floor(quotient / 0x1_0000_0000)
    q[k + 2] = 0
    const rest1 = Math.floor(rest / BASE)
    remainder[0] = rest - rest1 * BASE
    remainder[1] = rest1
    remainder[2] = 0
    remainder[3] = 0
  }
  const share = (a: Words, i: number, q: Words, k: number): void => {
    if (isSmall) {
      shareSmall(at(a, i) + at(a, i + 1) * 0x1_0000_0000, q, k)
      return
    }
    const a0 = at(a, i) & 0xffffff
    const a1 = (at(a, i) >>> 24) | ((at(a, i + 1) & 0xffff) << 8)
    const a2 = (at(a, i + 1) >>> 16) | ((at(a, i + 2) & 0xff) << 16)
    const a3 = at(a, i + 2) >>> 8
    // The product, digit by digit, carries outstanding.
    const p0 = a0 * b0
    const p1 = a0 * b1 + a1 * b0
    const p2 = a0 * b2 + a1 * b1 + a2 * b0
    const p3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0
    const p4 = a1 * b3 + a2 * b2 + a3 * b1
    const p5 = a2 * b3 + a3 * b2
    const p6 = a3 * b3
    let q0 = 0
    let q1 = 0
    let q2 = 0
    let q3 = 0
    let step = Math.floor((a0 + BASE * (a1 + BASE * (a2 + BASE * a3))) * ratio)
    for (;;) {
      // Adds the step, which may be negative, to the quotient.
      let rest = Math.abs(step)
      const sign = step < 0 ? -1 : 1
      const e3 = Math.floor(rest / BITS_72)
      rest -= e3 * BITS_72
      const e2 = Math.floor(rest / SMALL)
      rest -= e2 * SMALL
      const e1 = Math.floor(rest / BASE)
      q0 += sign * (rest - e1 * BASE)
      q1 += sign * e1
      q2 += sign * e2
      q3 += sign * e3
      let carry = Math.floor(q0 / BASE)
      q0 -= carry * BASE
      q1 += carry
      carry = Math.floor(q1 / BASE)
      q1 -= carry * BASE
      q2 += carry
      carry = Math.floor(q2 / BASE)
      q2 -= carry * BASE
      q3 += carry
      // The exact remainder of that quotient.
      let r0 = p0 - q0 * c0
      let r1 = p1 - q0 * c1 - q1 * c0
      let r2 = p2 - q0 * c2 - q1 * c1 - q2 * c0
      let r3 = p3 - q0 * c3 - q1 * c2 - q2 * c1 - q3 * c0
      let r4 = p4 - q1 * c3 - q2 * c2 - q3 * c1
      let r5 = p5 - q2 * c3 - q3 * c2
      let r6 = p6 - q3 * c3
      carry = Math.floor(r0 / BASE)
      r0 -= carry * BASE
      r1 += carry
      carry = Math.floor(r1 / BASE)
      r1 -= carry * BASE
      r2 += carry
      carry = Math.floor(r2 / BASE)
      r2 -= carry * BASE
      r3 += carry
      carry = Math.floor(r3 / BASE)
      r3 -= carry * BASE
      r4 += carry
      carry = Math.floor(r4 / BASE)
      r4 -= carry * BASE
      r5 += carry
      carry = Math.floor(r5 / BASE)
      r5 -= carry * BASE
      r6 += carry
      const high = r4 + BASE * (r5 + BASE * r6)
      if (high === 0) {
        // Not negative and of four digits: done when it is below the divisor.
        const isBelow = r3 !== c3 ? r3 < c3 : r2 !== c2 ? r2 < c2 : r1 !== c1 ? r1 < c1 : r0 < c0
        if (isBelow) {
          q[k] = q0 | ((q1 & 0xff) << 24)
          q[k + 1] = (q1 >>> 8) | ((q2 & 0xffff) << 16)
          q[k + 2] = (q2 >>> 16) | (q3 << 8)
          remainder[0] = r0
          remainder[1] = r1
          remainder[2] = r2
          remainder[3] = r3
          return
        }
      }
      const left = r0 + BASE * (r1 + BASE * (r2 + BASE * (r3 + BASE * high)))
      step = Math.floor(left / divisor) || (high < 0 ? -1 : 1)
    }
  }
  return { share, prepare, remainder }
}
