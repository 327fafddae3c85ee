import { expect, test } from 'vitest'
import { dollars, type Price, valuationOf } from './valuation.js'

const ETHER = 'eip155:1/slip44:60'
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const FAKE = 'eip155:1/erc20:0x00000000000000000000000000000000000000ff'
const DAY = Date.UTC(2023, 0, 2, 23, 59)
const price = (asset: string, usd: string): Price => ({ asset, day: '2023-01-02', usd, origin: 'test' })
const assets = new Map(
  [
    { asset: ETHER, symbol: 'ETH', decimals: 18 },
    { asset: USDC, symbol: 'USDC', decimals: 6 },
    { asset: FAKE, symbol: 'USDC', decimals: 6 },
  ].map((info) => [info.asset, info]),
)
const shown = (
  prices: readonly Price[],
  asset: string,
  units: bigint,
  time: number | undefined = DAY,
): string | undefined => {
  const worth = valuationOf(prices, assets).worth(asset, units, time)
  return worth === undefined ? undefined : dollars(worth)
}

test('the price of the UTC day, exactly, rounded half up only when shown', () => {
  // 0.000003125 ether at 1,600 is half a cent.
  expect(shown([price(ETHER, '1600')], ETHER, 3_125_000_000_000n)).toBe('0.01')
  expect(shown([price(ETHER, '1600.10')], ETHER, 500_000_000_000_000_000n)).toBe('800.05')
})
test('a missing price is missing, on another day and without a time too', () => {
  expect(shown([], ETHER, 1n)).toBeUndefined()
  expect(shown([price(ETHER, '1600')], ETHER, 1n, DAY + 60_000)).toBeUndefined()
  expect(valuationOf([price(ETHER, '1600')], assets).worth(ETHER, 1n, undefined)).toBeUndefined()
})
test('dollar tokens count one dollar by contract, never by symbol, and the table goes first', () => {
  expect(shown([], USDC, 1_500_000n)).toBe('1.50')
  expect(shown([], FAKE, 1_500_000n)).toBeUndefined()
  // 11 March 2023 was not the only day on which it was not one dollar.
  expect(shown([price(USDC, '0.97')], USDC, 1_000_000n)).toBe('0.97')
})
