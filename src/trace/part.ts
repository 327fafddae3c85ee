/** The origin number of money that nobody claims. */
const UNCLAIMED = -1

/**
 * How a part of a claim came to where it is. `basis` names the inferred links it went over, in order of first use; empty
 * is the ledger alone. `confidence` is the least of those links, 1 without any. `seen` are the watched addresses that it has
 * reached, so that value which goes round in a circle reaches an address once.
 */
export type Trail = Readonly<{
  basis: readonly string[]
  confidence: number
  seen: readonly string[]
}>

export const NO_TRAIL: Trail = { basis: [], confidence: 1, seen: [] }

/**
 * Some units in a wallet that belong to one origin. `source` says how many units of the origin's deposit they stand for: as
 * many as `units` until a conversion. `hops` counts transfers since the deposit. `via` is the number of the flow that
 * brought them here, when the method follows single lots.
 */
export type Part = Readonly<{
  origin: number
  units: bigint
  source: bigint
  hops: number
  trail: Trail
  via: number | undefined
}>

export const unclaimed = (units: bigint): Part => ({
  origin: UNCLAIMED,
  units,
  source: 0n,
  hops: 0,
  trail: NO_TRAIL,
  via: undefined,
})

export const isClaim = (part: Part): boolean => part.origin !== UNCLAIMED

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])

/** Whether two trails are one and the same for every statement about them. */
export const sameTrail = (a: Trail, b: Trail): boolean =>
  a === b || (a.confidence === b.confidence && same(a.basis, b.basis) && same(a.seen, b.seen))

/** Text by which equal trails are equal. */
export const trailKey = (trail: Trail): string =>
  trail === NO_TRAIL ? '' : `${trail.confidence} ${trail.basis.join('+')} ${trail.seen.join(' ')}`

/** `ledger`, or the inferred links joined by `+`. */
export const basisText = (trail: Trail): string =>
  trail.basis.length === 0 ? 'ledger' : trail.basis.join('+')

/** The trail after an inferred link. */
export const over = (trail: Trail, basis: string, confidence: number): Trail => ({
  ...trail,
  basis: trail.basis.includes(basis) ? trail.basis : [...trail.basis, basis],
  confidence: Math.min(trail.confidence, confidence),
})

/** The trail after reaching a watched address. */
export const reaching = (trail: Trail, address: string): Trail =>
  trail.seen.includes(address) ? trail : { ...trail, seen: [...trail.seen, address].sort() }
