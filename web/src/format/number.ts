/** Narrow no-break space: groups digits without letting a line end inside a number. */
export const THIN = '\u202f'
const MINUS = '\u2212'

/** Groups the digits before the point by three: `1234567.5` becomes `1 234 567.5`. Takes text, so that no digit is lost. */
export function group(decimal: string): string {
  const negative = decimal.startsWith('-')
  const [whole = '', fraction] = (negative ? decimal.slice(1) : decimal).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, THIN)
  return `${negative ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** A count with grouped digits. */
export const count = (value: number): string => group(String(value))

/** `1 signal`, `2 signals`. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)}${'\u00a0'}${n === 1 ? one : many}`

/** Bits with one digit, as they are added up: a true minus sign, and a plus where `signed`. */
export function bits(value: number, signed = false): string {
  // −0.04 must not read "−0.0": a sum on paper has one zero.
  const text = value.toFixed(1) === '-0.0' ? '0.0' : value.toFixed(1)
  return signed && value > 0 && text !== '0.0' ? `+${text}` : group(text)
}

/** Share of two non-negative amounts as a percentage with one digit, rounded half up, exactly: `88.0`. */
export function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.0'
  const tenths = (part * 2000n + whole) / (whole * 2n)
  return group(`${tenths / 10n}.${tenths % 10n}`)
}
