import { add, clear, compare, copy, isZero, subtract, type Words } from '../words.js'
import { type LotArena, lotArena, NONE, UNCLAIMED } from './lot-arena.js'
import type { Pots } from './pots.js'

/** Words of one account: the unclaimed money of one that no claim is in; else its first and last lot, numbered from 1. */
const ACCOUNT = 8
const HEAD = 3
const TAIL = 4

/**
 * Lots in the order of their arrival, taken from one end, for all accounts. The same rule as `methods/lot-queue.ts`: a deposit of
 * several lots keeps their inner order, and so do lots that leave together. Neighbours of one origin are one lot, and an account
 * without a claim is a balance: most accounts of a chain never see one.
 */
export function lotPots(accounts: number, claimants: number, end: 'first' | 'last'): Pots {
  const state = new Uint32Array(accounts * ACCOUNT)
  const lots: LotArena = lotArena(end === 'last')
  const wanted = new Uint32Array(3)
  const headOf = (account: number): number => (state[account * ACCOUNT + HEAD] as number) - 1
  const tailOf = (account: number): number => (state[account * ACCOUNT + TAIL] as number) - 1

  const first = (account: number, lot: number): void => {
    state[account * ACCOUNT + HEAD] = lot + 1
    state[account * ACCOUNT + TAIL] = lot + 1
    lots.link(NONE, lot)
    lots.end(lot)
  }
  /** Puts a lot behind the last one of an account, or into it when both are of one origin. */
  const append = (account: number, lot: number): void => {
    const own = account * ACCOUNT
    let tail = tailOf(account)
    if (tail === NONE) {
      if (lots.origin(lot) === UNCLAIMED) {
        add(state, own, lots.units, lot * 3)
        lots.release(lot)
        return
      }
      if (isZero(state, own)) {
        first(account, lot)
        return
      }
      tail = lots.make(UNCLAIMED)
      copy(lots.units, tail * 3, state, own)
      clear(state, own)
      first(account, tail)
    }
    if (lots.origin(tail) === lots.origin(lot)) {
      add(lots.units, tail * 3, lots.units, lot * 3)
      lots.release(lot)
      return
    }
    lots.link(tail, lot)
    lots.end(lot)
    state[own + TAIL] = lot + 1
  }
  const put = (to: number, origin: number, amounts: Words, i: number): void => {
    const tail = tailOf(to)
    if (tail === NONE && origin === UNCLAIMED) {
      add(state, to * ACCOUNT, amounts, i)
      return
    }
    if (tail !== NONE && lots.origin(tail) === origin) {
      add(lots.units, tail * 3, amounts, i)
      return
    }
    const lot = lots.make(origin)
    copy(lots.units, lot * 3, amounts, i)
    append(to, lot)
  }
  /** An account whose last claim has left is a balance again. */
  const settle = (account: number): void => {
    const own = account * ACCOUNT
    const head = headOf(account)
    if (head === NONE || head !== tailOf(account) || lots.origin(head) !== UNCLAIMED) return
    copy(state, own, lots.units, head * 3)
    lots.release(head)
    state[own + HEAD] = 0
    state[own + TAIL] = 0
  }
  /** Cuts `wanted` off the front; first of the lots that leave, in order of arrival. What was not there stays in `wanted`. */
  const cutFirst = (account: number): number => {
    const own = account * ACCOUNT
    let head = NONE
    for (let last = NONE; ; ) {
      const lot = headOf(account)
      if (lot === NONE) break
      const order = compare(lots.units, lot * 3, wanted, 0)
      const leaves = order > 0 ? lots.split(lot, wanted) : lot
      if (order <= 0) {
        subtract(wanted, 0, lots.units, lot * 3)
        const next = lots.next(lot)
        state[own + HEAD] = next + 1
        if (next === NONE) state[own + TAIL] = 0
      } else clear(wanted, 0)
      if (last === NONE) head = leaves
      lots.link(last, leaves)
      lots.end(leaves)
      last = leaves
      if (order >= 0) break
    }
    return head
  }
  /** Cuts `wanted` off the back. */
  const cutLast = (account: number): number => {
    const own = account * ACCOUNT
    let head = NONE
    for (;;) {
      const lot = tailOf(account)
      if (lot === NONE) break
      const order = compare(lots.units, lot * 3, wanted, 0)
      const leaves = order > 0 ? lots.split(lot, wanted) : lot
      if (order <= 0) {
        subtract(wanted, 0, lots.units, lot * 3)
        const before = lots.before(lot)
        state[own + TAIL] = before + 1
        if (before === NONE) state[own + HEAD] = 0
        else lots.end(before)
      } else clear(wanted, 0)
      lots.end(leaves)
      if (head !== NONE) lots.link(leaves, head)
      head = leaves
      if (order >= 0) break
    }
    return head
  }
  /** What leaves an account that has claims; the first of the lots. */
  const cut = (account: number, amounts: Words, i: number): number => {
    copy(wanted, 0, amounts, i)
    const head = end === 'first' ? cutFirst(account) : cutLast(account)
    settle(account)
    return head
  }
  /** A payment of an account without claims: unclaimed money, at worst more than the records put into it. */
  const spend = (from: number, amounts: Words, i: number): void => {
    if (!subtract(state, from * ACCOUNT, amounts, i)) clear(state, from * ACCOUNT)
  }
  return {
    state,
    width: ACCOUNT,
    receive: (to, amounts, i) => put(to, UNCLAIMED, amounts, i),
    claim: put,
    pay(from, to, amounts, i, home, returned) {
      if (headOf(from) === NONE) {
        spend(from, amounts, i)
        put(to, UNCLAIMED, amounts, i)
        return
      }
      for (let lot = cut(from, amounts, i); lot !== NONE; ) {
        const next = lots.next(lot)
        const origin = lots.origin(lot)
        if (origin !== UNCLAIMED && origin === home) {
          add(returned, origin * 3, lots.units, lot * 3)
          lots.forget(lot)
        }
        append(to, lot)
        lot = next
      }
      // More than the records put into it: unclaimed money that appears at that moment.
      if (!isZero(wanted, 0)) put(to, UNCLAIMED, wanted, 0)
    },
    leave(from, amounts, i, sink) {
      if (headOf(from) === NONE) {
        spend(from, amounts, i)
        return
      }
      for (let lot = cut(from, amounts, i); lot !== NONE; ) {
        const next = lots.next(lot)
        const origin = lots.origin(lot)
        if (origin !== UNCLAIMED) add(sink, origin * 3, lots.units, lot * 3)
        lots.release(lot)
        lot = next
      }
    },
    each(visit) {
      const places = new Map<number, number>()
      const held = new Uint32Array(3 * claimants)
      for (let account = 0; account < accounts; account++) {
        places.clear()
        for (let lot = headOf(account); lot !== NONE; lot = lots.next(lot)) {
          const origin = lots.origin(lot)
          if (origin === UNCLAIMED) continue
          const known = places.get(origin)
          if (known === undefined) {
            copy(held, places.size * 3, lots.units, lot * 3)
            places.set(origin, places.size * 3)
          } else add(held, known, lots.units, lot * 3)
        }
        for (const [origin, place] of [...places].sort(([a], [b]) => a - b))
          visit(account, origin, held, place)
      }
    },
  }
}
