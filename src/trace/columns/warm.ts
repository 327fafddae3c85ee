import { NOBODY } from '../../core/transfer-columns.js'
import type { Words } from './words.js'

/** Transfers whose accounts are fetched ahead: few enough that they are still in the cache when it is their turn. */
export const AHEAD = 128

/**
 * Reads one word of each account of the next transfers. A ledger of millions of accounts is bound by the memory's latency: one account after
 * the other waits for each; reads that do not depend on one another wait together. Returns a number only so that the reads are not
 * optimised away.
 */
export function warm(
  words: Words,
  width: number,
  payer: Uint32Array,
  payee: Uint32Array,
  first: number,
  last: number,
): number {
  let seen = 0
  for (let i = first; i < last; i++) {
    const from = payer[i] as number
    const to = payee[i] as number
    if (from !== NOBODY) seen ^= words[from * width] as number
    if (to !== NOBODY) seen ^= words[to * width] as number
  }
  return seen
}
