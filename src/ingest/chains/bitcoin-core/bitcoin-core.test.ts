import { describe, expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'
import type { StreamedRecord } from '../../adapter.js'
import { bitcoinCore } from './index.js'
import { satoshis } from './read-fields.js'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function read(text: string, size = 7): Promise<StreamedRecord[]> {
  const found: StreamedRecord[] = []
  for await (const records of bitcoinCore.read(pieces(text, size), {})) found.push(...records)
  return found
}

const TXID = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b'
const HEX =
  '01000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff0100f2052a01000000434104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000'
const SCRIPT = { hex: `41${HEX.slice(-142, -12)}ac`, address: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa' }

const coinbase = {
  txid: TXID,
  hex: HEX,
  vin: [{ coinbase: '04' }],
  vout: [{ value: 50, n: 0, scriptPubKey: SCRIPT }],
}
const block = { hash: 'ab'.repeat(32), height: 5, time: 1_231_006_505, nTx: 1, tx: [coinbase] as unknown[] }
const reasons = async (text: string): Promise<unknown[]> => (await read(text)).map(({ mapped }) => mapped)

describe('blocks', () => {
  test('one block, a list, JSON lines and an RPC answer give the same rows, however the text is cut', async () => {
    const [one] = await read(JSON.stringify(block), 1e6)
    expect(one?.mapped).toMatchObject({
      rows: [
        {
          table: 'utxo_outputs',
          values: { tx: TXID, units: '5000000000', block: 5, tx_index: 0, coinbase: true },
        },
      ],
    })
    const two = { ...one, row: 2 }
    for (const size of [1, 13, 1e6]) {
      expect(await read(JSON.stringify([block, block]), size)).toEqual([one, two])
      expect(await read(`${JSON.stringify(block)}\n${JSON.stringify(block)}\n`, size)).toEqual([one, two])
      expect(await read(JSON.stringify({ result: block, error: null, id: 1 }), size)).toEqual([one])
    }
  })
  test('an input and the output that it spends (verbosity 3)', async () => {
    const { rows } = await mapWhole(fixture('bitcoin-core', 'synthetic-verbosity-3.json'))
    const spent = rows.filter(({ values }) => 'stated_by' in values && values.stated_by === 'input')
    expect(spent.map(({ values }) => values)).toMatchObject([
      { units: '30000000', block: 899000, address: 'bc1qr0w4kkujutvlxz3mygamxk24r5x6yr3hspwd5t' },
      { units: '70000000' },
      { units: '60000000' },
    ])
  })
  test('a transaction on its own (getrawtransaction)', async () => {
    expect((await read(JSON.stringify({ ...coinbase, blocktime: 1_231_006_505 })))[0]?.mapped).toMatchObject({
      rows: [{ values: { tx: TXID, block: null, ts: '2009-01-03 18:15:05.000' } }],
    })
  })
})

describe('what cannot be used is refused with the reason', () => {
  test.each<[string, object, RegExp]>([
    ['verbosity 1', { ...block, tx: [TXID] }, /verbosity 1/],
    ['transactions missing', { ...block, nTx: 2 }, /says that it has 2/],
    [
      'an id that the transaction does not have',
      { ...block, tx: [{ ...coinbase, txid: 'cd'.repeat(32) }] },
      /is transaction 4a5e1e/,
    ],
    ['hex cut off', { ...block, tx: [{ ...coinbase, hex: HEX.slice(0, -20) }] }, /cut off/],
    [
      'a fraction of a satoshi',
      { ...block, tx: [{ ...coinbase, vout: [{ value: 0.123456789, n: 0, scriptPubKey: SCRIPT }] }] },
      /satoshis/,
    ],
    [
      'an amount beyond all bitcoins',
      { ...block, tx: [{ ...coinbase, vout: [{ value: 21_000_001, n: 0, scriptPubKey: SCRIPT }] }] },
      /amount/,
    ],
    ['an input that names nothing', { ...block, tx: [{ ...coinbase, vin: [{}] }] }, /names no output/],
  ])('%s', async (_name, value, reason) => {
    expect(await reasons(JSON.stringify(value))).toEqual([{ rejected: expect.stringMatching(reason) }])
  })
  test('a file that is cut off: what is whole counts, the rest is one refused record', async () => {
    const text = JSON.stringify([block, block])
    const found = await reasons(text.slice(0, -100))
    expect(found).toEqual([
      expect.objectContaining({ rows: expect.anything() }),
      { rejected: expect.stringMatching(/cut off/) },
    ])
  })
  test('a stale block is skipped', async () => {
    expect(await reasons(JSON.stringify({ ...block, confirmations: -1 }))).toEqual([
      { skipped: expect.stringMatching(/best chain/) },
    ])
  })
})

test('whole satoshis are read back exactly up to all bitcoins', () => {
  for (const units of [1n, 10n, 2_099_999_997_690_000n, 2_099_999_999_999_999n, 123_456_789_012_345n]) {
    const text = units.toString().padStart(9, '0')
    expect(satoshis(Number(`${text.slice(0, -8)}.${text.slice(-8)}`))).toBe(units)
  }
})
