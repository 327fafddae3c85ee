import { AppError } from '../../core/errors.js'
import { least, share, sum } from '../arithmetic.js'
import { isClaim, type Part, sameTrail } from '../part.js'
import type { Pot } from './method.js'

/**
 * Lots in the order of their arrival, for methods that take from one end. A deposit of several lots keeps their inner order, and
 * so do lots that leave together, from whichever end they are taken.
 */
export function lotQueue(end: 'first' | 'last'): Pot {
  let lots: Part[] = []
  let head = 0
  let balance = 0n

  const push = (part: Part): void => {
    if (part.units === 0n) return
    const last = lots.length > head ? lots[lots.length - 1] : undefined
    if (last !== undefined && mergeable(last, part)) {
      lots[lots.length - 1] = { ...last, units: last.units + part.units, source: last.source + part.source }
    } else lots.push(part)
  }
  const takeFirst = (units: bigint): Part[] => {
    const taken: Part[] = []
    for (let wanted = units; wanted > 0n; ) {
      const lot = lots[head]
      if (lot === undefined) break
      const amount = least(wanted, lot.units)
      taken.push(piece(lot, amount))
      if (amount === lot.units) head++
      else lots[head] = rest(lot, amount)
      wanted -= amount
    }
    if (head > 64 && head * 2 > lots.length) {
      lots = lots.slice(head)
      head = 0
    }
    return taken
  }
  const takeLast = (units: bigint): Part[] => {
    const taken: Part[] = []
    for (let wanted = units; wanted > 0n; ) {
      const lot = lots[lots.length - 1]
      if (lot === undefined) break
      const amount = least(wanted, lot.units)
      taken.push(piece(lot, amount))
      lots.pop()
      if (amount < lot.units) lots.push(rest(lot, amount))
      wanted -= amount
    }
    return taken.reverse()
  }
  return {
    balance: () => balance,
    deposit(parts) {
      for (const part of parts) push(part)
      balance += sum(parts.map((part) => part.units))
    },
    withdraw(units) {
      if (units > balance) throw new AppError('E_INVARIANT', `withdrawing ${units} of ${balance} units`)
      balance -= units
      return end === 'first' ? takeFirst(units) : takeLast(units)
    },
    parts: () => lots.slice(head),
  }
}

const piece = (lot: Part, units: bigint): Part => ({
  ...lot,
  units,
  source: share(lot.source, units, lot.units),
})

const rest = (lot: Part, units: bigint): Part => ({
  ...lot,
  units: lot.units - units,
  source: lot.source - share(lot.source, units, lot.units),
})

/** Neighbours of which every statement is the same. Lots of different ratio stay apart, or rounding would mix them. */
const mergeable = (a: Part, b: Part): boolean =>
  a.origin === b.origin &&
  (!isClaim(a) ||
    (a.units === a.source &&
      b.units === b.source &&
      a.via === b.via &&
      a.hops === b.hops &&
      sameTrail(a.trail, b.trail)))
