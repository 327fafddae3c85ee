import { AppError } from '../../core/errors.js'
import { least } from '../arithmetic.js'
import { isClaim, type Part, unclaimed } from '../part.js'
import type { Method, Pot } from './method.js'

/**
 * Everything that leaves a wallet after contact is touched by every origin that ever came in. The source units of one outflow are
 * what had come in, and no more than its amount where nothing was exchanged: the most of the origin that it can stand for.
 */
function poisonPot(deposits: readonly bigint[]): Pot {
  const touched = new Map<number, Part>()
  let balance = 0n
  const outflow = (units: bigint): Part[] => {
    const origins = [...touched.keys()].sort((a, b) => a - b)
    const parts = origins.flatMap((origin) => {
      const contact = touched.get(origin)
      if (contact === undefined) return []
      // Units of an exchanged asset are no units of the deposit: only without an exchange do they bound what they stand for.
      const source = contact.trail.basis.includes('swap') ? contact.source : least(contact.source, units)
      return [{ ...contact, units, source }]
    })
    return parts.length === 0 && units > 0n ? [unclaimed(units)] : parts
  }
  return {
    balance: () => balance,
    deposit(parts) {
      // The parts of one deposit overlap: each origin poisons the same units.
      let units = 0n
      for (const part of parts) {
        if (part.units > units) units = part.units
        if (!isClaim(part)) continue
        const known = touched.get(part.origin)
        const source = least((known?.source ?? 0n) + part.source, deposits[part.origin] ?? 0n)
        touched.set(part.origin, { ...joined(known ?? part, part), source, units: 0n, via: undefined })
      }
      balance += units
    },
    withdraw(units) {
      if (units > balance) throw new AppError('E_INVARIANT', `withdrawing ${units} of ${balance} units`)
      balance -= units
      return outflow(units)
    },
    parts: () => outflow(balance),
  }
}

/** Two contacts of one origin: over every link that either came over; reached is only what both have reached. */
const joined = (a: Part, b: Part): Part => ({
  ...a,
  hops: Math.min(a.hops, b.hops),
  trail: {
    basis: [...new Set([...a.trail.basis, ...b.trail.basis])].sort(),
    confidence: Math.min(a.trail.confidence, b.trail.confidence),
    seen: a.trail.seen.filter((address) => b.trail.seen.includes(address)),
  },
})

/** Reach: an upper bound, not accounting. */
export const poison: Method = {
  id: 'poison',
  title: 'Poison (reach)',
  rule: 'Everything that leaves a wallet after contact with an origin counts as reached by it, whole.',
  authorities: [],
  against: ['reach, an upper bound: no accounting, and no court is known to have accepted it as such'],
  presumes: 'Nothing; it says only where value of the origin can have gone at most.',
  conserves: false,
  lots: false,
  pot: poisonPot,
}
