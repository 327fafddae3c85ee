import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { finishTransfers, type FinishedTransfers } from '../../src/ingest/chains/finish/finish-transfers.js'
import { type ReadTables, readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { sharedData } from '../shared-data.js'

const ETL = sharedData('chains', 'ethereum-etl')
const FIXTURES = path.resolve(import.meta.dirname, '../fixtures')

/** All files below a folder, sorted. */
const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()

const read = (files: readonly string[], chain?: string): Promise<ReadTables> =>
  readTables(files, { settings: { chain }, adapters: ADAPTERS })

const finish = ({ tables }: ReadTables): FinishedTransfers =>
  finishTransfers(tables.transfers, { tokens: tables.tokens })

/** Kind, last part of the id, amount or id, ends and marks: what a person would compare. */
const shown = ({ rows }: FinishedTransfers): string[] =>
  rows.map(({ kind, transfer, units, token_id, failed, marks }) =>
    [
      kind,
      transfer?.split(':').slice(-2).join(':'),
      units ?? `id ${token_id}`,
      failed === true ? 'failed' : '',
      marks ?? '',
    ]
      .join(' ')
      .trim(),
  )

describe('Etherscan: exports of wallets that dealt with each other', async () => {
  const files = listFiles(path.join(FIXTURES, 'etherscan')).filter((file) => file.endsWith('.csv'))
  const loaded = await read(files, 'eip155:1')
  const finished = finish(loaded)

  test('every record is used, rejected or skipped', () => {
    for (const { records, used, rejected, skipped, adapter } of loaded.files) {
      expect(adapter).not.toBeNull()
      expect((used ?? 0) + (rejected ?? 0) + (skipped ?? 0)).toBe(records)
    }
    expect(loaded.rejects.map(({ reason }) => reason).sort()).toEqual([
      '"Status" expected nothing or Error(…), got "pending?"',
      '"TokenId" expected a whole number, got "seven"',
      '"TokenValue" expected a decimal number, got "1.2e+3?"',
      '"TokenValue" expected at most 6 digits after the point, got "0.0000001"',
    ])
  })
  test('what both wallets exported is there once, with both records', () => {
    const twice = finished.rows.filter(({ refs }) => refs !== undefined)
    // Transaction 1 with its fee, and token transfers 3, 20 and two equal ones in 21.
    expect(twice.map(({ kind, units }) => `${kind} ${units}`).sort()).toEqual([
      'fee 441000000000000',
      'native 1500000000000000000',
      'token 1',
      'token 10200000000',
      'token 5000000',
      'token 5000000',
    ])
  })
  test('two equal internal transfers of one transaction are two', () => {
    expect(
      finished.rows.filter(({ kind, units }) => kind === 'internal' && units === '500000000000000000'),
    ).toHaveLength(2)
  })
  test('the token of unknown decimals is refused in the end', () => {
    expect(finished.rejected.map(({ reason }) => reason)).toEqual([
      `decimals unknown for contract 0x${'e5'.repeat(20)}; add a tokens.csv or map it`,
    ])
  })
  test('the look-alike is marked', () => {
    expect(
      finished.rows.filter(({ marks }) => marks?.includes('look_alike')).map(({ marks }) => marks),
    ).toEqual([['zero_value', 'look_alike']])
  })
})

describe('ethereum-etl: all files of two blocks together', async () => {
  const loaded = await read(listFiles(path.join(FIXTURES, 'ethereum-etl')), 'eip155:1')
  const finished = finish(loaded)

  test('one transfer for a transaction and its trace, a log and its token transfer; fees, failures and kinds from where they are known', () => {
    expect(shown(finished).sort()).toEqual(
      [
        // Transaction 1 of one ether, its two calls in the order 2, 10, and its fee of 21,000 × 20 gwei.
        'native native:0 1000000000000000000',
        'internal trace:2 200',
        'internal trace:10 300',
        'fee fee:0 420000000000000',
        // An ERC-20 and an ERC-721 by their logs.
        'token log:5 250',
        'nft log:6 id 77',
        // Transaction 2 failed, with its call; only the fee of 39,000 × 20 gwei moved.
        'native native:0 5000 failed',
        'internal trace:0 4000 failed',
        'fee fee:0 780000000000000 failed',
        // Transaction 3 made a contract; of its tokens one is fungible by contracts.json, one by the shipped table, one stays open.
        'native native:0 0  zero_value',
        'fee fee:0 1200000000000000',
        'token log:2 9',
        'token log:3 id null  kind_unknown',
        'token log:4 12',
        'reward trace:reward_17000000_0 2000000000000000000',
      ].sort(),
    )
  })
  test('logs and token transfers have the time of their block', () => {
    expect(finished.rows.filter(({ ts }) => ts === null)).toEqual([])
  })
})

describe('ethereum-etl: its own expected outputs (needs ../shared/data)', () => {
  test.skipIf(ETL === undefined)('every record of all 44 files is used, rejected or skipped', async () => {
    const files = listFiles(ETL ?? '').filter((file) => /\.(csv|json)(\.gz)?$/.test(file))
    const loaded = await read(files)
    expect(files.length).toBeGreaterThan(40)
    for (const { records, used, rejected, skipped, adapter, bytes, paths } of loaded.files) {
      expect(adapter, String(paths)).toBe(bytes === 0 ? null : 'ethereum-etl')
      expect((used ?? 0) + (rejected ?? 0) + (skipped ?? 0)).toBe(records)
    }
    // geth leaves everything but the type out of a self-destruction.
    expect(loaded.rejects.map(({ reason }) => reason)).toEqual([
      '"value" expected an amount in base units, got nothing',
    ])
  })

  test.skipIf(ETL === undefined)(
    'two blocks of 2023: 291 Transfer events, 282 of ERC-20 and 9 of ERC-721',
    async () => {
      const folder = path.join(ETL ?? '', 'test_stream', 'blocks_17173049_17173050')
      const stream = (kind: string): string =>
        listFiles(folder).find((file) => file.includes(`expected_${kind}.json`)) ?? ''
      const tokens = finish(await read([stream('token_transfers')], 'eip155:1'))
      const logs = finish(await read([stream('logs')], 'eip155:1'))
      const all = finish(await read(listFiles(folder), 'eip155:1'))
      // ERC-1155 and wrapping are further events.
      const ofTransfer = logs.rows.filter(({ transfer }) =>
        tokens.rows.some((row) => row.transfer === transfer),
      )
      expect(tokens.rows).toHaveLength(291)
      expect(ofTransfer.filter(({ kind }) => kind === 'nft')).toHaveLength(9)
      expect(ofTransfer.filter(({ kind }) => kind !== 'nft')).toHaveLength(282)
      // Amounts beyond 2^53 agree to the last digit, and nothing is counted twice.
      for (const { transfer, units, raw } of tokens.rows) {
        const log = logs.rows.find((row) => row.transfer === transfer)
        expect(log?.units ?? log?.token_id).toBe(units ?? raw)
      }
      expect(all.rows.filter(({ kind }) => kind !== 'native' && kind !== 'fee')).toHaveLength(
        logs.rows.length,
      )
      expect(all.rows.filter(({ kind }) => kind === 'native')).toHaveLength(298)
      expect(all.notes).toEqual([])
    },
  )
})
