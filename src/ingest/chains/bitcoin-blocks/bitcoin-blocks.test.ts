import { hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'
import { networkOf } from './networks.js'
import { readScript } from './read-script.js'

const MAIN = networkOf('bip122:000000000019d6689c085ae165831e93')
const TEST = networkOf('bip122:000000000933ea01ad0ee984209779ba')
const KEY =
  '04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5f'
const SHORT = '0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798'

describe('scripts (vectors of BIP-173 and BIP-350, and blocks 0 and 1)', () => {
  test.each([
    ['pubkey', `41${KEY}ac`, '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    [
      'pubkeyhash',
      '76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac',
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    ],
    ['scripthash', 'a914b472a266d0bd89c13706a4132ccfb16f7c3b9fcb87', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    [
      'witness_v0_keyhash',
      '0014751e76e8199196d454941c45d1b3a323f1433bd6',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    ],
    [
      'witness_v0_scripthash',
      '00201863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262',
      'bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3',
    ],
    [
      'witness_v1_taproot',
      '512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    ],
    ['witness_unknown', '6002751e', 'bc1sw50qgdz25j'],
    ['multisig', `5121${SHORT}21${SHORT}52ae`, undefined],
    ['nulldata', '6a0162', undefined],
    ['nonstandard', '00', undefined],
    ['nonstandard', '', undefined],
    // A version 0 program has 20 or 32 bytes.
    ['nonstandard', '0003aabbcc', undefined],
  ])('%s %s', (type, script, address) => {
    expect(readScript(hexToBytes(script), MAIN)).toEqual({ type, address })
  })
  test('test networks write addresses in their own form; without a network there is none', () => {
    const script = hexToBytes('0014751e76e8199196d454941c45d1b3a323f1433bd6')
    expect(readScript(script, TEST).address).toBe('tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx')
    expect(readScript(script, undefined)).toEqual({ type: 'witness_v0_keyhash', address: undefined })
  })
})

test('blocks 0 and 1 of the main network, as blk00000.dat begins', async () => {
  const { rows, rejects } = await mapWhole(fixture('bitcoin-blocks', 'blocks-0-and-1.dat'))
  expect(rejects).toEqual([])
  expect(rows.map(({ row, values }) => [row, values])).toMatchObject([
    [
      1,
      {
        tx: '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b',
        address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
        units: '5000000000',
        coinbase: true,
        block: null,
        ts: '2009-01-03 18:15:05.000',
      },
    ],
    [
      2,
      {
        tx: '0e3e2357e806b6cdb1f70b54c3a3a17b6714ee1f0e68bebb44a74b1efd512098',
        ts: '2009-01-09 02:54:25.000',
      },
    ],
  ])
})
