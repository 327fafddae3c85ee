import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { RowOf } from '../../src/core/tables.js'
import { BITCOIN } from '../../src/core/chains/chain-ids.js'
import { type MappedFile, mapWhole } from '../../src/ingest/testing/map-fixture.js'
import { sharedData } from '../shared-data.js'

const data = sharedData('chains', 'bcoin')
const folder = mkdtempSync(path.join(tmpdir(), 'blocks-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (name: string, chain = BITCOIN): Promise<MappedFile> =>
  mapWhole(path.join(data ?? '', name), { chain }, 'x.dat')

type Output = Partial<RowOf<'utxo_outputs'>>
const outputsOf = ({ rows }: MappedFile): Output[] =>
  rows.filter(({ table }) => table === 'utxo_outputs').map(({ values }) => values as Output)
const inputsOf = ({ rows }: MappedFile) => rows.filter(({ table }) => table === 'utxo_inputs')

/** Units of the spent outputs in the order of the inputs: bcoin writes value, script size and script of each. */
function spentUnits(name: string): bigint[] {
  const bytes = readFileSync(path.join(data ?? '', name))
  const units: bigint[] = []
  for (let at = 0; at < bytes.length; ) {
    units.push(bytes.readBigUInt64LE(at))
    const size = bytes[at + 8] ?? 0
    at += 9 + (size === 0xfd ? 2 + bytes.readUInt16LE(at + 9) : size)
  }
  return units
}

describe.skipIf(data === undefined)('real Bitcoin blocks (need ../shared/data)', () => {
  test.each([
    ['block300025.raw', 461, 300025],
    ['block426884.raw', 409, 426884],
    ['block482683.raw', 12, 482683],
  ])('%s: every transaction is read, and the ids give the Merkle root', async (name, count, height) => {
    const mapped = await read(name)
    expect(mapped.reading.adapter.id).toBe('bitcoin-blocks')
    expect([mapped.used, mapped.rejects.length]).toEqual([count, 0])
    expect(new Set(outputsOf(mapped).map(({ block }) => block))).toEqual(new Set([height]))
    const coinbase = outputsOf(mapped).filter(({ coinbase: made }) => made === true)
    expect(new Set(coinbase.map(({ tx_index }) => tx_index))).toEqual(new Set([0]))
  })

  test('block 300025: what was spent, less what was created, is the fee that the miner took beside 25 new coins', async () => {
    const mapped = await read('block300025.raw')
    const spent = spentUnits('block300025-undo.raw')
    expect(spent).toHaveLength(inputsOf(mapped).length)
    const created = (made: boolean): bigint =>
      outputsOf(mapped)
        .filter(({ coinbase }) => coinbase === made)
        .reduce((sum, { units }) => sum + BigInt(units ?? 0), 0n)
    expect(created(true) - 2_500_000_000n).toBe(spent.reduce((a, b) => a + b) - created(false))
  })

  test('scripts become addresses of their network, and data carries none', async () => {
    const types = new Map<string, (string | null | undefined)[]>()
    for (const name of ['block300025.raw', 'block426884.raw', 'block482683.raw'])
      for (const { script_type: type, address } of outputsOf(await read(name)))
        types.set(type ?? '', [...(types.get(type ?? '') ?? []), address])
    expect(types.get('pubkeyhash')?.every((address) => /^1/.test(address ?? ''))).toBe(true)
    expect(types.get('scripthash')?.every((address) => /^3/.test(address ?? ''))).toBe(true)
    expect(types.get('nulldata')?.every((address) => address === null)).toBe(true)
    const testnet = outputsOf(await read('block1087400.raw', 'bip122:000000000933ea01ad0ee984209779ba'))
    const keyHashes = testnet.filter(({ script_type }) => script_type === 'pubkeyhash')
    expect(keyHashes.length).toBeGreaterThan(0)
    expect(keyHashes.every(({ address }) => /^[mn]/.test(address ?? ''))).toBe(true)
  })

  test('a block that is cut off or changed is refused, and says so', async () => {
    const bytes = readFileSync(path.join(data ?? '', 'block482683.raw'))
    const cut = path.join(folder, 'cut')
    writeFileSync(cut, bytes.subarray(0, bytes.length - 5))
    expect((await mapWhole(cut, { chain: BITCOIN }, 'x')).rejects).toMatchObject([
      { row: 1, reason: expect.stringContaining('cut off') },
    ])
    const changed = path.join(folder, 'changed')
    writeFileSync(changed, Buffer.from(bytes).fill(1, 200, 203))
    expect((await mapWhole(changed, { chain: BITCOIN }, 'x')).rejects).toMatchObject([
      { row: 1, reason: expect.stringContaining('damaged') },
    ])
  })

  test('blk*.dat: framed blocks behind each other, zeros at the end; one that is cut off costs only itself', async () => {
    const framed = ['block300025.raw', 'block482683.raw'].map((name) => {
      const block = readFileSync(path.join(data ?? '', name))
      const frame = Buffer.from('f9beb4d900000000', 'hex')
      frame.writeUInt32LE(block.length, 4)
      return Buffer.concat([frame, block])
    })
    const whole = path.join(folder, 'blk00000.dat')
    writeFileSync(whole, Buffer.concat([...framed, Buffer.alloc(100_000)]))
    expect(await mapWhole(whole, {}, 'x')).toMatchObject({ used: 461 + 12, rejects: [] })
    const cut = path.join(folder, 'blk00001.dat')
    writeFileSync(cut, Buffer.concat(framed).subarray(0, -100))
    const mapped = await mapWhole(cut, {}, 'x')
    expect([mapped.used, mapped.rejects]).toMatchObject([
      461,
      [{ row: 462, reason: expect.stringContaining('ends within a block') }],
    ])
  })
})
