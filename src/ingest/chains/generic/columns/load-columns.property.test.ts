import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { NOBODY } from '../../../../core/transfer-columns.js'
import { readTables } from '../../../read-tables.js'
import { genericTransfers } from '../index.js'
import { loadColumns } from './load-columns.js'

const folder = mkdtempSync(path.join(tmpdir(), 'columns-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEADER = 'chain,block,timestamp,tx_hash,from,to,asset,amount,decimals,kind,log_index'
const A = '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
const CHECKED = '0x4F47Bc496083C727c5fbe3CE9CDf2B0f6496270c'
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'

const hex = fc.nat({ max: 30 }).map((n) => `0x${n.toString(16).padStart(40, '0')}`)
const address = fc.oneof(
  { arbitrary: hex, weight: 6 },
  fc.constantFrom(
    A,
    CHECKED,
    CHECKED.replace('F', 'f'),
    'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8',
    '',
    'desk 7',
    ` ${A}`,
  ),
)
const line = fc
  .tuple(
    fc.constantFrom('eip155:1', 'ethereum', 'tron', '', 'my bank', ' eip155:1'),
    fc.oneof(fc.nat({ max: 9 }).map(String), fc.constantFrom('', 'x', '12345678901')),
    fc.constantFrom(
      '2022-03-04T05:06:07Z',
      '2022-03-04 05:06:08.123Z',
      '2022-02-30T00:00:00Z',
      '2022-03-04T06:06:07+01:00',
      '1646370367',
      '1646370367000',
      '2022-03-04 05:06:09',
      'then',
      '',
    ),
    fc.constantFrom('0xaa', '', 'tx,1'),
    address,
    address,
    fc.constantFrom(USDC, 'ETH', 'USD', 'JPY', 'NOPE', '', 'eip155:1/erc20:' + USDC),
    fc.oneof(
      fc.bigInt(0n, 10n ** 30n).map(String),
      fc.tuple(fc.nat(), fc.nat({ max: 999_999 })).map(([whole, part]) => `${whole}.${part}`),
      fc.constantFrom('0', '-1', '1,234.5', '5.', '.5', '1e6', '1.50000000000000000000000', ''),
    ),
    fc.constantFrom('', '6', '18', '0', 'six'),
    fc.constantFrom('', 'token', 'fee', 'burn', 'nft', 'Token', 'what'),
    fc.oneof(fc.nat({ max: 5 }).map(String), fc.constantFrom('', '99999')),
  )
  .map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
const lines = fc.array(fc.oneof({ arbitrary: line, weight: 20 }, fc.constantFrom('', 'too,short')), {
  minLength: 1,
  maxLength: 30,
})
const end = fc.constantFrom('\n', '\r\n')

test('columns hold what the adapter makes of the same file, line by line', async () => {
  await fc.assert(
    fc.asyncProperty(
      lines,
      end,
      fc.boolean(),
      fc.integer({ min: 1, max: 1 }),
      async (body, newline, closed, threads) => {
        const file = path.join(folder, 'ledger.csv')
        writeFileSync(file, [HEADER, ...body].join(newline) + (closed ? newline : ''))
        const columns = await loadColumns(file, {}, threads)
        const read = await readTables([file], { settings: {}, adapters: [genericTransfers] })
        const rows = [...read.tables.transfers].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
        if (columns === undefined) return
        const texts = columns.addressTexts()
        const got = Array.from({ length: columns.count }, (_, i) => ({
          row: columns.rows[i],
          from: columns.from[i] === NOBODY ? null : texts[columns.from[i] ?? 0],
          to: columns.to[i] === NOBODY ? null : texts[columns.to[i] ?? 0],
          asset: columns.assetIds[columns.asset[i] ?? 0],
          units:
            columns.wide.get(columns.rows[i] ?? 0) ??
            (BigInt(columns.amounts[i * 3 + 2] ?? 0) << 64n) +
              (BigInt(columns.amounts[i * 3 + 1] ?? 0) << 32n) +
              BigInt(columns.amounts[i * 3] ?? 0),
          time: columns.time[i],
        })).sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
        expect(got).toEqual(
          rows.map(({ row, sender, receiver, asset, units, ts, kind }) => ({
            row,
            from: sender,
            to: kind === 'fee' || kind === 'burn' ? null : receiver,
            asset,
            units: BigInt(units ?? 0),
            time: ts === null ? 0 : Math.floor(Date.parse(`${ts.replace(' ', 'T')}Z`) / 1000),
          })),
        )
        expect(columns.rejected.map(({ row }) => row)).toEqual(read.rejects.map(({ row }) => row))
        for (let i = 1; i < columns.count; i++)
          expect(columns.time[i] ?? 0).toBeGreaterThanOrEqual(columns.time[i - 1] ?? 0)
      },
    ),
    { numRuns: 150 },
  )
})
