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

test('a worker paid at two wallets has one line, and no more can reach a target than was paid', () => {
  const found = traceWages({
    ...input,
    transfers: sampleTransfers([
      { from: 'firm', to: 'W', units: 100, block: 1 },
      { from: 'firm', to: 'V', units: 50, block: 2 },
      { from: 'W', to: 'L', units: 100, block: 3 },
      { from: 'V', to: 'L', units: 50, block: 4 },
    ]),
    payouts: [payout('W-1', 1, 'W', 100), payout('W-1', 2, 'V', 50)],
    methods: ['fifo'],
  })
  expect(found.wages.map(({ wallets, payments, paid }) => [wallets, payments, paid])).toEqual([
    [['V', 'W'], 2, 150n],
  ])
  expect(found.reached.map(({ within, paid }) => [within, paid])).toEqual([[150n, 150n]])
})

test('wages cite the payroll and the ledger', () => {
  const [first] = traceWages(input).wages
  expect(first?.rows).toEqual([
    { file: 'payouts', row: 1 },
    { file: 'f'.repeat(64), row: 1 },
  ])
})

test('what no worker claims is named under every method that accounts for value', () => {
  const mixed: Short[] = [
    { from: 'firm', to: 'W', units: 100, block: 1 },
    { from: 'other', to: 'L', units: 60, block: 2 },
    { from: 'W', to: 'L', units: 40, block: 3 },
  ]
  const [wallet] = traceWages({
    ...input,
    transfers: sampleTransfers(mixed),
    payouts: [payout('W-1', 1, 'W', 100)],
  }).wallets
  const inflow = wallet?.statement.inflow[0]?.units
  for (const method of ['fifo', 'lifo', 'tainted-first', 'pro-rata', 'lowest-balance']) {
    const own = wallet?.sources.filter((one) => one.method === method) ?? []
    expect(own.map(({ source, units }) => [source, units])).toEqual([
      ['W-1', 40n],
      ['unclaimed', 60n],
    ])
    expect(own.reduce((sum, { units }) => sum + units, 0n)).toBe(inflow)
  }
  expect(wallet?.sources.filter(({ method }) => method === 'poison').map(({ source }) => source)).toEqual([
    'W-1',
  ])
})

test('reach draws no flows, its parts overlap', () => {
  const methods = new Set(traceWages(input).links.map(({ method }) => method))
  expect([...methods].sort()).toEqual(['fifo', 'lifo', 'lowest-balance', 'pro-rata', 'tainted-first'])
})

describe('wages over an exchange', () => {
  const pool = { origin: 'test', confidence: null, chain: null, label: 'Pool', category: 'swap' }
  const OTHER = 'test:1/erc20:0x00000000000000000000000000000000000000bb'
  const found = traceWages({
    ...input,
    methods: ['fifo'],
    labels: [{ ...pool, address: 'pool' }],
    // 30 of ledger facts in time, 20 too late; 50 over the exchange.
    transfers: sampleTransfers([
      { from: 'firm', to: 'W', units: 100, block: 1 },
      { from: 'W', to: 'L', units: 30, block: 2 },
      { from: 'W', to: 'pool', units: 50, block: 3, tx: '0xs', log_index: 0 },
      { from: 'pool', to: 'W', units: 49, asset: OTHER, block: 3, tx: '0xs', log_index: 1 },
      { from: 'W', to: 'L', units: 49, asset: OTHER, block: 4 },
      { from: 'W', to: 'L', units: 20, block: 96 * HOURS },
    ]),
    payouts: [payout('W-1', 1, 'W', 100)],
  })
  test('both figures by ledger facts alone', () => {
    expect(found.reached.map(({ within, total }) => [within, total])).toEqual([[80n, 100n]])
    const other = found.sensitivity.differences
      .filter(({ variant }) => variant === 'ledger-only')
      .map(({ figure, other: units }) => [figure, units])
    expect(other).toEqual(
      expect.arrayContaining([
        ['reached L', 50n],
        ['within L', 30n],
      ]),
    )
  })
  test('what was given and got', () => {
    expect(found.exchanges).toEqual([
      { exchanges: 1, gives: [{ asset: TOKEN, units: 50n }], gets: [{ asset: OTHER, units: 49n }] },
    ])
  })
})

test('payouts that name no transaction are counted', () => {
  const salary = { ...payout('W-3', 3, 'acct', 5), tx: null, asset: 'iso4217:USD' }
  const later = { ...payout('W-3', 4, 'V', 5), tx: null }
  const found = traceWages({ ...input, payouts: [...input.payouts, salary, later] })
  expect(found.notes).toEqual([
    'Payouts that name no transaction or no receiving wallet are not followed: 1 in national currency, 1 in other assets.',
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
