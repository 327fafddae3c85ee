import { add, compare, copy, subtract, type Words } from '../words.js'
import { ACCOUNT, claimLists, ENTRY } from './claim-lists.js'
import type { Pots } from './pots.js'

/**
 * Reach for all accounts; the same rule as `methods/poison.ts`: what leaves after contact stands for at most what had come in of the
 * origin, and for no more than its own amount. Nothing is used up. `deposits` are the sums of each origin, three words each.
 */
export function reachPots(held: number, deposits: Words): Pots {
  const lists = claimLists(held)
  const { accounts } = lists
  const parts = new Uint32Array((deposits.length / 3 + 1) * ENTRY)

  /** No origin touches an account with more than its whole deposit. */
  const cap = (to: number): void => {
    const start = lists.start(to)
    const words = lists.words(to)
    for (let k = 0; k < lists.size(to); k++) {
      const entry = start + k * ENTRY
      const deposit = (words[entry] as number) * 3
      if (compare(words, entry + 1, deposits, deposit) > 0) copy(words, entry + 1, deposits, deposit)
    }
  }
  /** What an outflow stands for, into `parts`; returns how many origins. */
  const leaving = (from: number, amounts: Words, i: number): number => {
    const size = lists.size(from)
    const start = lists.start(from)
    const words = lists.words(from)
    for (let k = 0; k < size; k++) {
      const entry = start + k * ENTRY
      parts[k * ENTRY] = words[entry] as number
      if (compare(words, entry + 1, amounts, i) < 0) copy(parts, k * ENTRY + 1, words, entry + 1)
      else copy(parts, k * ENTRY + 1, amounts, i)
    }
    return size
  }
  const withdraw = (from: number, amounts: Words, i: number): number => {
    const balance = from * ACCOUNT
    if (compare(accounts, balance, amounts, i) < 0) copy(accounts, balance, amounts, i)
    subtract(accounts, balance, amounts, i)
    return lists.size(from) === 0 ? 0 : leaving(from, amounts, i)
  }
  /** Reach may leave on several ways; it is never more than the deposit. */
  const count = (sink: Words, origin: number, part: number): void => {
    add(sink, origin * 3, parts, part * ENTRY + 1)
    if (compare(sink, origin * 3, deposits, origin * 3) > 0) copy(sink, origin * 3, deposits, origin * 3)
  }
  const one = new Uint32Array(ENTRY)
  return {
    state: accounts,
    width: ACCOUNT,
    receive(to, amounts, i) {
      add(accounts, to * ACCOUNT, amounts, i)
    },
    pay(from, to, amounts, i, home, returned) {
      let left = withdraw(from, amounts, i)
      add(accounts, to * ACCOUNT, amounts, i)
      if (home >= 0)
        for (let k = 0, size = left; k < size; k++) {
          if (parts[k * ENTRY] !== home) continue
          count(returned, home, k)
          parts.copyWithin(k * ENTRY, (k + 1) * ENTRY, size * ENTRY)
          left--
          break
        }
      if (left === 0) return
      lists.put(to, parts, left)
      cap(to)
    },
    leave(from, amounts, i, sink) {
      const left = withdraw(from, amounts, i)
      for (let k = 0; k < left; k++) count(sink, parts[k * ENTRY] as number, k)
    },
    claim(to, origin, amounts, i) {
      one[0] = origin
      copy(one, 1, amounts, i)
      lists.put(to, one, 1)
      cap(to)
    },
    each(visit) {
      for (let account = 0; account < held; account++) {
        const size = lists.size(account) === 0 ? 0 : leaving(account, accounts, account * ACCOUNT)
        for (let k = 0; k < size; k++) visit(account, parts[k * ENTRY] as number, parts, k * ENTRY + 1)
      }
    },
  }
}
