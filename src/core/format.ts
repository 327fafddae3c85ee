import { formatUnits } from './amount.js'

/** Groups the digits of a decimal text by three: `1234567.5` becomes `1,234,567.5`. Locale plays no part. */
export function groupDigits(decimal: string, separator = ','): string {
  const [whole = '', fraction] = decimal.split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = sign === '' ? whole : whole.slice(1)
  let grouped = ''
  for (let i = 0; i < digits.length; i++)
    grouped += (i > 0 && (digits.length - i) % 3 === 0 ? separator : '') + digits.charAt(i)
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A count with grouped digits: `48,212`. */
export const count = (value: number): string => groupDigits(String(value))

/** Base units as people write them: `122,400` or `0.5`; unknown decimals are said, never guessed. */
export function showUnits(units: string, decimals: number | null): string {
  if (decimals === null) return `${groupDigits(units)} base units`
  return groupDigits(formatUnits(BigInt(units), decimals))
}

/** Share of two non-negative amounts as a percentage with one digit, rounded half up, exactly: `88.0`. `0.0` of nothing. */
export function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.0'
  const tenths = (part * 2000n + whole) / (whole * 2n)
  return `${tenths / 10n}.${tenths % 10n}`
}

/** Both ends of a hash or address; short texts stay whole. */
export const ends = (text: string): string =>
  text.length <= 14 ? text : `${text.slice(0, 6)}...${text.slice(-4)}`

/** `one thing`, `2 things`. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`
