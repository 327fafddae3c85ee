/**
 * Exact amounts of up to 96 bits as three 32-bit words, lowest first, in Uint32Arrays: what a ledger of a hundred million
 * transfers can hold in memory. Ether in wei needs up to 88 bits; BigInt would allocate at every step.
 */
export type Words = Uint32Array

const WORD = 0x1_0000_0000

const at = (words: Words, i: number): number => words[i] as number

/** a[i] += b[j]; returns false, with the sum modulo 2⁹⁶, when it does not fit. */
export function add(a: Words, i: number, b: Words, j: number): boolean {
  const low = at(a, i) + at(b, j)
  const middle = at(a, i + 1) + at(b, j + 1) + (low >= WORD ? 1 : 0)
  const high = at(a, i + 2) + at(b, j + 2) + (middle >= WORD ? 1 : 0)
  a[i] = low
  a[i + 1] = middle
  a[i + 2] = high
  return high < WORD
}

/** a[i] -= b[j]; returns false, with the difference modulo 2⁹⁶, when b is more than a. */
export function subtract(a: Words, i: number, b: Words, j: number): boolean {
  const low = at(a, i) - at(b, j)
  const middle = at(a, i + 1) - at(b, j + 1) - (low < 0 ? 1 : 0)
  const high = at(a, i + 2) - at(b, j + 2) - (middle < 0 ? 1 : 0)
  a[i] = low
  a[i + 1] = middle
  a[i + 2] = high
  return high >= 0
}

/** Negative, zero or positive as a[i] is less than, equal to or more than b[j]. */
export function compare(a: Words, i: number, b: Words, j: number): number {
  return at(a, i + 2) - at(b, j + 2) || at(a, i + 1) - at(b, j + 1) || at(a, i) - at(b, j)
}

export const isZero = (a: Words, i: number): boolean => (at(a, i) | at(a, i + 1) | at(a, i + 2)) === 0

/** a[i] = b[j]. */
export function copy(a: Words, i: number, b: Words, j: number): void {
  a[i] = at(b, j)
  a[i + 1] = at(b, j + 1)
  a[i + 2] = at(b, j + 2)
}

/** a[i] = 0. */
export function clear(a: Words, i: number): void {
  a[i] = 0
  a[i + 1] = 0
  a[i + 2] = 0
}

/** a[i] += 1, of which the caller knows that it fits. */
export function increment(a: Words, i: number): void {
  a[i] = at(a, i) + 1
  if (at(a, i) !== 0) return
  a[i + 1] = at(a, i + 1) + 1
  if (at(a, i + 1) === 0) a[i + 2] = at(a, i + 2) + 1
}

/** The amount as a BigInt: for results, not for the hot path. */
export const toBigInt = (a: Words, i: number): bigint =>
  (BigInt(at(a, i + 2)) << 64n) | (BigInt(at(a, i + 1)) << 32n) | BigInt(at(a, i))

/** a[i] = value; returns false when it does not fit into 96 bits. */
export function fromBigInt(a: Words, i: number, value: bigint): boolean {
  a[i] = Number(value & 0xffff_ffffn)
  a[i + 1] = Number((value >> 32n) & 0xffff_ffffn)
  a[i + 2] = Number((value >> 64n) & 0xffff_ffffn)
  return value >> 96n === 0n
}
