/** An exact part of the whole: `num / den`, den above 0. Never a float: 0.1 + 0.2 must not decide who is blocked. */
export type Ratio = Readonly<{ num: bigint; den: bigint }>

/**
 * What is known of a share, between `low` and `high` of the whole. `above`: more than `low`, not equal to it; `below`: less than `high`.
 * Nothing known is 0 to 1.
 */
export type Share = Readonly<{ low: Ratio; high: Ratio; above: boolean; below: boolean }>

const ratio = (num: bigint, den: bigint): Ratio => ({ num, den })
const NOTHING = ratio(0n, 1n)
const WHOLE = ratio(1n, 1n)

/** A share of which nothing is known. */
export const UNKNOWN_SHARE: Share = { low: NOTHING, high: WHOLE, above: false, below: false }

/** Longer texts are no share. */
const LONGEST = 80
/** Digits behind the point, and of a denominator, that are kept exactly; registers give at most eight. */
const MOST_DIGITS = 12

const SAYS_NOTHING = /^(?:|-+|\?+|n\/?a|unknown|undisclosed|not (?:known|stated|disclosed))$/
const NUMBER = String.raw`\d{1,12}(?:[.,]\d{1,${MOST_DIGITS}})?`
const FRACTION = /^(\d{1,12})\s*\/\s*(\d{1,12})$/
const EXACT = new RegExp(`^(${NUMBER})$`)
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:-|–|—|\\.\\.|to)\\s*(${NUMBER})$`)
const LEAST = new RegExp(`^(?:(>=|≥|at least|from|min\\.?)|(>|more than|over|above))\\s*(${NUMBER})$`)
const MOST = new RegExp(
  `^(?:(<=|≤|at most|up to|not more than|max\\.?)|(<|less than|under|below))\\s*(${NUMBER})$`,
)
const OR_MORE = new RegExp(`^(${NUMBER})\\s*(?:\\+|or more|and more)$`)
/** Bands of the register of people with significant control (Companies House): `ownership-of-shares-25-to-50-percent`. */
const BAND = /(?:^|-)(25-to-50|50-to-75|75-to-100)-percent/
const BANDS: Readonly<Record<string, Share>> = {
  // Companies Act 2006, Schedule 1A: more than 25 % but not more than 50 %; more than 50 % but less than 75 %; 75 % or more.
  '25-to-50': { low: ratio(1n, 4n), high: ratio(1n, 2n), above: true, below: false },
  '50-to-75': { low: ratio(1n, 2n), high: ratio(3n, 4n), above: true, below: true },
  '75-to-100': { low: ratio(3n, 4n), high: WHOLE, above: false, below: false },
}

/** A decimal number of percent as an exact ratio of the whole; a comma is a decimal point, because no share reaches a thousand. */
function percent(text: string): Ratio {
  const [whole = '', digits = ''] = text.replace(',', '.').split('.')
  return ratio(BigInt(whole + digits), 100n * 10n ** BigInt(digits.length))
}

const less = (a: Ratio, b: Ratio): boolean => a.num * b.den < b.num * a.den
const exactly = (value: Ratio): Share => ({ low: value, high: value, above: false, below: false })

function read(text: string): Share | undefined {
  const fraction = FRACTION.exec(text)
  if (fraction !== null)
    return fraction[2] === undefined || BigInt(fraction[2]) === 0n
      ? undefined
      : exactly(ratio(BigInt(fraction[1] ?? 0), BigInt(fraction[2])))
  const exact = EXACT.exec(text)?.[1]
  if (exact !== undefined) return exactly(percent(exact))
  const [, from, to] = RANGE.exec(text) ?? []
  if (from !== undefined && to !== undefined)
    return { low: percent(from), high: percent(to), above: false, below: false }
  const orMore = OR_MORE.exec(text)?.[1]
  if (orMore !== undefined) return { low: percent(orMore), high: WHOLE, above: false, below: false }
  const least = LEAST.exec(text)
  if (least?.[3] !== undefined)
    return { low: percent(least[3]), high: WHOLE, above: least[2] !== undefined, below: false }
  const most = MOST.exec(text)
  if (most?.[3] !== undefined)
    return { low: NOTHING, high: percent(most[3]), above: false, below: most[2] !== undefined }
  return undefined
}

/** `more than 25 but not more than 50`: both bounds in words. */
function bounds(text: string): Share | undefined {
  const [first = '', second = '', ...more] = text.split(/\s*(?:,|\bbut\b|\band\b)\s*/)
  if (more.length > 0) return undefined
  const [low, high] = [read(first), read(second)]
  if (low === undefined || high === undefined || LEAST.exec(first) === null || MOST.exec(second) === null)
    return undefined
  return { low: low.low, high: high.high, above: low.above, below: high.below }
}

/**
 * Reads a share: `50`, `50.0 %`, `50,5%` (percent); `1/3` (of the whole); `25-50 %`, `>25`, `75 or more`, `ownership-of-shares-50-to-75-percent`
 * (what is known of it); an empty text or `unknown` says nothing. Undefined for anything else, and for a share outside 0 to 100 %.
 *
 * @example parseShare('1/3')?.low // { num: 1n, den: 3n }
 */
export function parseShare(text: string): Share | undefined {
  if (text.length > LONGEST) return undefined
  const lower = text.trim().toLowerCase()
  if (SAYS_NOTHING.test(lower)) return UNKNOWN_SHARE
  const band = BAND.exec(lower)?.[1]
  if (band !== undefined) return BANDS[band]
  const plain = lower
    .replace(/\s*(?:%|percent|per cent|pct\.?)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const share = read(plain) ?? bounds(plain)
  if (share === undefined || less(WHOLE, share.high) || less(share.high, share.low)) return undefined
  return share
}
