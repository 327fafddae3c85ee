import { DOLLAR_ASSETS } from '../core/chains/known-tokens.js'
import type { RowOf } from '../core/tables.js'
import type { AssetInfo } from './ledger/build-ledger.js'
import { dayOf } from './ledger/time.js'

/** A row of table `prices` as the engine reads it. */
export type Price = Pick<RowOf<'prices'>, 'asset' | 'day' | 'usd' | 'origin'>

/** Printed wherever a figure rests on the stablecoin rule. */
export const STABLECOIN_RULE =
  'USDC, USDT and DAI at the contracts that their issuers publish are valued at 1 USD each, unless the price table says otherwise'

/** Fractions of a dollar are kept to this many digits, exactly; only what is shown is rounded. */
const SCALE = 60

/** What an amount is worth in units of 10⁻⁶⁰ dollars; undefined: no price, or the asset's decimals are unknown. */
export type Valuation = Readonly<{
  worth(asset: string, units: bigint, time: number | undefined): bigint | undefined
  /** Whether the price of an asset on that day comes from the stablecoin rule. */
  isByRule(asset: string, time: number | undefined): boolean
}>

/** Values amounts by the daily price table; dollar tokens without a price of that day by {@link STABLECOIN_RULE}. */
export function valuationOf(prices: readonly Price[], assets: ReadonlyMap<string, AssetInfo>): Valuation {
  const byDay = new Map<string, string>()
  // Two prices of one day: the first in the table counts, as rows come in the order of file and record.
  for (const { asset, day, usd } of prices) {
    if (asset === null || day === null || usd === null) continue
    const key = `${asset} ${day.slice(0, 10)}`
    if (!byDay.has(key)) byDay.set(key, usd)
  }
  const listed = (asset: string, time: number | undefined): string | undefined =>
    time === undefined ? undefined : byDay.get(`${asset} ${dayOf(time)}`)
  const priceOf = (asset: string, time: number | undefined): string | undefined =>
    listed(asset, time) ?? (isDollar(asset) ? '1' : undefined)
  return {
    worth(asset, units, time) {
      const decimals = assets.get(asset)?.decimals
      const price = priceOf(asset, time)
      if (decimals === undefined || price === undefined) return undefined
      const [whole = '0', fraction = ''] = price.split('.')
      const digits = decimals + fraction.length
      if (!/^\d*$/.test(whole + fraction) || digits > SCALE) return undefined
      return units * BigInt(`${whole}${fraction}` || '0') * 10n ** BigInt(SCALE - digits)
    },
    isByRule: (asset, time) => listed(asset, time) === undefined && isDollar(asset),
  }
}

const isDollar = (asset: string): boolean => DOLLAR_ASSETS.has(asset) || asset === 'iso4217:USD'

/** Dollars and cents, rounded half up: `1234.50`. */
export function dollars(worth: bigint): string {
  const cents = (worth * 200n + 10n ** BigInt(SCALE)) / (2n * 10n ** BigInt(SCALE))
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Sum of worths; undefined as soon as one is missing: a sum without it would look complete. */
export function total(worths: readonly (bigint | undefined)[]): bigint | undefined {
  let sum = 0n
  for (const worth of worths) {
    if (worth === undefined) return undefined
    sum += worth
  }
  return sum
}
