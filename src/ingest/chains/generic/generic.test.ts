import { describe, expect, test } from 'vitest'
import type { Mapped } from '../../adapter.js'
import type { TransferValues } from '../evm/transfer-values.js'
import { genericTransfers } from './index.js'

const A = `0x${'a1'.repeat(20)}`
const B = `0x${'b2'.repeat(20)}`
const USDC = '0xA0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const TX = `0x${'0F'.repeat(32)}`

const base = {
  chain: 'ethereum',
  block: '17000000',
  timestamp: '1680911891',
  tx_hash: TX,
  from: A,
  to: B,
  asset: USDC.toLowerCase(),
  amount: '1,500.25',
}
const map = (changes: object = {}): Mapped => genericTransfers.map({ ...base, ...changes }, {})
const one = (changes: object = {}): TransferValues | undefined => {
  const mapped = map(changes)
  return 'rows' in mapped ? (mapped.rows[0].values as TransferValues) : undefined
}
const reason = (changes: object): string => {
  const mapped = map(changes)
  return 'rejected' in mapped ? mapped.rejected : 'used'
}

test('a contract on a named chain', () => {
  expect(one()).toMatchObject({
    chain: 'eip155:1',
    asset: `eip155:1/erc20:${USDC.toLowerCase()}`,
    units: '1500250000',
    decimals: 6,
    kind: 'token',
    ts: '2023-04-07 23:58:11.000',
    tx: TX.toLowerCase(),
    transfer: null,
  })
})

describe('assets', () => {
  test.each([
    ['ETH', '0.5', 'eip155:1/slip44:60', '500000000000000000'],
    ['USD', '1250.50', 'iso4217:USD', '125050'],
    ['iso4217:JPY', '1250', 'iso4217:JPY', '1250'],
    ['eip155:1/slip44:60', '1', 'eip155:1/slip44:60', '1000000000000000000'],
    // A symbol is no contract: the asset stays apart, only the number of digits is taken from the table.
    ['USDC', '12.5', 'eip155:1/symbol:USDC', '12500000'],
  ])('%s', (asset, amount, id, units) => {
    expect(one({ asset, amount })).toMatchObject({ asset: id, units })
  })
  test('a symbol alone is marked', () => {
    expect(one({ asset: 'USDC' })?.marks).toEqual(['asset_by_symbol'])
  })
  test('unknown decimals are a reason to refuse, unless they or base units are given', () => {
    expect(reason({ asset: 'XYZ' })).toBe(
      'decimals unknown for eip155:1/symbol:XYZ; add a column "decimals", or give base units in "units"',
    )
    expect(one({ asset: 'XYZ', decimals: '2', amount: '3' })?.units).toBe('300')
    expect(one({ asset: 'XYZ', amount: '', units: '123456789012345678901234567890' })?.units).toBe(
      '123456789012345678901234567890',
    )
  })
  test('the same symbol has other digits on another chain', () => {
    expect(one({ chain: 'bsc', asset: 'USDC', amount: '1' })?.units).toBe('1000000000000000000')
  })
})

describe('chains', () => {
  test('none is not Ethereum', () => {
    expect(one({ chain: '', asset: 'ETH', amount: '1' })).toMatchObject({
      chain: 'unknown',
      asset: 'unknown/slip44:60',
    })
  })
  test('a name that nobody knows is a chain of its own', () => {
    expect(one({ chain: 'MyBank', asset: 'USD', amount: '1', from: 'ACC-1', to: 'ACC-2' })).toMatchObject({
      chain: 'mybank',
      sender: 'ACC-1',
    })
  })
})

describe('times', () => {
  test.each([
    ['1680911891123', '2023-04-07 23:58:11.123'],
    ['2023-04-08T01:18:23+02:00', '2023-04-07 23:18:23.000'],
    // In this form, times are UTC unless they say otherwise.
    ['2023-04-08 01:18:23', '2023-04-08 01:18:23.000'],
    ['2023-04-08', '2023-04-08 00:00:00.000'],
  ])('%s', (timestamp, ts) => {
    expect(one({ timestamp })?.ts).toBe(ts)
  })
  test('a day that does not exist', () => {
    expect(reason({ timestamp: '2023-02-30' })).toContain('"timestamp"')
  })
})

test('with a log index the id is that of other exports', () => {
  expect(one({ log_index: '4' })?.transfer).toBe(`eip155:1:${TX.toLowerCase()}:log:4`)
})
test('an NFT has an id and no amount', () => {
  const row = one({ amount: '', token_id: '42', kind: 'nft' })
  expect(row).toMatchObject({ kind: 'nft', token_id: '42', units: null })
  expect(row?.asset).toContain('/erc721:')
})
test('nobody at one end is a mint or a burn, nobody at both is nothing', () => {
  expect(one({ from: '' })?.kind).toBe('mint')
  expect(one({ to: '' })?.kind).toBe('burn')
  expect(reason({ from: '', to: '' })).toContain('"from"')
})
test('negative amounts and unknown kinds are refused', () => {
  expect(reason({ amount: '-1' })).toContain('zero or more')
  expect(reason({ kind: 'gift' })).toContain('one of native')
})
