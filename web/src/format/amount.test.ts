import { expect, test } from 'vitest'
import { decimalOf, placesOf, showAmount, showCents, showUnits, showUsd } from './amount'
import { THIN } from './number'

test('units are exact, however large', () => {
  expect(decimalOf('107712000000', 6)).toBe('107712')
  expect(decimalOf('1', 18)).toBe('0.000000000000000001')
  expect(decimalOf('-2500000', 6, 2)).toBe('-2.50')
  expect(showUnits('340282366920938463463374607431768211456', null)).toContain('base units')
})

test('an amount names its asset and a missing price is said', () => {
  const paid = {
    asset: 'eip155:1/erc20:0xa0b8',
    symbol: 'USDC',
    decimals: 6,
    units: '122400000000',
    usd: null,
  }
  expect(showAmount(paid)).toBe(`122${THIN}400\u00a0USDC`)
  expect(showUsd(paid.usd)).toBe('no price')
  expect(showUsd('122400.00')).toBe(`$122${THIN}400.00`)
})

test('a column has as many places as its longest fraction', () => {
  expect(
    placesOf([
      { units: '1000000', decimals: 6 },
      { units: '1250000', decimals: 6 },
    ]),
  ).toBe(2)
})

test('cents round half up and say no more than there is', () => {
  expect(showCents('102351588253', 6)).toBe(`102${THIN}351.59`)
  expect(showCents('107712000000', 6)).toBe(`107${THIN}712`)
  expect(showCents('5000', 6)).toBe('0.01')
})
