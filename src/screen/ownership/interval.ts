import type { Ratio, Share } from './share.js'

/**
 * What is known of a sum of shares, in integer units of a common scale. `above`: more than `low`; `below`: less than `high`. The scale is the
 * number of units of the whole.
 */
export type Interval = Readonly<{ low: bigint; high: bigint; above: boolean; below: boolean }>

export const NONE: Interval = { low: 0n, high: 0n, above: false, below: false }

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** A scale beyond this many digits means denominators made to exhaust, not shares of a company. */
const LARGEST_SCALE = 10n ** 120n

/**
 * Units of the whole in which all these shares are integers: the least common multiple of their denominators, and of 100. Returns the index of
 * the first share that would make it too large instead.
 */
export function scaleOf(shares: readonly Share[]): { whole: bigint } | { tooFine: number } {
  let whole = 100n
  const seen = new Set<bigint>()
  for (const [index, { low, high }] of shares.entries())
    for (const { den } of [low, high]) {
      if (seen.has(den)) continue
      seen.add(den)
      whole = (whole / gcd(whole, den)) * den
      if (whole > LARGEST_SCALE) return { tooFine: index }
    }
  return { whole }
}

const units = ({ num, den }: Ratio, whole: bigint): bigint => (num * whole) / den

/** A share in units of a scale that {@link scaleOf} made for it. */
export const inUnits = ({ low, high, above, below }: Share, whole: bigint): Interval => ({
  low: units(low, whole),
  high: units(high, whole),
  above,
  below,
})

/** Sum of two intervals; a bound that is not reached by one part is not reached by the sum. */
export const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
  above: a.above || b.above,
  below: a.below || b.below,
})

/** Percent of a number of units: exact decimals where there are any (`50`, `12.5`), else the fraction of the whole (`1/3`). */
function percentText(value: bigint, whole: bigint): string {
  const scaled = value * 100n * 10n ** 12n
  if (scaled % whole !== 0n) {
    const common = gcd(value, whole)
    return `${value / common}/${whole / common} of the whole`
  }
  const digits = (scaled / whole).toString().padStart(13, '0')
  const rest = digits.slice(-12).replace(/0+$/, '')
  return `${digits.slice(0, -12)}${rest === '' ? '' : `.${rest}`} %`
}

/** An interval in words: `50 %`, `25 % to 50 %`, `more than 25 %, at most 50 %`, `unknown`. */
export function intervalText({ low, high, above, below }: Interval, whole: bigint): string {
  const [least, most] = [percentText(low, whole), percentText(high, whole)]
  if (low === high) return least
  if (low === 0n && !above && high >= whole) return 'unknown'
  if (high >= whole && !below) return above ? `more than ${least}` : `at least ${least}`
  if (low === 0n && !above) return below ? `less than ${most}` : `at most ${most}`
  return above || below
    ? `${above ? 'more than' : 'at least'} ${least}, ${below ? 'less than' : 'at most'} ${most}`
    : `${least} to ${most}`
}
