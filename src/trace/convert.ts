import { apportion, sum } from './arithmetic.js'
import { isClaim, over, type Part } from './part.js'

/** What an exchange made of the lots given: parts of each asset got, and the source units whose present units round to none. */
export type Converted = Readonly<{ got: readonly (readonly Part[])[]; dust: readonly Part[] }>

/**
 * Gives every lot its part of what was got: floor(B × a ÷ A), the rest by largest remainder, ties by position. Lots keep their
 * source units. `weights` are the lots' parts of what was given; with several assets got, `worth` shares the source units over
 * them by what each is worth.
 */
export function convert(
  lots: readonly Part[],
  weights: readonly bigint[],
  got: readonly bigint[],
  worth: readonly bigint[],
  link: Readonly<{ basis: string; confidence: number }>,
): Converted {
  const shares = got.map((units) => apportion(units, weights))
  const dust: Part[] = []
  const result = got.map((): Part[] => [])
  lots.forEach((lot, i) => {
    const units = shares.map((share) => share[i] ?? 0n)
    const trail = isClaim(lot) ? over(lot.trail, link.basis, link.confidence) : lot.trail
    const sources = sharesOfSource(lot.source, units, worth)
    units.forEach((amount, asset) => {
      if (amount > 0n) result[asset]?.push({ ...lot, units: amount, source: sources[asset] ?? 0n, trail })
    })
    const left = lot.source - sum(sources)
    if (left > 0n) dust.push({ ...lot, units: 0n, source: left, trail })
  })
  return { got: result, dust }
}

/** Source units go only where units go; where none do, they are dust. */
function sharesOfSource(source: bigint, units: readonly bigint[], worth: readonly bigint[]): bigint[] {
  if (units.every((amount) => amount === 0n)) return units.map(() => 0n)
  return apportion(
    source,
    units.map((amount, i) => (amount === 0n ? 0n : (worth[i] ?? 0n))),
  )
}

/** What of each lot was given, over several assets: its units weighed by what the whole of its asset was worth. */
export function weigh(lots: readonly (readonly Part[])[], worth: readonly bigint[]): bigint[] {
  const totals = lots.map((parts) => sum(parts.map(({ units }) => units)))
  // Everything times the product of the totals, so that nothing is divided.
  const product = totals.reduce((all, total) => all * (total === 0n ? 1n : total), 1n)
  return lots.flatMap((parts, i) => {
    const factor = (product / (totals[i] || 1n)) * (worth[i] ?? 0n)
    return parts.map(({ units }) => units * factor)
  })
}
