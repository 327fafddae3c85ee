import { describe, expect, test } from 'vitest'
import type { CsvRecord, Mapped } from '../../adapter.js'
import { makeSample } from '../../make-sample.js'
import type { TransferValues } from '../evm/transfer-values.js'
import { etherscanInternal } from './internal.js'
import { etherscanNftTransfers } from './nft-transfers.js'
import { etherscanTokenTransfers } from './token-transfers.js'
import { etherscanTransactions } from './transactions.js'

const A = `0x${'a1'.repeat(20)}`
const B = `0x${'b2'.repeat(20)}`
const CREATED = `0x${'c3'.repeat(20)}`
const ZERO = `0x${'0'.repeat(40)}`
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const UNKNOWN = `0x${'e5'.repeat(20)}`
const TX = `0x${'0f'.repeat(32)}`

const transaction: CsvRecord = {
  'Transaction Hash': TX.toUpperCase().replace('0X', '0x'),
  Blockno: '15500001',
  UnixTimestamp: '1663000012',
  'DateTime (UTC)': '2022-09-12 16:26:52',
  From: A,
  To: B,
  ContractAddress: '',
  'Value_IN(ETH)': '0',
  'Value_OUT(ETH)': '1.5',
  'CurrentValue @ $1634.21/Eth': '2451.31',
  'TxnFee(ETH)': '0.000441',
  'TxnFee(USD)': '0.72',
  'Historical $Price/Eth': '1634.21',
  Status: '',
  ErrCode: '',
  Method: 'Transfer',
}
const MAINNET = { chain: 'eip155:1' }

const values = (mapped: Mapped): TransferValues[] =>
  'rows' in mapped ? mapped.rows.map((row) => row.values as TransferValues) : []
const reason = (mapped: Mapped): string => ('rejected' in mapped ? mapped.rejected : 'used')

describe('transactions', () => {
  const map = (changes: CsvRecord = {}, settings = MAINNET): Mapped =>
    etherscanTransactions.map({ ...transaction, ...changes }, settings)

  test('give the value and the fee, with ids that every export of the transaction gives', () => {
    const [value, fee] = values(map())
    expect(value).toMatchObject({
      transfer: `eip155:1:${TX}:native:0`,
      kind: 'native',
      sender: A,
      receiver: B,
      asset: 'eip155:1/slip44:60',
      units: '1500000000000000000',
      ts: '2022-09-12 16:26:52.000',
      failed: false,
    })
    // 0.000441 ether
    expect(fee).toMatchObject({
      transfer: `eip155:1:${TX}:fee:0`,
      kind: 'fee',
      sender: A,
      units: '441000000000000',
    })
    expect(fee?.receiver).toBeUndefined()
  })
  test("are the same in the receiver's export", () => {
    expect(values(map({ 'Value_IN(ETH)': '1.5', 'Value_OUT(ETH)': '0' }))).toEqual(values(map()))
  })
  test('a wallet that pays itself has both columns; two different amounts are no transaction', () => {
    expect(values(map({ 'Value_IN(ETH)': '1.5', To: A }))[0]?.units).toBe('1500000000000000000')
    expect(reason(map({ 'Value_IN(ETH)': '1.4' }))).toContain('"Value_IN" expected')
  })
  test('a failed one moves nothing but its fee', () => {
    const failed = values(map({ Status: 'Error(0)', ErrCode: 'Reverted' }))
    expect(failed.map(({ kind, failed: did }) => [kind, did])).toEqual([
      ['native', true],
      ['fee', true],
    ])
  })
  test('a status that nobody knows is refused', () => {
    expect(reason(map({ Status: 'pending?' }))).toBe('"Status" expected nothing or Error(…), got "pending?"')
  })
  test('a contract creation goes to the contract', () => {
    expect(values(map({ To: '', ContractAddress: CREATED }))[0]?.receiver).toBe(CREATED)
  })
  test('Ether is the coin of many chains: without a setting the chain stays unknown', () => {
    expect(values(map({}, {} as never))[0]).toMatchObject({ chain: 'unknown', asset: 'unknown/slip44:60' })
  })
  test('a coin of one chain names it, and so does ChainId', () => {
    const polygon = Object.fromEntries(
      Object.entries(transaction).map(([name, cell]) => [name.replace('(ETH)', '(MATIC)'), cell]),
    )
    expect(values(etherscanTransactions.map(polygon, {}))[0]).toMatchObject({
      chain: 'eip155:137',
      asset: 'eip155:137/slip44:966',
    })
    expect(values(map({ ChainId: '8453' }, {} as never))[0]?.chain).toBe('eip155:8453')
  })
  test('an unknown coin is no other coin', () => {
    const other = Object.fromEntries(
      Object.entries(transaction).map(([name, cell]) => [name.replace('(ETH)', '(NEWCOIN)'), cell]),
    )
    expect(reason(etherscanTransactions.map(other, MAINNET))).toContain('"NEWCOIN"')
  })
  test('a wrong checksum is a typing error', () => {
    expect(reason(map({ From: '0x4F47bc496083C727c5fbe3CE9CDf2B0f6496270c' }))).toContain('EIP-55')
  })
})

describe('internal transactions', () => {
  const internal: CsvRecord = {
    Txhash: TX,
    Blockno: '15500001',
    UnixTimestamp: '1663000012',
    ParentTxFrom: A,
    ParentTxTo: B,
    ParentTxETH_Value: '0',
    From: B,
    TxTo: A,
    ContractAddress: '',
    'Value_IN(ETH)': '0.5',
    'Value_OUT(ETH)': '0',
    Status: '0',
    ErrCode: '',
    Type: 'call',
  }
  const map = (changes: CsvRecord = {}): Mapped => etherscanInternal.map({ ...internal, ...changes }, MAINNET)
  test('have no index, so their id is made later', () => {
    expect(values(map())[0]).toMatchObject({
      kind: 'internal',
      sender: B,
      receiver: A,
      units: '500000000000000000',
    })
    expect(values(map())[0]?.transfer).toBeUndefined()
  })
  test('Status 1 is a failure here, and delegatecalls move nothing', () => {
    expect(values(map({ Status: '1' }))[0]?.failed).toBe(true)
    expect(map({ Type: 'delegatecall' })).toEqual({ skipped: 'a call that moves no value' })
  })
})

describe('token transfers', () => {
  const token: CsvRecord = {
    'Transaction Hash': TX,
    Blockno: '15500001',
    UnixTimestamp: '1663000012',
    From: A,
    To: B,
    TokenValue: '10,200.5',
    ContractAddress: USDC,
    TokenName: 'USD Coin',
    TokenSymbol: 'USDC',
  }
  const map = (changes: CsvRecord = {}, settings: { chain?: string } = MAINNET): Mapped =>
    etherscanTokenTransfers.map({ ...token, ...changes }, settings)

  test('thousands separators and the decimals of the contract', () => {
    expect(values(map())[0]).toMatchObject({
      kind: 'token',
      asset: `eip155:1/erc20:${USDC}`,
      units: '10200500000',
      decimals: 6,
      symbol: 'USDC',
      marks: null,
    })
  })
  test('the symbol never decides: a contract that calls itself USDC stays unknown, with its number as written', () => {
    expect(values(map({ ContractAddress: UNKNOWN }))[0]).toMatchObject({
      raw: '10200.5',
      marks: ['decimals_unknown'],
    })
    expect(values(map({ ContractAddress: UNKNOWN }))[0]?.units).toBeUndefined()
  })
  test('more digits than the token has are an error', () => {
    expect(reason(map({ TokenValue: '0.0000001' }))).toBe(
      '"TokenValue" expected at most 6 digits after the point, got "0.0000001"',
    )
    expect(reason(map({ TokenValue: '1.2e+3?' }))).toBe(
      '"TokenValue" expected a decimal number, got "1.2e+3?"',
    )
  })
  test('from the zero address is a mint, to it a burn', () => {
    expect(values(map({ From: ZERO }))[0]).toMatchObject({ kind: 'mint', sender: null, receiver: B })
    expect(values(map({ To: ZERO }))[0]).toMatchObject({ kind: 'burn', sender: A, receiver: null })
  })
  test('nothing is marked as nothing', () => {
    expect(values(map({ TokenValue: '0' }))[0]?.marks).toEqual(['zero_value'])
  })
  test('without a chain the decimals go by the address alone, which is marked', () => {
    expect(values(map({}, {}))[0]).toMatchObject({
      chain: 'unknown',
      units: '10200500000',
      marks: ['decimals_by_address'],
    })
  })
})

describe('NFT transfers', () => {
  const nft: CsvRecord = {
    Txhash: TX,
    Blockno: '15500001',
    UnixTimestamp: '1663000012',
    From: A,
    To: B,
    ContractAddress: UNKNOWN,
    TokenId: '37699756429637961541380872929681601835708013140060981748367739760419366440030',
    TokenName: 'Names',
    TokenSymbol: 'NAM',
  }
  test('an id is never an amount', () => {
    const [row] = values(etherscanNftTransfers.map(nft, MAINNET))
    expect(row).toMatchObject({ kind: 'nft', token_id: nft.TokenId, asset: `eip155:1/erc721:${UNKNOWN}` })
    expect(row?.units).toBeUndefined()
  })
  test('of an ERC-1155 token there can be many: the id is part of the asset', () => {
    const [row] = values(
      etherscanNftTransfers.map({ ...nft, TokenId: '7', Type: 'ERC-1155', Quantity: '25' }, MAINNET),
    )
    expect(row).toMatchObject({
      kind: 'token',
      asset: `eip155:1/erc1155:${UNKNOWN}/7`,
      units: '25',
      decimals: 0,
    })
  })
})

test('each export is recognised by its header, and by one adapter only', () => {
  const adapters = [etherscanTransactions, etherscanInternal, etherscanTokenTransfers, etherscanNftTransfers]
  const headers = {
    'etherscan/transactions': Object.keys(transaction),
    'etherscan/internal': [
      'Txhash',
      'Blockno',
      'UnixTimestamp',
      'DateTime',
      'ParentTxFrom',
      'ParentTxTo',
      'ParentTxETH_Value',
      'From',
      'TxTo',
      'ContractAddress',
      'Value_IN(ETH)',
      'Value_OUT(ETH)',
      'CurrentValue @ $1/Eth',
      'Historical $Price/Eth',
      'Status',
      'ErrCode',
      'Type',
    ],
    'etherscan/token-transfers': [
      'Txhash',
      'UnixTimestamp',
      'DateTime',
      'From',
      'To',
      'Value',
      'ContractAddress',
      'TokenName',
      'TokenSymbol',
    ],
    'etherscan/nft-transfers': [
      'Txhash',
      'UnixTimestamp',
      'DateTime',
      'From',
      'To',
      'ContractAddress',
      'TokenId',
      'TokenName',
      'TokenSymbol',
    ],
  }
  for (const [id, header] of Object.entries(headers)) {
    const text = `${header.map((name) => `"${name}"`).join(',')}\r\n`
    const sample = makeSample('export.csv', {
      sha256: '',
      bytes: text.length,
      encoding: 'utf-8',
      bom: 0,
      gzip: false,
      format: 'csv',
      delimiter: ',',
      head: text,
      complete: true,
    })
    expect(
      adapters.filter((adapter) => adapter.recognise(sample) !== undefined).map((adapter) => adapter.id),
    ).toEqual([id])
  }
})
