import { add, compare, copy, subtract, type Words } from '../words.js'
import { apportioner, total } from './apportion.js'
import { ACCOUNT, claimLists, ENTRY } from './claim-lists.js'
import type { Pots } from './pots.js'

/** Which money leaves: everything in proportion, claims before other money, or other money before claims. */
export type LeavingRule = 'in-proportion' | 'claims-first' | 'others-first'

/** Mixed pots for all accounts, for methods that look at how much of each claim there is; the same rules as `methods/claim-pool.ts`. */
export function claimPots(count: number, claimants: number, rule: LeavingRule): Pots {
  const lists = claimLists(count)
  const { accounts } = lists
  const apportion = apportioner(claimants)
  const { parts } = apportion
  const claimed = new Uint32Array(3)
  const others = new Uint32Array(3)
  const excess = new Uint32Array(3)
  const nothing = new Uint32Array(3)
  const whole = new Uint32Array(3)

  /** What leaves of the claims, into `parts`; returns how many. The balance is no less than the amount. */
  const leaving = (from: number, amounts: Words, i: number): number => {
    const size = lists.size(from)
    const start = lists.start(from)
    const words = lists.words(from)
    copy(whole, 0, accounts, from * ACCOUNT)
    if (compare(whole, 0, amounts, i) === 0) return apportion.all(words, start, size)
    if (rule === 'in-proportion' && size === 1) return apportion.one(amounts, i, words, start, whole)
    total(words, start, size, claimed)
    copy(others, 0, whole, 0)
    subtract(others, 0, claimed, 0)
    if (rule === 'in-proportion') return apportion.run(amounts, i, words, start, size, others, whole)
    copy(excess, 0, amounts, i)
    if (rule === 'others-first') {
      if (compare(others, 0, excess, 0) >= 0) return 0
      subtract(excess, 0, others, 0)
    } else if (compare(excess, 0, claimed, 0) >= 0) return apportion.all(words, start, size)
    return apportion.run(excess, 0, words, start, size, nothing, claimed)
  }
  const withdraw = (from: number, amounts: Words, i: number): number => {
    const balance = from * ACCOUNT
    // More than the records put into it is unclaimed money that appears at that moment.
    if (compare(accounts, balance, amounts, i) < 0) {
      copy(whole, 0, amounts, i)
      subtract(whole, 0, accounts, balance)
      add(accounts, balance, whole, 0)
    }
    let left = 0
    if (lists.size(from) !== 0) {
      left = leaving(from, amounts, i)
      if (left !== 0) lists.take(from, parts, left)
    }
    subtract(accounts, balance, amounts, i)
    return left
  }
  /** Takes the parts of an origin that has come home out of `parts`. */
  const without = (home: number, left: number, returned: Words): number => {
    let kept = 0
    for (let k = 0; k < left; k++) {
      if (parts[k * ENTRY] === home) {
        add(returned, home * 3, parts, k * ENTRY + 1)
        continue
      }
      if (kept !== k) for (let w = 0; w < ENTRY; w++) parts[kept * ENTRY + w] = parts[k * ENTRY + w] as number
      kept++
    }
    return kept
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
      if (home >= 0) left = without(home, left, returned)
      add(accounts, to * ACCOUNT, amounts, i)
      if (left !== 0) lists.put(to, parts, left)
    },
    leave(from, amounts, i, sink) {
      const left = withdraw(from, amounts, i)
      for (let k = 0; k < left; k++) add(sink, (parts[k * ENTRY] as number) * 3, parts, k * ENTRY + 1)
    },
    claim(to, origin, amounts, i) {
      one[0] = origin
      copy(one, 1, amounts, i)
      lists.put(to, one, 1)
      add(accounts, to * ACCOUNT, amounts, i)
    },
    each(visit) {
      for (let account = 0; account < count; account++)
        for (let k = 0; k < lists.size(account); k++) {
          const entry = lists.start(account) + k * ENTRY
          const words = lists.words(account)
          visit(account, words[entry] as number, words, entry + 1)
        }
    },
  }
}
