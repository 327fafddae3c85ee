import { describe, expect, test } from 'vitest'
import { canonicalAddress } from './canonical-address.js'
import { BITCOIN, CARDANO, EVM, LITECOIN, STELLAR, TRON, XRP } from '../chains/chain-ids.js'
import { evmChecksum } from './evm.js'

describe('EVM, with the vectors of EIP-55', () => {
  const vectors = [
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '0xde709f2102306220921060314715629080e2fb77',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
    '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
    '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
  ]
  test.each(vectors)('%s keeps its checksum and is read in lower case', (address) => {
    expect(evmChecksum(address)).toBe(address)
    expect(canonicalAddress(address)).toEqual({
      kind: 'valid',
      address: address.toLowerCase(),
      chains: [EVM],
    })
  })

  test('a mixed-case address with one letter turned is refused, with the right form in the reason', () => {
    const reading = canonicalAddress('0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')
    expect(reading.kind).toBe('refused')
    expect(JSON.stringify(reading)).toContain('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')
  })

  test('every EVM chain reads the same key', () => {
    const [first] = vectors
    expect(canonicalAddress(`eip155:56:${first}`, 'eip155:56')).toEqual(canonicalAddress(first ?? '', 'ETH'))
  })
})

describe('base58 and bech32', () => {
  test.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'XBT', BITCOIN],
    ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'XBT', BITCOIN],
    ['LWnbjLYUfqeokfbWM4FcU7uk2FP2DSxuWS', 'LTC', LITECOIN],
    ['TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF', 'USDT', TRON],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'XRP', XRP],
  ])('%s is read as it stands', (address, tag, chain) => {
    expect(canonicalAddress(address, tag)).toEqual({ kind: 'valid', address, chains: [chain] })
  })

  test('segwit version 0 (BIP-173) and version 1 (BIP-350) are lower-cased', () => {
    const zero = 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'
    expect(canonicalAddress(zero)).toEqual({ kind: 'valid', address: zero.toLowerCase(), chains: [BITCOIN] })
    const one = 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'
    expect(canonicalAddress(one)).toMatchObject({ kind: 'valid', address: one })
  })

  test('a wrong letter is refused', () => {
    expect(canonicalAddress('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb').kind).toBe('refused')
    expect(canonicalAddress('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5').kind).toBe('refused')
  })

  test('lower-cased base58 is lossy, never valid', () => {
    expect(canonicalAddress('1a1zp1ep5qgefi2dmptftl5slmv7divfna', 'XBT')).toEqual({
      kind: 'lossy',
      address: '1a1zp1ep5qgefi2dmptftl5slmv7divfna',
      chains: [BITCOIN],
    })
    expect(canonicalAddress('tpdlpxxpcassupez3yrvksmnkyp5slekxu')).toMatchObject({
      kind: 'lossy',
      chains: [TRON],
    })
  })

  test('an address of another chain than the one named is refused', () => {
    expect(canonicalAddress('TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF', 'eip155:1').kind).toBe('refused')
  })

  test('an unknown form is kept as it stands', () => {
    expect(canonicalAddress('someone.eth')).toEqual({ kind: 'unknown', address: 'someone.eth' })
  })
})

describe('further chains', () => {
  // Stellar: the valid vectors of SEP-23. Cardano: a base address of CIP-19.
  const account = 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'
  test.each([
    [account, 'XLM', account, STELLAR],
    ['MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK', 'XLM', account, STELLAR],
    [
      'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
      'ADA',
      'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
      CARDANO,
    ],
    ['4147df0606a84a52763887d7aa280cc4f068326b16', 'TRX', 'TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF', TRON],
    ['XVLhHMPHU98es4dbozjVtdWzVrDjtV18pX8yuPT7y4xaEHi', 'XRP', 'rGWrZyQqhTp9Xu7G5Pkayo7bXjH4k4QYpf', XRP],
  ])('%s', (text, tag, address, chain) => {
    expect(canonicalAddress(text, tag)).toEqual({ kind: 'valid', address, chains: [chain] })
  })

  test.each([
    'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGA',
    'XVLhHMPHU98es4dbozjVtdWzVrDjtV18pX8yuPT7y4xaEHj',
  ])('%s has a wrong letter and is no address of its form', (text) => {
    expect(canonicalAddress(text).kind).not.toBe('valid')
  })

  test('hostile lengths are answered at once', () => {
    for (const letter of ['1', 'a', '0x', 'bc1', 'T', 'é'])
      expect(canonicalAddress(letter.repeat(200_000)).kind).not.toBe('valid')
  })
})
