import { describe, expect, test } from 'vitest'
import { type Short, sampleTransfers } from '../testing/sample.js'
import { buildLedger } from './build-ledger.js'
import type { TieOrder } from './settle-ties.js'

const order = (transfers: readonly Short[], ties: TieOrder = 'inflows-first'): string[] =>
  buildLedger(sampleTransfers(transfers), ties).moves.map(({ id }) => id)

/** Rows of an export that knows the block and no more. */
const loose = (id: string, from: string, to: string, more: Partial<Short> = {}): Short => ({
  from,
  to,
  units: 1,
  block: 1,
  tx_index: null,
  log_index: null,
  transfer: id,
  tx: `tx ${id}`,
  ...more,
})

describe('what has indices', () => {
  test('goes by block, transaction, step and index', () => {
    const at = (
      id: string,
      block: number,
      tx_index: number,
      log_index: number | null,
      kind = 'token',
    ): Short => ({
      ...loose(id, 'A', 'B'),
      block,
      tx_index,
      log_index,
      kind,
      tx: `tx ${block} ${tx_index}`,
    })
    expect(
      order([
        at('f', 2, 0, 0),
        at('d', 1, 1, 3),
        at('e', 1, 1, 7),
        at('c', 1, 1, null, 'native'),
        at('b', 1, 1, null, 'fee'),
        at('a', 1, 0, 9),
      ]),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
  test('across chains goes by time, and each chain keeps its own order', () => {
    const on = (id: string, chain: string, block: number, ts: string): Short => ({
      ...loose(id, 'A', 'B'),
      chain,
      block,
      ts,
      tx_index: 0,
      log_index: 0,
    })
    expect(
      order([
        on('x2', 'x', 2, '2022-01-01 00:00:05.000'),
        on('y1', 'y', 1, '2022-01-01 00:00:03.000'),
        on('x1', 'x', 1, '2022-01-01 00:00:01.000'),
      ]),
    ).toEqual(['x1', 'y1', 'x2'])
  })
  test('a block without a time takes that of the one before it', () => {
    const on = (id: string, chain: string, block: number, ts: string | null): Short => ({
      ...loose(id, 'A', 'B'),
      chain,
      block,
      ts,
      tx_index: 0,
      log_index: 0,
    })
    expect(
      order([
        on('x2', 'x', 2, null),
        on('x1', 'x', 1, '2022-01-01 00:00:01.000'),
        on('y', 'y', 9, '2022-01-01 00:00:02.000'),
      ]),
    ).toEqual(['x1', 'x2', 'y'])
  })
})

describe('what has none', () => {
  const chain = [loose('1', 'B', 'C'), loose('2', 'A', 'B'), loose('3', 'C', 'D')]
  test('first receives, then pays, along the whole chain, or the other way round', () => {
    expect(order(chain)).toEqual(['2', '1', '3'])
    expect(order(chain, 'outflows-first')).toEqual(['3', '1', '2'])
    expect(buildLedger(sampleTransfers(chain)).presumed).toBe(true)
  })
  test('a circle is opened by the smallest id', () => {
    expect(order([loose('2', 'B', 'A'), loose('1', 'A', 'B')])).toEqual(['1', '2'])
  })
  test('where nothing binds them nothing is presumed', () => {
    const apart = [loose('2', 'A', 'B'), loose('1', 'C', 'D')]
    expect(order(apart)).toEqual(['1', '2'])
    expect(buildLedger(sampleTransfers(apart)).presumed).toBe(false)
  })
  test('transactions stay together, each with its fee first', () => {
    const first = { tx: 'tx a' }
    expect(
      order([
        loose('a2', 'A', 'B', first),
        loose('b', 'B', 'C'),
        loose('a1', 'A', 'X', { ...first, to: null, kind: 'fee' }),
      ]),
    ).toEqual(['a1', 'a2', 'b'])
  })
})

test('what moves nothing is left out and counted', () => {
  const { moves, nfts, leftOut } = buildLedger(
    sampleTransfers([
      { from: 'A', to: 'B', units: 1, failed: true },
      { from: 'A', to: 'B', units: 0 },
      { from: 'A', to: 'B', units: 1, asset: null },
      { from: 'A', to: 'B', units: 1, kind: 'nft', token_id: '7' },
      { from: null, to: null, units: 1, kind: 'fee' },
      { from: 'A', to: null, units: 1, kind: 'fee', failed: true },
    ]),
  )
  expect(moves.map(({ kind }) => kind)).toEqual(['fee'])
  expect(nfts.map(({ tokenId }) => tokenId)).toEqual(['7'])
  expect(leftOut).toEqual({ failed: 1, zero: 1, unknownUnits: 0, unknownAsset: 1, nobody: 1 })
})
