import type { Part } from '../part.js'

/**
 * What one wallet holds of one asset, as a method keeps it. `deposit` and `withdraw` change it. `withdraw` returns the parts that
 * leave, in the order in which they arrive at the next wallet; their units add up to `units` (but for poison), and it
 * throws E_INVARIANT when `units` exceeds the balance.
 */
export type Pot = Readonly<{
  balance(): bigint
  deposit(parts: readonly Part[]): void
  withdraw(units: bigint): Part[]
  /** What is held, without changing it. */
  parts(): Part[]
}>

/** One accounting method. The texts are printed beside every figure that it gives. */
export type Method = Readonly<{
  id: string
  title: string
  /** Which money leaves first, in one or two sentences. */
  rule: string
  authorities: readonly string[]
  against: readonly string[]
  presumes: string
  /** Every unit of a deposit is in exactly one place; false only for poison, which measures reach. */
  conserves: boolean
  /** Follows single lots, so that each has one path. */
  lots: boolean
  /** An empty pot. `deposits[origin]` is the size of that origin's deposit. */
  pot(deposits: readonly bigint[]): Pot
}>

/** Speaks against every method that follows money through a mixed account. */
export const VOIGT =
  'United States v. Voigt, 89 F.3d 1050 (3d Cir. 1996): tracing fails once funds are commingled'

export const BANCO_CAFETERO = 'United States v. Banco Cafetero, 797 F.2d 1154 (2d Cir. 1986)'
