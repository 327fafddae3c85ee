import { describe, expect, test } from 'vitest'
import { canonicalAddress } from './canonical-address.js'
import { BITCOIN, EVM, LITECOIN, TRON, XRP } from './chains.js'
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
