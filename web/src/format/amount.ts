import type { Case } from '../../../src/case/schema'
import { group } from './number'

export type Amount = Case['money']['wages'][number]['paid']

/** Base units as a decimal text in whole units, exact, with at least `places` digits after the point. */
export function decimalOf(units: string, decimals: number, places = 0): string {
  const negative = units.startsWith('-')
  const digits = (negative ? units.slice(1) : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits
    .slice(digits.length - decimals)
    .replace(/0+$/, '')
    .padEnd(places, '0')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Exact units with grouped digits; unknown decimals are said, never guessed. */
export function showUnits(units: string, decimals: number | null, places = 0): string {
  return decimals === null ? `${group(units)} base units` : group(decimalOf(units, decimals, places))
}

/** `122 400 USDC` */
export const showAmount = (amount: Amount): string =>
  `${showUnits(amount.units, amount.decimals)}\u00a0${amount.symbol}`

/** A price is missing rather than zero. */
export const showUsd = (usd: string | null): string => (usd === null ? 'no price' : `$${group(usd)}`)

/** Most digits after the point that any of these needs: a column of amounts lines up at the point. */
export function placesOf(all: readonly { units: string; decimals: number | null }[]): number {
  return all.reduce((most, { units, decimals }) => {
    if (decimals === null) return most
    const fraction = decimalOf(units, decimals).split('.')[1] ?? ''
    return Math.max(most, fraction.length)
  }, 0)
}

/** Rounded half up to cents, for tables that lead to the exact figure; amounts without decimals stay exact. */
export function showCents(units: string, decimals: number | null): string {
  if (decimals === null || decimals <= 2) return showUnits(units, decimals)
  const scale = 10n ** BigInt(decimals - 2)
  return showUnits(String((BigInt(units) * 2n + scale) / (2n * scale)), 2)
}
