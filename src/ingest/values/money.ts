import { parseUnits } from '../../core/amount.js'
import { expectedGot } from '../../core/errors.js'

/** An amount as the tables hold it. */
export type Money = Readonly<{ units: string; asset: string; decimals: number }>

/** Digits after the point where they are not two (ISO 4217, list one). */
const MINOR: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
])

/** Digits after the point of an ISO 4217 currency; undefined when the text is no currency code. */
export function minorUnits(code: string): number | undefined {
  return /^[A-Z]{3}$/.test(code) ? (MINOR[code] ?? 2) : undefined
}

/** Reads an amount of a currency, with or without its sign or code: `$1,234.50`, `1234.5 USD`, `(12.00)` for minus twelve. */
export function parseMoney(
  field: string,
  text: string,
  currency: string,
): Money | Readonly<{ problem: string }> {
  const decimals = minorUnits(currency)
  if (decimals === undefined) return { problem: expectedGot('currency', 'an ISO 4217 code', currency) }
  const trimmed = text.trim().replace(new RegExp(`^${currency}\\s*|\\s*${currency}$`, 'i'), '')
  const negative = /^\(.*\)$/.test(trimmed)
  const bare = trimmed.replace(/^\(|\)$/g, '').replace(/^([+-]?)\s*[$€£¥]\s*/, '$1')
  const parsed = parseUnits(negative ? `-${bare}` : bare, decimals)
  if ('problem' in parsed) return { problem: expectedGot(field, `an amount of ${currency}`, text) }
  return { units: parsed.units.toString(), asset: `iso4217:${currency}`, decimals }
}
