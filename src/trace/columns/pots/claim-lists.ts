import { add, copy, isZero, subtract, type Words } from '../words.js'
import { type Arena, arena, roomOf } from './arena.js'

/** Words of one entry: origin, then an amount. */
export const ENTRY = 4
/**
 * Words of one account: balance, number of entries, and then its only entry, or where its list starts. Everything that most payments touch
 * lies in one half of a cache line.
 */
export const ACCOUNT = 8
const SIZE = 3
const FIRST = 4

/** Balances and claims of all accounts; the claims of an account ascend by origin. */
export type ClaimLists = Readonly<{
  /** {@link ACCOUNT} words each; the balance comes first. */
  accounts: Words
  size(account: number): number
  /** Where the entries of an account are: in this array … */
  words(account: number): Words
  /** … from this place on. */
  start(account: number): number
  /** Adds `count` entries, ascending by origin. */
  put(account: number, more: Words, count: number): void
  /** Takes `count` entries away, ascending by origin, each no more than is there; entries of nothing disappear. */
  take(account: number, parts: Words, count: number): void
}>

export function claimLists(count: number): ClaimLists {
  const accounts = new Uint32Array(count * ACCOUNT)
  const lists: Arena = arena(ENTRY)
  const size = (account: number): number => accounts[account * ACCOUNT + SIZE] as number
  const words = (account: number): Words => (size(account) === 1 ? accounts : lists.words)
  const start = (account: number): number =>
    size(account) === 1 ? account * ACCOUNT + FIRST : (accounts[account * ACCOUNT + FIRST] as number)

  /** Makes the room of a list fit `merged` entries and moves what is there. */
  const reserve = (account: number, merged: number): void => {
    const had = size(account)
    if (had > 1 && roomOf(had) === roomOf(merged)) return
    const from = start(account)
    const place = lists.allocate(merged)
    const old = words(account)
    for (let w = 0; w < had * ENTRY; w++) lists.words[place + w] = old[from + w] as number
    if (had > 1) lists.release(from, had)
    accounts[account * ACCOUNT + FIRST] = place
  }
  /** After entries went away: the list moves into a smaller room, the last one into the account. */
  const shrink = (account: number, had: number, kept: number): void => {
    const from = accounts[account * ACCOUNT + FIRST] as number
    accounts[account * ACCOUNT + SIZE] = kept
    if (kept > 1 && roomOf(kept) === roomOf(had)) return
    if (kept === 1)
      for (let w = 0; w < ENTRY; w++)
        accounts[account * ACCOUNT + FIRST + w] = lists.words[from + w] as number
    if (kept > 1) {
      const place = lists.allocate(kept)
      lists.words.copyWithin(place, from, from + kept * ENTRY)
      accounts[account * ACCOUNT + FIRST] = place
    }
    lists.release(from, had)
  }
  return {
    accounts,
    size,
    words,
    start,
    put(account, more, added) {
      if (added === 0) return
      const had = size(account)
      const own = start(account)
      const held = words(account)
      if (had === 0 && added === 1) {
        accounts[account * ACCOUNT + SIZE] = 1
        for (let w = 0; w < ENTRY; w++) accounts[account * ACCOUNT + FIRST + w] = more[w] as number
        return
      }
      let known = 0
      for (let a = 0, b = 0; a < had && b < added; ) {
        const left = held[own + a * ENTRY] as number
        const right = more[b * ENTRY] as number
        if (left === right) {
          add(held, own + a * ENTRY + 1, more, b * ENTRY + 1)
          known++
        }
        if (left <= right) a++
        if (right <= left) b++
      }
      if (known < added) insert(account, more, added, had + added - known)
    },
    take(account, parts, taken) {
      const had = size(account)
      const from = start(account)
      const held = words(account)
      let kept = 0
      for (let k = 0, part = 0; k < had; k++) {
        const entry = from + k * ENTRY
        if (part < taken && parts[part * ENTRY] === held[entry]) {
          subtract(held, entry + 1, parts, part * ENTRY + 1)
          part++
          if (isZero(held, entry + 1)) continue
        }
        if (kept !== k) move(held, from + kept * ENTRY, held, entry)
        kept++
      }
      if (kept === had) return
      if (had === 1) accounts[account * ACCOUNT + SIZE] = 0
      else shrink(account, had, kept)
    },
  }

  /** Merges those entries of `more` that the account does not have yet, from behind. */
  function insert(account: number, more: Words, added: number, merged: number): void {
    const had = size(account)
    reserve(account, merged)
    accounts[account * ACCOUNT + SIZE] = merged
    const from = accounts[account * ACCOUNT + FIRST] as number
    const held = lists.words
    let a = had - 1
    let b = added - 1
    for (let place = merged - 1; b >= 0; place--) {
      const left = a >= 0 ? (held[from + a * ENTRY] as number) : -1
      const right = more[b * ENTRY] as number
      if (left >= right) {
        if (a !== place) move(held, from + place * ENTRY, held, from + a * ENTRY)
        if (left === right) b--
        a--
      } else {
        move(held, from + place * ENTRY, more, b * ENTRY)
        b--
      }
    }
  }
}

function move(to: Words, i: number, from: Words, j: number): void {
  to[i] = from[j] as number
  copy(to, i + 1, from, j + 1)
}
