/**
 * All integer arithmetic of the engine, in one place, so that it can be replaced by something faster without touching
 * a rule. Amounts are base units; nothing is ever rounded but here.
 */

/** floor(a × b ÷ c) for non-negative numbers, c > 0. */
export const mulDiv = (a: bigint, b: bigint, c: bigint): bigint => (a * b) / c

/** The smaller of two amounts. */
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** The larger of two amounts. */
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** Sum of amounts; 0 for none. */
export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}

/**
 * The part of `source` that goes with `units` out of `of`: all of it when all units go, else the floor. What is floored
 * away stays behind, so that both parts always add up to `source`.
 */
export function share(source: bigint, units: bigint, of: bigint): bigint {
  if (units === of || source === 0n) return source
  // Without a conversion a holding has as many source units as units, and nothing needs to be divided.
  return source === of ? units : mulDiv(source, units, of)
}

/**
 * Shares `total` out in proportion to `weights`: floor first, then one unit each by largest remainder, ties by position.
 *
 * The shares add up to `total` exactly. When `total` does not exceed the sum of the weights, no share exceeds its weight: only
 * shares with a remainder get another unit, and these lie below their weight. Returns zeros when all weights are zero.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sum(weights)
  if (whole === 0n || total === 0n) return weights.map(() => 0n)
  if (total === whole) return [...weights]
  const shares = weights.map((weight) => mulDiv(total, weight, whole))
  let missing = total - sum(shares)
  if (missing === 0n) return shares
  const order = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of order) {
    if (missing === 0n) break
    shares[index] = (shares[index] ?? 0n) + 1n
    missing -= 1n
  }
  return shares
}
