import { describe, expect, test } from 'vitest'
import { fifo } from './methods/fifo.js'
import { METHODS } from './methods/all-methods.js'
import { lifo } from './methods/lifo.js'
import { proRata } from './methods/pro-rata.js'
import { namesOf } from './stops.js'
import { carried, heldBy, runSample } from './testing/run-sample.js'
import { COIN, type Short, TOKEN } from './testing/sample.js'

const OTHER = 'test:1/erc20:0x00000000000000000000000000000000000000bb'
const WRAPPED = { token: OTHER, coin: COIN, chain: 'test:1', contract: 'WETH' }
const named = (address: string, category: string, confidence: number | null = null) =>
  namesOf([{ chain: 'test:1', address, label: `the ${category}`, category, origin: 'test', confidence }])
const tx = (place: number): string => `0x${String(place).padStart(4, '0')}`
const accounting = METHODS.filter(({ conserves }) => conserves)

describe('wallets', () => {
  test('a transfer to oneself changes nothing, not even the order of lots', () => {
    const transfers: Short[] = [
      { from: 'K', to: 'W', units: 10 },
      { from: 'X', to: 'W', units: 5 },
      { from: 'W', to: 'W', units: 10 },
      { from: 'W', to: 'V', units: 10 },
    ]
    expect(carried(runSample(fifo, { transfers, claims: [1] }), tx(4), 1)).toEqual([10n])
  })
  test('value that goes round in a circle reaches an address once', () => {
    const transfers: Short[] = [
      { from: 'K', to: 'W', units: 10 },
      { from: 'W', to: 'T', units: 10 },
      { from: 'T', to: 'W', units: 10 },
      { from: 'W', to: 'T', units: 10 },
    ]
    for (const method of accounting) {
      const { flows } = runSample(method, { transfers, claims: [1], watched: ['T'] })
      expect(flows.filter(({ reached }) => reached).map(({ tx: hash }) => hash)).toEqual([tx(2)])
    }
  })
  test('wallets of one holder are one pot, and what they move among themselves changes nothing', () => {
    const transfers: Short[] = [
      { from: 'K', to: 'W1', units: 10 },
      { from: 'X', to: 'W2', units: 10 },
      { from: 'W2', to: 'W1', units: 10 },
      { from: 'W1', to: 'V', units: 10 },
    ]
    const holders = new Map([
      ['W1', 'holder H'],
      ['W2', 'holder H'],
    ])
    // One pot: the claim came first and leaves first, by last in first out it stays.
    expect(carried(runSample(fifo, { transfers, claims: [1], plan: { holders } }), tx(4), 1)).toEqual([10n])
    expect(carried(runSample(lifo, { transfers, claims: [1], plan: { holders } }), tx(4), 1)).toEqual([0n])
  })
})

describe('opening balances', () => {
  const transfers: Short[] = [
    { from: 'K', to: 'W', units: 10 },
    { from: 'W', to: 'V', units: 14 },
    { from: 'K', to: 'W', units: 10 },
    { from: 'W', to: 'U', units: 4 },
  ]
  test('the least that is needed is there before the first event and leaves first', () => {
    // 4 of old money: the first outflow takes them and all 10 of claim 0; the second takes 4 of claim 1.
    const followed = runSample(fifo, { transfers, claims: [1, 3] })
    expect([carried(followed, tx(2), 2), carried(followed, tx(4), 2)]).toEqual([
      [10n, 0n],
      [0n, 4n],
    ])
  })
  test('by last in, first out it matters when the old money came', () => {
    const before = [
      { from: 'K', to: 'W', units: 10 },
      { from: 'W', to: 'V', units: 4 },
      { from: 'W', to: 'U', units: 10 },
    ]
    // There before the deposit: the first outflow takes 4 of the claim. Appearing when it is needed: the same here, and the last takes the other 6.
    expect(carried(runSample(lifo, { transfers: before, claims: [1] }), tx(2), 1)).toEqual([4n])
    expect(carried(runSample(fifo, { transfers: before, claims: [1] }), tx(2), 1)).toEqual([0n])
    expect(carried(runSample(fifo, { transfers: before, claims: [1], noOpenings: true }), tx(2), 1)).toEqual([
      4n,
    ])
  })
})

describe('order', () => {
  const tied: Short[] = [
    { from: 'K', to: 'W', units: 10 },
    { from: 'X', to: 'W', units: 10, block: 2, tx_index: null, log_index: null, transfer: 'b' },
    { from: 'W', to: 'V', units: 10, block: 2, tx_index: null, log_index: null, transfer: 'a' },
  ]
  test('without indices a wallet receives first, or pays first, as presumed', () => {
    expect(carried(runSample(lifo, { transfers: tied, claims: [1] }), tx(3), 1)).toEqual([0n])
    expect(
      carried(runSample(lifo, { transfers: tied, claims: [1], ties: 'outflows-first' }), tx(3), 1),
    ).toEqual([10n])
  })
  test('a fee is the first outflow of its sender in the transaction', () => {
    const transfers: Short[] = [
      { from: 'K', to: 'W', units: 10, asset: COIN },
      { from: 'X', to: 'W', units: 10, asset: COIN },
      { from: 'W', to: 'V', units: 10, asset: COIN, kind: 'native', block: 3, tx: '0xt' },
      { from: 'W', to: null, units: 3, asset: COIN, kind: 'fee', block: 3, tx: '0xt', log_index: null },
    ]
    // First in, first out: the fee takes 3 of the claim, the payment the other 7.
    const { tallies, flows } = runSample(fifo, { transfers, claims: [1] })
    expect(tallies[0]).toMatchObject({ fees: 3n, held: 7n })
    expect(flows.map(({ kind, units }) => [kind, units])).toEqual([
      ['deposit', 10n],
      ['fee', 3n],
      ['move', 7n],
    ])
  })
})

describe('what ends a branch', () => {
  const transfers: Short[] = [
    { from: 'K', to: 'W', units: 10 },
    { from: 'W', to: 'S', units: 6 },
    { from: 'S', to: 'V', units: 6 },
  ]
  test('a labelled service: amount, time and transaction are recorded, and nothing comes out of it', () => {
    const { flows, tallies } = runSample(fifo, {
      transfers,
      claims: [1],
      plan: { names: named('S', 'exchange') },
    })
    expect(flows.at(-1)).toMatchObject({ kind: 'exit', to: 'S', label: 'the exchange', units: 6n, tx: tx(2) })
    expect(tallies[0]).toMatchObject({ held: 4n, exited: 6n })
  })
  test('not a weak label, and not the label of an owner', () => {
    for (const names of [named('S', 'exchange', 0.4), named('S', 'payroll'), named('S', 'sanctioned')])
      expect(heldBy(runSample(fifo, { transfers, claims: [1], plan: { names } }), 'V', 1)).toEqual([6n])
  })
  test('the number of transfers, when it is limited: the rest is unresolved', () => {
    const { tallies } = runSample(fifo, { transfers, claims: [1], maxHops: 1 })
    expect(tallies[0]).toMatchObject({ held: 4n, unresolved: 6n })
  })
  test('a payment that is itself a claim: nothing is claimed twice', () => {
    const again: Short[] = [
      { from: 'K', to: 'W', units: 10 },
      { from: 'W', to: 'V', units: 10 },
    ]
    const { tallies } = runSample(fifo, { transfers: again, claims: [1, 2] })
    expect(tallies.map(({ held, exited }) => [held, exited])).toEqual([
      [0n, 10n],
      [10n, 0n],
    ])
  })
  test('a transfer to nobody that no burn explains is unresolved', () => {
    const lost: Short[] = [
      { from: 'K', to: 'W', units: 10, asset: COIN },
      { from: 'W', to: null, units: 4, asset: COIN, kind: 'native' },
    ]
    expect(runSample(fifo, { transfers: lost, claims: [1] }).tallies[0]).toMatchObject({
      held: 6n,
      unresolved: 4n,
      fees: 0n,
    })
  })
})

describe('exchanges', () => {
  const exchange = (through: string, given: number, got: number): Short[] => [
    { from: 'W', to: through, units: given, block: 9, tx: '0xswap', log_index: 1 },
    { from: through, to: 'W', units: got, asset: OTHER, block: 9, tx: '0xswap', log_index: 2 },
  ]
  const funded: Short[] = [
    { from: 'K', to: 'W', units: 3 },
    { from: 'X', to: 'W', units: 7 },
  ]
  const pool = { names: named('P', 'swap') }

  test('each lot becomes floor(B × a ÷ A), the rest by largest remainder, and keeps its source units', () => {
    // 10 become 4: 3 → 1.2, 7 → 2.8; the unit left goes to the larger remainder (.8).
    const { flows } = runSample(fifo, {
      transfers: [...funded, ...exchange('P', 10, 4)],
      claims: [1],
      plan: pool,
    })
    expect(flows.at(-1)).toMatchObject({ kind: 'convert', asset: OTHER, units: 1n, source: 3n })
    expect(flows.at(-1)?.trail).toMatchObject({ basis: ['swap'], confidence: 0.95 })
  })
  test('a lot whose present units round to none is dust', () => {
    // 10 become 1: 3 → 0.3, 7 → 0.7.
    const { tallies } = runSample(fifo, {
      transfers: [...funded, ...exchange('P', 10, 1)],
      claims: [1],
      plan: pool,
    })
    expect(tallies[0]).toMatchObject({ held: 0n, dust: 3n })
  })
  test('a mirror-wise exchange with an unlabelled address is one by its shape, less surely', () => {
    const followed = runSample(fifo, { transfers: [...funded, ...exchange('Q', 10, 4)], claims: [1] })
    expect(followed.flows.at(-1)?.trail).toMatchObject({ basis: ['swap'], confidence: 0.8 })
    expect(heldBy(followed, 'Q', 1)).toEqual([0n])
  })
  test('a router that passes everything on is no wallet', () => {
    const routed: Short[] = [
      { from: 'W', to: 'R', units: 10, block: 9, tx: '0xswap', log_index: 1 },
      { from: 'R', to: 'P', units: 10, block: 9, tx: '0xswap', log_index: 2 },
      { from: 'P', to: 'R', units: 4, asset: OTHER, block: 9, tx: '0xswap', log_index: 3 },
      { from: 'R', to: 'W', units: 4, asset: OTHER, block: 9, tx: '0xswap', log_index: 4 },
    ]
    const followed = runSample(fifo, { transfers: [...funded, ...routed], claims: [1], plan: pool })
    expect(followed.remaining).toEqual([
      expect.objectContaining({ owner: 'W', asset: OTHER, units: 1n, source: 3n }),
    ])
  })
  test('without inferred links the branch ends at the pool', () => {
    const { tallies } = runSample(fifo, {
      transfers: [...funded, ...exchange('P', 10, 4)],
      claims: [1],
      plan: { ...pool, swaps: false },
    })
    expect(tallies[0]).toMatchObject({ exited: 3n, held: 0n })
  })
  test('paying one person and being paid by another in one transaction is no exchange', () => {
    const payments: Short[] = [
      { from: 'W', to: 'A', units: 10, block: 9, tx: '0xboth', log_index: 1 },
      { from: 'B', to: 'W', units: 4, asset: OTHER, block: 9, tx: '0xboth', log_index: 2 },
    ]
    expect(heldBy(runSample(fifo, { transfers: [...funded, ...payments], claims: [1] }), 'A', 1)).toEqual([
      3n,
    ])
  })

  describe('of several assets', () => {
    const both: Short[] = [
      { from: 'K', to: 'W', units: 10 },
      { from: 'X', to: 'W', units: 5, asset: COIN },
      { from: 'W', to: 'P', units: 10, block: 9, tx: '0xswap', log_index: 1 },
      { from: 'W', to: 'P', units: 5, asset: COIN, block: 9, tx: '0xswap', log_index: 2, kind: 'internal' },
      { from: 'P', to: 'W', units: 8, asset: OTHER, block: 9, tx: '0xswap', log_index: 3 },
    ]
    test('by stated prices', () => {
      // 10 at 1 and 5 at 6: a quarter and three quarters of 8.
      const worth = (asset: string, units: bigint) =>
        units * (asset === COIN ? 6n : asset === TOKEN ? 1n : 5n)
      const { remaining } = runSample(fifo, { transfers: both, claims: [1], plan: { ...pool, worth } })
      expect(remaining).toEqual([
        expect.objectContaining({ owner: 'W', asset: OTHER, units: 2n, source: 10n }),
      ])
    })
    test('without prices it cannot be said', () => {
      const { tallies, unresolved } = runSample(fifo, { transfers: both, claims: [1], plan: pool })
      expect(tallies[0]).toMatchObject({ held: 0n, unresolved: 10n })
      expect(unresolved[0]?.reason).toBe('exchange of several assets without a stated price for each')
    })
  })
})

describe('wrapping', () => {
  const wrapped = { wrapped: [WRAPPED] }
  test('a coin and its wrapped form are the same value, there and back', () => {
    const transfers: Short[] = [
      { from: 'K', to: 'W', units: 10, asset: COIN, kind: 'native' },
      { from: 'W', to: 'WETH', units: 8, asset: COIN, kind: 'native' },
      { from: 'W', to: 'V', units: 5, asset: OTHER },
      { from: 'WETH', to: 'V', units: 2, asset: COIN, kind: 'internal' },
    ]
    const { remaining, flows } = runSample(proRata, { transfers, claims: [1], plan: wrapped })
    expect(remaining.map(({ owner, asset, units }) => [owner, asset, units]).sort()).toEqual(
      [
        ['V', OTHER, 3n],
        ['V', COIN, 2n],
        ['W', OTHER, 3n],
        ['W', COIN, 2n],
      ].sort(),
    )
    expect(new Set(flows.map(({ trail }) => trail.confidence))).toEqual(new Set([1]))
  })
  test('a mint that repeats the wrapping is not counted again', () => {
    const transfers: Short[] = [
      { from: 'K', to: 'W', units: 10, asset: COIN, kind: 'native' },
      { from: 'W', to: 'WETH', units: 8, asset: COIN, kind: 'native', block: 2, tx: '0xw' },
      { from: null, to: 'W', units: 8, asset: OTHER, kind: 'mint', block: 2, tx: '0xw' },
      { from: 'W', to: 'V', units: 8, asset: OTHER },
    ]
    expect(heldBy(runSample(lifo, { transfers, claims: [1], plan: wrapped }), 'V', 1)).toEqual([8n])
  })
  test('a trader who pays in ether for a pool of wrapped ether still mirrors it', () => {
    const transfers: Short[] = [
      { from: 'K', to: 'W', units: 10, asset: COIN, kind: 'native' },
      { from: 'W', to: 'R', units: 10, asset: COIN, kind: 'native', block: 2, tx: '0xs' },
      { from: 'R', to: 'WETH', units: 10, asset: COIN, kind: 'internal', block: 2, tx: '0xs' },
      { from: 'R', to: 'P', units: 10, asset: OTHER, block: 2, tx: '0xs', log_index: 1 },
      { from: 'P', to: 'W', units: 30, asset: TOKEN, block: 2, tx: '0xs', log_index: 2 },
    ]
    const { remaining } = runSample(fifo, { transfers, claims: [1], plan: wrapped })
    expect(remaining).toEqual([
      expect.objectContaining({ owner: 'W', asset: TOKEN, units: 30n, source: 10n }),
    ])
  })
})
