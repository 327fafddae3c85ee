/**
 * One remote worker in 32 shares a home, a line or a desk with a colleague. An expert judgement; it caps what household kinds can
 * say, however many people work here.
 */
const HOUSEHOLD_RATE = 1 / 32

/**
 * How surprising it is that so many of the population hold one value: log₂(population / holders), in millibits. Rounded, so that the
 * last digits of a logarithm cannot differ between machines.
 *
 * @example linkMillibits(2000, 5, false) // 8644
 */
export function linkMillibits(population: number, holders: number, household: boolean): number {
  const rarity = Math.log2(Math.max(1, population / holders))
  return Math.round((household ? Math.min(rarity, -Math.log2(HOUSEHOLD_RATE)) : rarity) * 1000)
}
