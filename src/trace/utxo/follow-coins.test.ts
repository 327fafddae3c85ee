import { describe, expect, test } from 'vitest'
import { namesOf } from '../stops.js'
import { coinAsset } from './coin-asset.js'
import { type CoinOptions, followCoins } from './follow-coins.js'
import { UTXO_METHODS } from './methods/all-methods.js'
import { allCoinOrigins } from './origins.js'
import { type SampleCoin, sampleCoins, type SampleTx } from './testing/sample-coins.js'

type Case = Readonly<{ txs: readonly SampleTx[]; before: readonly SampleCoin[]; sources: readonly string[] }>

function run(id: string, { txs, before, sources }: Case, more: Partial<CoinOptions> = {}) {
  const method = UTXO_METHODS.find((one) => one.id === id) ?? expect.fail(id)
  const ledger = sampleCoins(txs, before)
  const origins = allCoinOrigins(ledger, sources)
  const options: CoinOptions = {
    origins,
    watched: new Set(),
    names: undefined,
    fee: 'last',
    change: 'inferred',
    asset: coinAsset,
    ...more,
  }
  return followCoins(ledger, method, options)
}

/** What the first origin has where: owner → units, and the ends. */
function places(id: string, example: Case, more: Partial<CoinOptions> = {}, origin = 0) {
  const { remaining, tallies } = run(id, example, more)
  const held = remaining
    .filter((one) => one.origin === origin)
    .map(({ owner, units }) => [owner, Number(units)])
  const { fees, exited, unresolved } = tallies[origin] ?? expect.fail()
  return {
    ...Object.fromEntries(held),
    fees: Number(fees),
    exited: Number(exited),
    unresolved: Number(unresolved),
  }
}

const none = { fees: 0, exited: 0, unresolved: 0 }

/** Inputs 30 (claimed), 70 (own); outputs 60 to a shop, 35 back to the thief; fee 5. */
const theft: Case = {
  before: [
    ['victim:0', 30n, 'thief-1'],
    ['own:0', 70n, 'thief-2'],
  ],
  txs: [
    {
      id: 't',
      spends: ['victim:0', 'own:0'],
      creates: [
        [60n, 'shop'],
        [35n, 'thief-2'],
      ],
    },
  ],
  sources: ['victim:0'],
}

describe('one transaction, worked by hand', () => {
  test.each<[string, object]>([
    // The first 30 of the inputs go to the first 60 of the outputs.
    ['fifo', { ...none, shop: 30 }],
    // The last 60 of the inputs (own) to the shop; then own 10 and claimed 25 to the change; the last 5 claimed are the fee.
    ['lifo', { ...none, 'thief-2': 25, fees: 5 }],
    // Claims go to the payment.
    ['tainted-first', { ...none, shop: 30 }],
    // 60 × 30 ÷ 100 = 18. Of the rest, 12 of 40: 35 × 12 ÷ 40 = 10.5 and 35 × 28 ÷ 40 = 24.5: the unit left over goes to the first. Fee 1 of 5.
    ['pro-rata', { ...none, shop: 18, 'thief-2': 11, fees: 1 }],
    // Own 70 pay 60 + 5; own 5 and claimed 30 are the change.
    ['lowest-balance', { ...none, 'thief-2': 30 }],
    // 60 is the highest output.
    ['highest-out', { ...none, shop: 30 }],
    // Reach: whatever an output can hold of 30, at most.
    ['poison', { ...none, shop: 60, 'thief-2': 35, fees: 5 }],
  ])('%s', (id, expected) => {
    expect(places(id, theft)).toEqual(expected)
  })

  test.each<[string, object]>([
    // The first 5 claimed are the fee, then 25 to the shop.
    ['fifo', { ...none, shop: 25, fees: 5 }],
    // The last 5 (own) are the fee, own 60 to the shop; own 5 and claimed 30 to the change.
    ['lifo', { ...none, 'thief-2': 30 }],
    // Claims leave first: 5 with the fee, 25 with the payment.
    ['tainted-first', { ...none, shop: 25, fees: 5 }],
  ])('%s with the fee first', (id, expected) => {
    expect(places(id, theft, { fee: 'first' })).toEqual(expected)
  })

  test('lowest balance: what the own money cannot pay comes out of the claims', () => {
    const large: Case = {
      ...theft,
      before: [
        ['victim:0', 80n, 'thief-1'],
        ['own:0', 20n, 'thief-2'],
      ],
    }
    // Own 20 and claimed 40 pay the shop; claimed 5 the fee; 80 − 45 = 35 are the change.
    expect(places('lowest-balance', large)).toEqual({ ...none, shop: 40, fees: 5, 'thief-2': 35 })
  })

  test('two claims share an excess pro rata, the unit left over by largest remainder', () => {
    const two: Case = {
      before: [
        ['v1:0', 30n, 'x'],
        ['v2:0', 20n, 'y'],
        ['own:0', 10n, 'z'],
      ],
      txs: [
        {
          id: 't',
          spends: ['v1:0', 'v2:0', 'own:0'],
          creates: [
            [27n, 'shop'],
            [33n, 'z'],
          ],
        },
      ],
      sources: ['v1:0', 'v2:0'],
    }
    // 27 − 10 own = 17 of 50 claims: 17 × 30 ÷ 50 = 10.2, 17 × 20 ÷ 50 = 6.8: 10 and 7.
    expect(places('lowest-balance', two)).toMatchObject({ shop: 10, z: 20 })
    expect(places('lowest-balance', two, {}, 1)).toMatchObject({ shop: 7, z: 13 })
  })
})

describe('what cannot be known is said', () => {
  const anonymous: Case = {
    ...theft,
    txs: [
      {
        id: 't',
        spends: ['victim:0', 'own:0'],
        creates: [
          [60_000n, 'x'],
          [30_000n, 'y'],
        ],
      },
    ],
    before: [
      ['victim:0', 30_000n, 'thief-1'],
      ['own:0', 70_000n, 'thief-2'],
    ],
  }
  test('lowest balance is not computable where the change is not identified', () => {
    expect(places('lowest-balance', anonymous)).toEqual({ ...none, unresolved: 30_000 })
    expect(run('lowest-balance', anonymous).unresolved[0]?.reason).toMatch(/change/)
  })
  test('an inferred change is named with its confidence; with ledger facts alone it is unknown', () => {
    const round: Case = {
      ...anonymous,
      txs: [
        {
          id: 't',
          spends: ['victim:0', 'own:0'],
          creates: [
            [60_000n, 'x'],
            [35_001n, 'y'],
          ],
        },
      ],
    }
    const fits: Case = {
      ...round,
      before: [
        ['victim:0', 30_001n, 'thief-1'],
        ['own:0', 70_000n, 'thief-2'],
      ],
    }
    const { flows } = run('lowest-balance', fits)
    expect(flows.map(({ to, trail }) => [to, trail.basis, trail.confidence])).toEqual([
      ['y', ['change:round-amount'], 0.6],
    ])
    expect(places('lowest-balance', fits, { change: 'ledger' })).toEqual({ ...none, unresolved: 30_001 })
  })
  test.each(['fifo', 'pro-rata', 'lowest-balance'])(
    '%s: an input of unknown value ends the claims as unresolved',
    (id) => {
      const unknown: Case = { ...theft, before: theft.before.slice(0, 1) }
      expect(places(id, unknown)).toEqual({ ...none, unresolved: 30 })
    },
  )
  test('reach goes on over an input of unknown value', () => {
    expect(places('poison', { ...theft, before: theft.before.slice(0, 1) })).toMatchObject({
      shop: 60,
      'thief-2': 35,
    })
  })
})

describe('ends of a branch', () => {
  const paid = (address: string, more: Partial<CoinOptions> = {}, sources = ['victim:0']) =>
    run(
      'fifo',
      { ...theft, txs: [{ id: 't', spends: ['victim:0'], creates: [[30n, address]] }], sources },
      more,
    )

  test('a labelled service', () => {
    const names = namesOf([
      { chain: null, address: 'mix', label: 'A mixer', category: 'mixer', origin: 'x', confidence: 1 },
    ])
    const { flows, tallies } = paid('mix', { names })
    expect(flows.at(-1)).toMatchObject({
      kind: 'exit',
      from: 'thief-1',
      to: 'mix',
      label: 'A mixer',
      units: 30n,
    })
    expect(tallies[0]).toMatchObject({ exited: 30n, held: 0n })
  })
  test('an address claims what it spends, and what returns to it has come home', () => {
    const { flows, tallies } = paid('thief-1', {}, ['thief-1'])
    expect(flows).toMatchObject([{ kind: 'exit', label: 'returned to its source', hops: 0 }])
    expect(tallies[0]?.exited).toBe(30n)
  })
  test('value in a data output is burnt', () => {
    const burn: Case = {
      ...theft,
      txs: [{ id: 't', spends: ['victim:0'], creates: [[30n, undefined, 'nulldata']] }],
    }
    expect(places('fifo', burn)).toEqual({ ...none, fees: 30 })
  })
  test('a payment that is itself a claim ends the earlier one', () => {
    const chain: Case = {
      ...theft,
      txs: [{ id: 't', spends: ['victim:0'], creates: [[30n, 'x']] }],
      sources: ['victim:0', 't:0'],
    }
    const { tallies, flows } = run('fifo', chain)
    expect(tallies.map(({ held, exited }) => [held, exited])).toEqual([
      [30n, 0n],
      [0n, 30n],
    ])
    expect(flows.map(({ kind }) => kind).sort()).toEqual(['again', 'deposit'])
  })
  test('so many transfers after the deposit', () => {
    const { unresolved } = paid('x', { maxHops: 0 })
    expect(unresolved).toMatchObject([{ reason: 'beyond 0 transfers' }])
  })
})
