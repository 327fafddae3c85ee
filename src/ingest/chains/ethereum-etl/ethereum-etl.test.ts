import { describe, expect, test } from 'vitest'
import type { Mapped } from '../../adapter.js'
import type { TransferValues } from '../evm/transfer-values.js'
import { ethereumEtl } from './index.js'

const A = `0x${'a1'.repeat(20)}`
const B = `0x${'b2'.repeat(20)}`
const TOKEN = `0x${'e5'.repeat(20)}`
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const TX = `0x${'0f'.repeat(32)}`
const SETTINGS = { chain: 'eip155:1' }

const map = (record: object): Mapped => ethereumEtl.map(record, SETTINGS)
const values = (mapped: Mapped): TransferValues[] =>
  'rows' in mapped ? mapped.rows.map((row) => row.values as TransferValues) : []

const topic = (address: string): string => `0x${'0'.repeat(24)}${address.slice(2)}`
const word = (n: bigint): string => n.toString(16).padStart(64, '0')
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const SINGLE = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62'
const BATCH = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb'

describe('transactions and receipts', () => {
  const transaction = {
    hash: TX,
    nonce: '1',
    block_number: '17000000',
    transaction_index: '3',
    from_address: A,
    to_address: B,
    value: '1000000000000000000',
    gas: '21000',
    gas_price: '20000000000',
    input: '0x',
    block_timestamp: '1680911891',
  }
  test('a CSV transaction has no fee yet', () => {
    expect(values(map(transaction))).toEqual([
      expect.objectContaining({
        transfer: `eip155:1:${TX}:native:0`,
        units: '1000000000000000000',
        tx_index: 3,
        failed: null,
      }),
    ])
  })
  test('a streamed one carries its receipt: fee and status', () => {
    const streamed = {
      ...transaction,
      type: 'transaction',
      receipt_gas_used: 21000,
      receipt_effective_gas_price: 20000000000,
      receipt_l1_fee: 7,
      receipt_status: 0,
    }
    // 21,000 × 20 gwei + 7 for the layer below
    expect(values(map(streamed))[1]).toMatchObject({
      kind: 'fee',
      units: '420000000000007',
      failed: true,
      sender: A,
    })
  })
  test('a receipt knows the fee and not who paid it', () => {
    const receipt = {
      transaction_hash: TX,
      transaction_index: '3',
      block_number: '17000000',
      cumulative_gas_used: '21000',
      gas_used: '21000',
      status: '1',
      effective_gas_price: '20000000000',
    }
    expect(values(map(receipt))[0]).toMatchObject({
      transfer: `eip155:1:${TX}:receipt:0`,
      units: '420000000000000',
      failed: false,
    })
    expect(values(map(receipt))[0]?.sender).toBeUndefined()
  })
  test('before Byzantium nobody knows whether it failed', () => {
    const receipt = {
      transaction_hash: TX,
      cumulative_gas_used: 1,
      gas_used: 1,
      status: null,
      effective_gas_price: 1,
      block_number: 1,
    }
    expect(values(map(receipt))[0]?.failed).toBeNull()
  })
})

describe('token transfers', () => {
  const transfer = {
    token_address: TOKEN,
    from_address: A,
    to_address: B,
    value: '77',
    transaction_hash: TX,
    log_index: '6',
    block_number: '17000000',
  }
  test('the number may be an id: only a contract that is known to be fungible makes it an amount', () => {
    expect(values(map(transfer))[0]).toMatchObject({ raw: '77', marks: ['kind_unknown'], log_index: 6 })
    expect(values(map(transfer))[0]?.units).toBeUndefined()
    expect(values(map({ ...transfer, token_address: USDC }))[0]).toMatchObject({ units: '77', decimals: 6 })
  })
})

describe('logs', () => {
  const log = (topics: unknown, data: string, address = TOKEN) => ({
    log_index: 5,
    transaction_hash: TX,
    transaction_index: 3,
    block_number: 17000000,
    address,
    data,
    topics,
  })
  test('three topics are ERC-20, four are ERC-721', () => {
    expect(values(map(log([TRANSFER, topic(A), topic(B)], `0x${word(250n)}`)))[0]).toMatchObject({
      transfer: `eip155:1:${TX}:log:5`,
      kind: 'token',
      units: '250',
      sender: A,
      receiver: B,
    })
    expect(values(map(log([TRANSFER, topic(A), topic(B), `0x${word(77n)}`], '0x')))[0]).toMatchObject({
      kind: 'nft',
      token_id: '77',
      asset: `eip155:1/erc721:${TOKEN}`,
    })
  })
  test('topics in CSV are one text', () => {
    expect(values(map(log([TRANSFER, topic(A), topic(B)].join(','), `0x${word(1n)}`)))[0]?.units).toBe('1')
  })
  test('an event that indexes nothing says nothing about its kind', () => {
    const data = `0x${[A, B].map((address) => topic(address).slice(2)).join('')}${word(9n)}`
    expect(values(map(log([TRANSFER], data)))[0]).toMatchObject({ raw: '9', marks: ['kind_unknown'] })
  })
  test('ERC-1155: one token, or a batch of them', () => {
    const ends = [topic(A), topic(A), topic(B)]
    expect(values(map(log([SINGLE, ...ends], `0x${word(7n)}${word(25n)}`)))[0]).toMatchObject({
      asset: `eip155:1/erc1155:${TOKEN}/7`,
      units: '25',
    })
    // Two lists by offset: ids 1 and 2, quantities 10 and 20.
    const data = [64n, 160n, 2n, 1n, 2n, 2n, 10n, 20n].map(word).join('')
    expect(
      values(map(log([BATCH, ...ends], `0x${data}`))).map(({ transfer, token_id, units }) => [
        transfer?.slice(-3),
        token_id,
        units,
      ]),
    ).toEqual([
      ['5.0', '1', '10'],
      ['5.1', '2', '20'],
    ])
  })
  test('wrapping ether makes tokens for the depositor', () => {
    const deposit = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c'
    expect(values(map(log([deposit, topic(A)], `0x${word(5n)}`, WETH)))[0]).toMatchObject({
      kind: 'mint',
      sender: null,
      receiver: A,
      units: '5',
    })
    expect(map(log([deposit, topic(A)], `0x${word(5n)}`))).toEqual({
      skipped: 'an event that moves no token',
    })
  })
  test('other events are not needed; a broken transfer is refused', () => {
    expect(map(log([`0x${word(5n)}`], '0x'))).toEqual({ skipped: 'an event that moves no token' })
    expect(map(log([TRANSFER, topic(A)], '0x'))).toMatchObject({
      rejected: expect.stringContaining('"data"'),
    })
  })
})

describe('traces', () => {
  const trace = (changes: object): Mapped =>
    map({
      block_number: 17000000,
      transaction_hash: TX,
      transaction_index: 3,
      from_address: A,
      to_address: B,
      value: '300',
      trace_type: 'call',
      call_type: 'call',
      trace_address: '0,1',
      error: null,
      status: 1,
      trace_id: 'x',
      ...changes,
    })
  test('sub-calls are internal, the top one is the transaction again', () => {
    expect(values(trace({}))[0]).toMatchObject({
      transfer: `eip155:1:${TX}:trace:0_1`,
      kind: 'internal',
      units: '300',
    })
    expect(values(trace({ trace_address: [0, 1] }))[0]?.transfer).toBe(`eip155:1:${TX}:trace:0_1`)
    expect(values(trace({ trace_address: '' }))[0]).toMatchObject({
      transfer: `eip155:1:${TX}:trace:root`,
      kind: 'native',
    })
  })
  test('what moves nothing is skipped, but for failures', () => {
    expect(trace({ value: '0' })).toEqual({ skipped: 'a call of no value' })
    expect(trace({ call_type: 'delegatecall' })).toEqual({ skipped: 'a call that moves no value' })
    expect(values(trace({ value: '0', error: 'Reverted', status: 0 }))[0]).toMatchObject({
      failed: true,
      units: '0',
    })
  })
  test('rewards come from nobody', () => {
    const reward = {
      trace_type: 'reward',
      from_address: null,
      transaction_hash: null,
      transaction_index: null,
      call_type: null,
      trace_id: 'reward_17000000_0',
    }
    expect(values(trace(reward))[0]).toMatchObject({
      transfer: 'eip155:1:block17000000:trace:reward_17000000_0',
      kind: 'reward',
      sender: null,
      receiver: B,
    })
  })
  test('a self-destruction that geth leaves without addresses and amount is refused', () => {
    expect(trace({ trace_type: 'suicide', from_address: '', to_address: '', value: '' })).toMatchObject({
      rejected: expect.stringContaining('"value"'),
    })
  })
})

describe('contracts and tokens', () => {
  test('say what a contract is', () => {
    const contract = { address: TOKEN, bytecode: '0x', is_erc20: 'True', is_erc721: 'False' }
    expect(map(contract)).toEqual({
      rows: [{ table: 'tokens', values: { chain: 'eip155:1', address: TOKEN, kind: 'fungible' } }],
    })
    expect(map({ ...contract, is_erc20: false })).toEqual({ skipped: 'no token contract' })
  })
  test('digits after the point mean amounts; none mean nothing', () => {
    const token = { address: TOKEN, symbol: 'GIFT', name: 'Gift', decimals: '2', total_supply: '1' }
    expect(values(map(token))[0]).toMatchObject({ kind: 'fungible', decimals: 2 })
    expect(values(map({ ...token, decimals: '0' }))[0]).toMatchObject({ kind: null, decimals: 0 })
  })
  test('a block moves nothing itself', () => {
    expect(map({ number: 1, hash: TX, parent_hash: TX, miner: A, transaction_count: 0 })).toHaveProperty(
      'skipped',
    )
  })
})
