import { describe, expect, test } from 'vitest'
import { NO_LIST_ROWS } from '../../core/list-tables.js'
import { buildIndex, MAIN, type QueryWallet, screen } from '../index.js'

const list = (wallets: readonly (readonly [tag: string, address: string])[]) => {
  const cited = { list: 'us-ofac-sdn', entity: '1', file: 'f'.repeat(64), row: 1 }
  return buildIndex({
    ...NO_LIST_ROWS,
    list_entities: [
      {
        ...cited,
        schema: 'Person',
        caption: 'TESTER, Synthetic',
        programs: [],
        listed_on: null,
        partial: false,
        birth_dates: [],
        countries: [],
        remarks: null,
        published: null,
      },
    ],
    list_identifiers: wallets.map(([scheme, raw]) => ({
      ...cited,
      kind: 'wallet',
      value: raw,
      raw,
      scheme,
      country: null,
    })),
  })
}
const ask = (wallets: readonly (readonly [string, string])[], wallet: QueryWallet) => {
  const { matches, refused, cautions } = screen(list(wallets), { id: 'q', wallets: [wallet] })
  return { score: matches[0]?.score, detail: matches[0]?.evidence[0].detail, refused, cautions }
}

// One public key hash (that of the CashAddr specification's first example) in the forms of several chains.
const LEGACY = '1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu'
const CASH = 'bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'

describe('one address in several spellings', () => {
  test.each([
    ['Bitcoin Cash, new form asked', 'BCH', LEGACY, CASH],
    ['Bitcoin Cash, without prefix, in capitals', 'BCH', LEGACY, CASH.slice(12).toUpperCase()],
    ['Bitcoin Cash, old form asked', 'BCH', CASH, LEGACY],
    [
      'TRON in hex',
      'TRX',
      'TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF',
      '4147df0606a84a52763887d7aa280cc4f068326b16',
    ],
    [
      'XRP, X-address with a tag',
      'XRP',
      'rGWrZyQqhTp9Xu7G5Pkayo7bXjH4k4QYpf',
      'XVLhHMPHU98es4dbozjVtdWzVrDjtV18pX8yuPT7y4xaEHi',
    ],
    [
      'EVM without 0x',
      'ETH',
      '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
      '4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
    ],
    [
      'EVM as a payment link',
      'ETH',
      '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
      'ethereum:0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c@1?value=1',
    ],
    [
      'segwit in capitals',
      'XBT',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4',
    ],
  ])('%s', (_, tag, listed, asked) => {
    expect(ask([[tag, listed]], asked).score).toBe(MAIN.walletExact)
  })

  test('a token that several chains have: the form of the address decides', () => {
    const tron = 'TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF'
    const evm = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
    const listed = [
      ['USDT', tron],
      ['USDT', evm],
    ] as const
    expect(ask(listed, { address: tron, asset: 'USDT' }).score).toBe(1)
    expect(ask(listed, { address: evm, asset: 'USDT' }).score).toBe(1)
    expect(ask(listed, { address: tron, chain: 'tron:0x2b6653dc' }).score).toBe(1)
  })
})

describe('one key on several chains', () => {
  test('the same public key hash as an address of a fork of Bitcoin is a hit that says so', () => {
    const found = ask([['XBT', LEGACY]], CASH)
    expect(found.score).toBe(MAIN.walletOtherChain)
    expect(found.detail).toContain('The same public key in the form of another chain, listed under XBT')
  })

  test('P2PKH and P2WPKH of one key', () => {
    // hash160 751e76e8199196d454941c45d1b3a323f1433bd6 of BIP-173 in both forms.
    expect(
      ask([['XBT', '1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH']], 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4')
        .score,
    ).toBe(MAIN.walletExact)
  })

  test('the same 20 bytes on TRON and an EVM chain are possible only', () => {
    // The 20 bytes of TGXE9d… in hex; both come from keccak256 of a public key.
    const found = ask(
      [['TRX', 'TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF']],
      '0x47df0606a84a52763887d7aa280cc4f068326b16',
    )
    expect([found.score, found.detail]).toEqual([
      MAIN.walletPossible,
      expect.stringContaining('same 20 bytes'),
    ])
  })

  test('a known contract on another chain is possible and said to be one', () => {
    const usdc = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
    const found = ask([['ETH', usdc]], { address: usdc, chain: 'eip155:137' })
    expect([found.score, found.detail]).toEqual([
      MAIN.walletPossible,
      expect.stringContaining('It is a contract'),
    ])
  })
})

describe('what is wrong', () => {
  test('an address that belongs to another chain than the query says is refused and still found', () => {
    const found = ask([['XBT', LEGACY]], { address: LEGACY, chain: 'eip155:1' })
    expect(found.refused).toHaveLength(1)
    expect([found.score, found.detail]).toEqual([1, expect.stringContaining('which it is not of')])
  })

  test('base58 with one letter in another case is refused, and possible because its letters are listed', () => {
    const wrong = LEGACY.replace('B', 'b')
    const found = ask([['XBT', LEGACY]], wrong)
    expect(found.refused[0]?.reason).toContain('checksum')
    expect([found.score, found.detail]).toEqual([
      MAIN.walletPossible,
      expect.stringContaining('the address as asked is wrong'),
    ])
  })

  test('base58 that differs in case and has a right checksum of its own is another address', () => {
    expect(
      ask(
        [['SOL', '7EqQdEULxWcraVx3mXKFjc84LhCkMGZCkRuDpvcMwJeK']],
        '7EqqdEULxWcraVx3mXKFjc84LhCkMGZCkRuDpvcMwJeK',
      ).score,
    ).toBeUndefined()
  })
})

describe('look-alikes', () => {
  const listed = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'

  test('the same first and last four characters are a caution and no hit', () => {
    const found = ask([['ETH', listed]], '0x4f4700000000000000000000000000000000270c')
    expect(found.score).toBeUndefined()
    expect(found.cautions?.[0]?.reason).toContain(listed)
  })

  test('neither the listed address itself nor another one is called a look-alike', () => {
    expect(ask([['ETH', listed]], listed).cautions).toBeUndefined()
    expect(ask([['ETH', listed]], '0x4f4800000000000000000000000000000000270c').cautions).toBeUndefined()
  })
})
