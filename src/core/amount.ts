import { expectedGot } from './errors.js'

/**
 * Asset id: CAIP-19 (`eip155:1/erc20:0xa0b8…`, `eip155:1/slip44:60`) or `iso4217:USD`. Symbols are for display only.
 */
export type AssetId = string

/** An amount knows its asset and is exact; an NFT has no amount. @public */
export type Amount = Readonly<
  { kind: 'fungible'; asset: AssetId; units: bigint } | { kind: 'nft'; contract: string; tokenId: bigint }
>

const PLAIN = /^[+-]?(\d{1,60})(?:\.(\d{0,60}))?$/
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d{0,60})?$/

/**
 * Converts a decimal text in whole units of an asset into integer base units, exactly.
 *
 * Accepts `1234.5`, `1,234.50` and a leading sign; nothing else: an ambiguous amount is no amount. Returns
 * `{ problem }` when the text is not a number or has more digits after the point than the asset can hold.
 */
export function parseUnits(text: string, decimals: number): { units: bigint } | { problem: string } {
  const trimmed = text.trim()
  const plain = GROUPED.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed
  const match = PLAIN.exec(plain)
  if (match === null) return { problem: expectedGot('amount', 'a decimal number', text) }
  const whole = match[1] ?? '0'
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals)
    return { problem: expectedGot('amount', `at most ${decimals} digits after the point`, text) }
  const units = BigInt(whole + fraction.padEnd(decimals, '0'))
  return { units: plain.startsWith('-') ? -units : units }
}

/** Base units as a decimal text in whole units, without grouping and without trailing zeros: `12.5`. */
export function formatUnits(units: bigint, decimals: number): string {
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
