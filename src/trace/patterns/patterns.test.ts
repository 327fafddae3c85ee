import { describe, expect, test } from 'vitest'
import { buildLedger } from '../ledger/build-ledger.js'
import { namesOf } from '../stops.js'
import { type Short, sampleTransfers } from '../testing/sample.js'
import { traceWallets } from '../trace-wallets.js'
import { passThrough } from './pass-through.js'
import { regularPayers } from './regular-payers.js'

const ledgerOf = (transfers: readonly Short[]) => buildLedger(sampleTransfers(transfers))
const DAY = 24 * 60

describe('pass-through', () => {
  const through = (days: number): Short[] =>
    [0, 1, 2].flatMap((n) => [
      { from: 'K', to: 'W', units: 100, block: n * 10 * DAY + 1, transfer: `in${n}` },
      { from: 'W', to: 'V', units: 95, block: n * 10 * DAY + 1 + days * DAY, transfer: `out${n}` },
    ])
  test('a wallet that keeps little for days is one', () => {
    // Each outflow of 95 begins with what the last one left over: 95, 90 and 85 left within two days.
    const [found] = passThrough(ledgerOf(through(2)), ['W'])
    expect(found?.finding.observed).toContain('in 3 deposits, 90.0 % left again within 72 hours')
    expect(found?.transfers).toEqual(['in0', 'out0', 'in1', 'out1', 'in2', 'out2'])
    expect(found?.figures).toMatchObject({ received: '300', passed: '270' })
  })
  test('one that keeps it for a week is none, and neither are two deposits', () => {
    expect(passThrough(ledgerOf(through(7)), ['W'])).toEqual([])
    expect(passThrough(ledgerOf(through(2).slice(0, 4)), ['W'])).toEqual([])
  })
  test('the amount of the asset decides, each asset for itself', () => {
    const kept: Short[] = [
      { from: 'K', to: 'W', units: 1_000_000, asset: 'test:1/slip44:60', block: 1, transfer: 'kept' },
    ]
    expect(passThrough(ledgerOf([...through(2), ...kept]), ['W'])).toHaveLength(1)
  })
})

describe('wage pass-through', () => {
  /** Three payers pay C twice each; C passes all on to Z by way of D, a day later. */
  const wages: Short[] = [0, 1].flatMap((n) => [
    ...['P1', 'P2', 'P3'].map(
      (from, i): Short => ({
        from,
        to: 'C',
        units: 100,
        block: n * 10 * DAY + i + 1,
        transfer: `wage${n}${from}`,
      }),
    ),
    { from: 'C', to: 'D', units: 300, block: n * 10 * DAY + DAY, transfer: `on${n}` },
    { from: 'D', to: 'Z', units: 290, block: n * 10 * DAY + DAY + 5, transfer: `last${n}` },
  ])
  const run = (transfers: readonly Short[], labels: Parameters<typeof namesOf>[0] = []) =>
    traceWallets({
      transfers: sampleTransfers(transfers),
      labels,
      prices: [],
      balances: [],
      holders: new Map(),
      wallets: ['Z'],
      sources: [],
      period: {},
      methods: ['fifo'],
    }).patterns.filter(({ finding }) => finding.rule === 'wage-pass-through')

  test('many regular payers, one collector, one controller, each share within the window', () => {
    const [found, ...others] = run(wages)
    expect(others).toEqual([])
    // D keeps 10 each time, all of P3; the first 10 go on too late: 90 and 80 of P3 arrive in time.
    expect(found?.figures).toMatchObject({
      collector: 'C',
      controller: 'Z',
      P1: '200 of 200',
      P2: '200 of 200',
      P3: '170 of 200',
    })
    expect(found?.finding.comparisons.map(({ query, weight }) => [query, weight])).toEqual([
      ['P1', 1],
      ['P2', 1],
      ['P3', 0.85],
    ])
  })
  test('two payers are none, and neither are single payments', () => {
    expect(run(wages.filter(({ from }) => from !== 'P3'))).toEqual([])
    expect(run(wages.slice(0, 5))).toEqual([])
  })
  test('what goes to an exchange has no controller', () => {
    const exchange = {
      chain: 'test:1',
      address: 'D',
      label: 'X',
      category: 'exchange',
      origin: null,
      confidence: null,
    }
    expect(run(wages, [exchange])).toEqual([])
  })
  test('payers are the regular ones only', () => {
    const [origins] = regularPayers(ledgerOf([...wages, { from: 'once', to: 'C', units: 5 }]), namesOf([]), [
      'C',
    ])
    expect(new Set(origins?.map(({ source }) => source))).toEqual(new Set(['P1', 'P2', 'P3']))
  })
})
