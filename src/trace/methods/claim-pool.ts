import { AppError } from '../../core/errors.js'
import { apportion, share, sum } from '../arithmetic.js'
import { isClaim, type Part, trailKey, unclaimed } from '../part.js'
import type { Pot } from './method.js'

/** How much of each claim, in the order of the origins, and of the unclaimed money leaves. */
export type Split = Readonly<{ claims: readonly bigint[]; unclaimed: bigint }>

/** Decides what leaves: `claims` are the units held of each origin, ascending by origin, `unclaimed` the other money. */
export type SplitRule = (units: bigint, claims: readonly bigint[], unclaimed: bigint) => Split

type Claim = { units: bigint; slices: Map<string, Part> }

/**
 * A mixed pot for methods that look at how much of each claim there is, never at when it came. Within one origin, parts that
 * came over different links are slices; what leaves of the origin is shared over them in proportion, so that slices never
 * change how much of an origin leaves.
 */
export function claimPool(rule: SplitRule): Pot {
  const claims = new Map<number, Claim>()
  let origins: number[] = []
  let others = 0n

  const add = (part: Part): void => {
    if (!isClaim(part)) {
      others += part.units
      return
    }
    if (part.units === 0n) return
    let claim = claims.get(part.origin)
    if (claim === undefined) {
      claim = { units: 0n, slices: new Map() }
      claims.set(part.origin, claim)
      origins = [...origins, part.origin].sort((a, b) => a - b)
    }
    claim.units += part.units
    const key = trailKey(part.trail)
    const slice = claim.slices.get(key)
    claim.slices.set(key, slice === undefined ? { ...part, via: undefined } : joined(slice, part))
  }
  const take = (origin: number, units: bigint): Part[] => {
    const claim = claims.get(origin)
    if (claim === undefined || units === 0n) return []
    const slices = [...claim.slices]
    const amounts = apportion(
      units,
      slices.map(([, slice]) => slice.units),
    )
    const taken: Part[] = []
    slices.forEach(([key, slice], i) => {
      const amount = amounts[i] ?? 0n
      if (amount === 0n) return
      const source = share(slice.source, amount, slice.units)
      taken.push({ ...slice, units: amount, source })
      if (amount === slice.units) claim.slices.delete(key)
      else claim.slices.set(key, { ...slice, units: slice.units - amount, source: slice.source - source })
    })
    claim.units -= units
    if (claim.units === 0n) {
      claims.delete(origin)
      origins = origins.filter((other) => other !== origin)
    }
    return taken
  }
  const held = (): bigint[] => origins.map((origin) => claims.get(origin)?.units ?? 0n)
  const balance = (): bigint => others + sum(held())
  return {
    balance,
    deposit(parts) {
      for (const part of parts) add(part)
    },
    withdraw(units) {
      if (units > balance()) throw new AppError('E_INVARIANT', `withdrawing ${units} of ${balance()} units`)
      const split = rule(units, held(), others)
      others -= split.unclaimed
      const taken = [...origins].flatMap((origin, i) => take(origin, split.claims[i] ?? 0n))
      return split.unclaimed === 0n ? taken : [...taken, unclaimed(split.unclaimed)]
    },
    parts: () => [
      ...origins.flatMap((origin) => [...(claims.get(origin)?.slices.values() ?? [])]),
      ...(others === 0n ? [] : [unclaimed(others)]),
    ],
  }
}

/** Two parts of one origin with the same trail: the shorter way counts. */
const joined = (a: Part, b: Part): Part => ({
  ...a,
  units: a.units + b.units,
  source: a.source + b.source,
  hops: Math.min(a.hops, b.hops),
})
