import { describe, expect, test } from 'vitest'
import { type Short, sampleTransfers } from './testing/sample.js'
import { type TraceInput, traceWallets } from './trace-wallets.js'

const input = (transfers: readonly Short[], more: Partial<TraceInput> = {}): TraceInput => ({
  transfers: sampleTransfers(transfers),
  labels: [],
  prices: [],
  balances: [],
  holders: new Map(),
  wallets: ['W'],
  sources: [],
  period: {},
  ...more,
})

/** K pays W 40 directly and 60 by way of M, who has 60 of somebody else too. */
const layered: Short[] = [
  { from: 'K', to: 'W', units: 40 },
  { from: 'K', to: 'M', units: 60 },
  { from: 'X', to: 'M', units: 60 },
  { from: 'M', to: 'W', units: 60 },
  { from: 'W', to: 'V', units: 30 },
]

describe('sources of what a wallet received', () => {
  const shares = (method: string, sources: readonly string[]) =>
    traceWallets(input(layered, { sources, methods: [method] })).wallets[0]?.inflow.bySource.map(
      ({ source, units, direct, share }) => [source, units, direct, share],
    )
  test('directly and by way of others, under each method', () => {
    expect(shares('fifo', ['K'])).toEqual([['K', '100', '40', '100.0']])
    expect(shares('lifo', ['K'])).toEqual([
      ['K', '40', '40', '40.0'],
      ['unclaimed', '60', '0', '60.0'],
    ])
    expect(shares('pro-rata', ['K'])).toEqual([
      ['K', '70', '40', '70.0'],
      ['unclaimed', '30', '0', '30.0'],
    ])
  })
  test('poison counts a transfer once, however many deposits touched it', () => {
    expect(shares('poison', ['K'])).toEqual([['K', '100', '40', '100.0']])
  })
  test('without any named, the earliest addresses upstream', () => {
    expect(shares('pro-rata', [])).toEqual([
      ['K', '70', '40', '70.0'],
      ['X', '30', '0', '30.0'],
    ])
  })
  test('a transaction is a source of its own; one that is nowhere is an error', () => {
    expect(shares('fifo', ['0x0002'])).toEqual([
      ['0x0002', '60', '0', '60.0'],
      ['unclaimed', '40', '0', '40.0'],
    ])
    expect(() => shares('fifo', ['nowhere'])).toThrow('"source" expected')
  })
  test('what comes back to a source has come home', () => {
    const round: Short[] = [...layered, { from: 'V', to: 'K', units: 30 }]
    const { methods } = traceWallets(input(round, { sources: ['K'], methods: ['fifo'] }))
    expect(methods[0]).toMatchObject({ traced: '100', exited: '30', held: '70' })
    expect(methods[0]?.exits.map(({ label, units }) => [label, units])).toEqual([
      ['returned to its source', '30'],
    ])
  })
})

describe('the period', () => {
  const at = (minute: number): number => Date.UTC(2022, 0, 1) + minute * 60_000
  test('bounds the statement; what was there before still decides what leaves', () => {
    const { wallets, methods } = traceWallets(
      input(layered, { sources: ['K'], methods: ['fifo'], period: { from: at(4), to: at(5) } }),
    )
    expect(wallets[0]?.inflow.assets.map(({ units }) => units)).toEqual(['60'])
    expect(wallets[0]?.outflow.assets).toEqual([])
    expect(methods[0]?.remaining).toEqual([
      { address: 'W', asset: expect.any(String), units: '100', sourceUnits: '100' },
    ])
  })
})

test('the statement: counterparties, months, and dollars only where a price is known', () => {
  const usdc = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
  const result = traceWallets(
    input([
      { from: 'K', to: 'W', units: 1_500_000, asset: usdc, symbol: 'USDC' },
      { from: 'K', to: 'W', units: 7 },
      { from: 'W', to: 'V', units: 500_000, asset: usdc, symbol: 'USDC' },
    ]),
  )
  const [wallet] = result.wallets
  expect(
    wallet?.inflow.byCounterparty.map(({ address, units, usd, transfers }) => [
      address,
      units,
      usd,
      transfers,
    ]),
  ).toEqual([
    ['K', '1500000', '1.50', 1],
    ['K', '7', null, 1],
  ])
  expect(wallet?.outflow.byMonth).toEqual([
    expect.objectContaining({ month: '2022-01', units: '500000', usd: '0.50' }),
  ])
  expect(result.assumptions.join()).toContain('valued at 1 USD')
  expect(result.schedule.map(({ units, usd }) => [units, usd])).toEqual([
    ['1000000', '1.00'],
    ['7', null],
  ])
})

test('stated balances place the opening and show gaps', () => {
  const transfers: Short[] = [
    { from: 'K', to: 'W', units: 10 },
    { from: 'W', to: 'V', units: 12 },
  ]
  const asset = sampleTransfers(transfers)[0]?.asset ?? ''
  const { balanceGaps, methods } = traceWallets(
    input(transfers, {
      sources: ['K'],
      methods: ['fifo'],
      balances: [
        { wallet: 'W', asset, time: Date.UTC(2021, 11, 31), units: 12n },
        { wallet: 'W', asset, time: Date.UTC(2022, 0, 2), units: 9n },
      ],
    }),
  )
  // 12 before the first event leave first, so all 10 of K stay; later 9 are stated where 12 + 10 − 12 = 10 are computed.
  expect(methods[0]?.held).toBe('10')
  expect(methods[0]?.remaining.map(({ address }) => address)).toEqual(['W'])
  expect(balanceGaps).toEqual([expect.objectContaining({ wallet: 'W', stated: '9', computed: '10' })])
})

test('figures that rest on a presumption are listed with the other figure', () => {
  const tied: Short[] = [
    { from: 'K', to: 'W', units: 10 },
    { from: 'X', to: 'W', units: 10, block: 2, tx_index: null, transfer: 'b' },
    { from: 'W', to: 'V', units: 10, block: 2, tx_index: null, transfer: 'a' },
  ]
  const { sensitivity } = traceWallets(input(tied, { wallets: ['V'], sources: ['K'], methods: ['lifo'] }))
  expect(sensitivity.variants.map(({ id }) => id)).toEqual(['outflows-first'])
  expect(sensitivity.differences).toEqual([
    expect.objectContaining({ figure: 'reached V', reported: '0', other: '10', method: 'lifo' }),
  ])
})
