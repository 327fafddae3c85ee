import { describe, expect, test } from 'vitest'
import { type Short, sampleTransfers, TOKEN } from './testing/sample.js'
import { type Payout, traceWages, type WagesInput } from './wages.js'

const tx = (place: number): string => `0x${String(place).padStart(4, '0')}`
const payout = (worker: string, place: number, account: string, units: number): Payout => ({
  worker,
  subject: null,
  payment: `P${place}`,
  tx: tx(place),
  account,
  asset: TOKEN,
  units: String(units),
  file: 'payouts',
  row: place,
})
const HOURS = 60

/** Two workers are paid to one wallet; 80 of the first 100 go on to L in an hour, the rest four days later. */
const transfers: Short[] = [
  { from: 'firm', to: 'W', units: 100, block: 1 },
  { from: 'firm', to: 'W', units: 100, block: 2 },
  { from: 'W', to: 'C', units: 80, block: 60 },
  { from: 'C', to: 'L', units: 80, block: 100 },
  { from: 'W', to: 'L', units: 60, block: 96 * HOURS + 61 },
]
const input: WagesInput = {
  transfers: sampleTransfers(transfers),
  payouts: [payout('W-1', 1, 'W', 100), payout('W-2', 2, 'W', 100)],
  labels: [],
  prices: [],
  listed: [{ address: 'L', entity: 'list:1', caption: 'Listed' }],
  window: 72,
}

describe('wages that reach a listed wallet', () => {
  const reached = (method: string, worker: string) => {
    const found = traceWages(input).reached.find((one) => one.method === method && one.worker === worker)
    return [found?.within, found?.total, found?.paid]
  }
  test('within the window and at all, other wages being equal claims', () => {
    // First in, first out: 80 of worker 1 at once; later the other 20 of worker 1 and 40 of worker 2.
    expect(reached('fifo', 'W-1')).toEqual([80n, 100n, 100n])
    expect(reached('fifo', 'W-2')).toEqual([0n, 40n, 100n])
    // Pro rata: 40 of each, then 30 of each.
    expect(reached('pro-rata', 'W-1')).toEqual([40n, 70n, 100n])
    expect(reached('lowest-balance', 'W-2')).toEqual([40n, 70n, 100n])
  })
  test('a method under which nothing arrives says zero', () => {
    expect(reached('lifo', 'W-1')).toEqual([0n, 40n, 100n])
  })
  test('wages paid to a listed wallet have reached it at once', () => {
    const direct = traceWages({ ...input, listed: [{ address: 'W', entity: 'list:2', caption: 'Payee' }] })
    expect(
      direct.reached.filter(({ method }) => method === 'fifo').map(({ worker, within }) => [worker, within]),
    ).toEqual([
      ['W-1', 100n],
      ['W-2', 100n],
    ])
  })
})

test('rows of table flows: the deposit, then every arrival', () => {
  const { flows } = traceWages({ ...input, methods: ['fifo'] })
  expect(
    flows.map(({ worker, receiver, source_units, hops, hours, entity }) => [
      worker,
      receiver,
      source_units,
      hops,
      hours === null ? null : Math.round(hours),
      entity,
    ]),
  ).toEqual([
    ['W-1', 'W', '100', 0, 0, null],
    ['W-2', 'W', '100', 0, 0, null],
    ['W-1', 'C', '80', 1, 1, null],
    ['W-1', 'L', '80', 2, 2, 'list:1'],
    ['W-1', 'L', '20', 1, 97, 'list:1'],
    ['W-2', 'L', '40', 1, 97, 'list:1'],
  ])
})

test('paths lead from each payment to the listed wallet', () => {
  const { paths } = traceWages({ ...input, methods: ['fifo'] })
  expect(paths.map(({ worker, hops }) => [worker, hops.map(({ to, units }) => `${to} ${units}`)])).toEqual([
    ['W-1', ['W 100', 'C 80', 'L 80', 'L 20']],
    ['W-2', ['W 100', 'L 40']],
  ])
})

test('the statement of the listed wallet by worker', () => {
  const [wallet] = traceWages({ ...input, methods: ['pro-rata'] }).wallets
  expect(wallet?.statement.inflow).toEqual([expect.objectContaining({ asset: TOKEN, units: 140n })])
  expect(wallet?.sources.map(({ source, units }) => [source, units])).toEqual([
    ['W-1', 70n],
    ['W-2', 70n],
  ])
})

test('a payout without a transfer is said, two equal payouts of one transaction are two transfers', () => {
  const twice: Short[] = [
    { from: 'firm', to: 'W', units: 100, block: 1, tx: '0xboth', log_index: 1 },
    { from: 'firm', to: 'W', units: 100, block: 1, tx: '0xboth', log_index: 2 },
  ]
  const both = (worker: string): Payout => ({ ...payout(worker, 1, 'W', 100), tx: '0xboth' })
  const found = traceWages({
    ...input,
    transfers: sampleTransfers(twice),
    payouts: [both('W-1'), both('W-2'), payout('W-3', 9, 'W', 1)],
  })
  expect(found.wages.map(({ worker, paid }) => [worker, paid])).toEqual([
    ['W-1', 100n],
    ['W-2', 100n],
  ])
  expect(found.notes).toEqual(['1 payouts name a transaction that the transfers do not hold: P9'])
})
