import { broken, csvFile, repeated, sprinkle } from './csv.mjs'
import { stream } from './random.mjs'
import { at, DAY, ymd } from './time.mjs'

export const PATH = 'prices/eth-usd-daily.csv'
const ETH = 'eip155:1/slip44:60'

/** Invented daily prices of ether in cents, by date. */
export function makePrices() {
  const random = stream('prices')
  const prices = new Map()
  let cents = 156000
  for (let day = at('2022-08-25'); day <= at('2023-02-28'); day += DAY) {
    cents = Math.round(cents * (1 + (random.next() - 0.497) * 0.05))
    prices.set(ymd(day), cents)
  }
  return prices
}

export const centsText = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

export function priceFile({ prices, notes }) {
  const records = [...prices].map(([date, cents]) => ({ cells: [date, ETH, centsText(cents), 'SYNTHETIC'] }))
  const extra = [
    broken({ cells: ['2022-10-01', ETH, 'n/a', 'SYNTHETIC'] }, 'unparsable price: n/a'),
    repeated({ cells: records[120].cells }, 'same asset and date as an earlier row'),
  ]
  return csvFile(PATH, ['date', 'asset', 'usd', 'source'], sprinkle(records, extra), notes)
}
