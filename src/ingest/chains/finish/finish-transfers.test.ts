import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finishTransfers } from './finish-transfers.js'
import type { TokenFact } from './settle-tokens.js'
import type { TransferRecord } from './transfer-record.js'

const A = `0x${'a1'.repeat(20)}`
const B = `0x${'b2'.repeat(20)}`
const C = `0x${'c3'.repeat(20)}`
const TOKEN = `0x${'e5'.repeat(20)}`
const CHAIN = 'eip155:1'
const tx = (n: number): string => `0x${n.toString(16).padStart(64, '0')}`

let counter = 0
const row = (values: Partial<TransferRecord>): TransferRecord => ({
  transfer: null,
  chain: CHAIN,
  block: 1,
  tx_index: null,
  log_index: null,
  ts: '2022-09-12 16:26:40.000',
  ts_raw: '1663000000',
  offset_min: 0,
  precision: 'second',
  tx: tx(1),
  kind: 'token',
  sender: A,
  receiver: B,
  asset: `${CHAIN}/erc20:${TOKEN}`,
  symbol: null,
  decimals: 6,
  units: '5',
  token_id: null,
  raw: null,
  failed: false,
  marks: null,
  file: 'file1',
  row: ++counter,
  ...values,
})
const finish = (rows: readonly TransferRecord[], tokens: readonly TokenFact[] = []) =>
  finishTransfers(rows, { tokens })
const fact = (kind: string | null, decimals: number | null): TokenFact => ({
  chain: CHAIN,
  address: TOKEN,
  kind,
  symbol: null,
  decimals,
})

describe('transfers without an index', () => {
  test('two equal ones in one file are two transfers, with ids that differ by their ordinal', () => {
    const { rows } = finish([row({}), row({})])
    const ids = rows.map(({ transfer }) => transfer ?? '')
    expect(ids).toHaveLength(2)
    expect(ids[0]).toMatch(new RegExp(`^${CHAIN}:${tx(1)}:token:[0-9a-f]{16}\\.0$`))
    expect(ids[1]).toBe(ids[0]?.replace(/0$/, '1'))
  })
  test("the other wallet's export repeats them: as many as the file with most of them has, all records cited", () => {
    const { rows } = finish([
      row({ row: 1 }),
      row({ row: 2 }),
      row({ file: 'file2', row: 7 }),
      row({ file: 'file2', row: 8 }),
      row({ file: 'file3', row: 3 }),
    ])
    expect(rows.map(({ file, row: n, refs }) => [file, n, refs])).toEqual([
      [
        'file1',
        1,
        [
          { file: 'file2', row: 7 },
          { file: 'file3', row: 3 },
        ],
      ],
      ['file1', 2, [{ file: 'file2', row: 8 }]],
    ])
  })
  test('where raw logs know the index, they are these logs and not further transfers', () => {
    const log = row({ transfer: `${CHAIN}:${tx(1)}:log:4`, log_index: 4, file: 'logs', row: 1 })
    const { rows } = finish([row({}), row({}), log])
    expect(rows.map(({ transfer }) => transfer?.split(':').at(-2)).sort()).toEqual(['log', 'token'])
  })
})

describe('decimals and kinds', () => {
  const whole = { units: null, decimals: null, raw: '1234.5', marks: ['decimals_unknown'] }
  const open = { units: null, decimals: null, raw: '77', marks: ['kind_unknown'] }
  test('come from a tokens export', () => {
    const { rows } = finish([row(whole)], [fact('fungible', 2)])
    expect(rows[0]).toMatchObject({ units: '123450', decimals: 2, raw: null, marks: null })
  })
  test('without one the record is refused, and says what to do', () => {
    const { rows, rejected } = finish([row({ ...whole, row: 9 })])
    expect(rows).toEqual([])
    expect(rejected).toEqual([
      { file: 'file1', row: 9, reason: `decimals unknown for contract ${TOKEN}; add a tokens.csv or map it` },
    ])
  })
  test('a number of unknown kind is an amount, an id, or stays open and moves nothing', () => {
    expect(finish([row(open)], [fact('fungible', null)]).rows[0]).toMatchObject({ units: '77', raw: null })
    expect(finish([row(open)], [fact('nft', null)]).rows[0]).toMatchObject({
      kind: 'nft',
      units: null,
      token_id: '77',
      asset: `${CHAIN}/erc721:${TOKEN}`,
    })
    const left = finish([row(open)])
    expect(left.rows[0]).toMatchObject({ units: null, raw: '77', marks: ['kind_unknown'] })
    expect(left.notes).toEqual([expect.stringContaining('may be amounts or NFT ids')])
  })
  test('a raw log of the same contract settles it too', () => {
    const log = row({ transfer: `${CHAIN}:${tx(2)}:log:1`, tx: tx(2), log_index: 1, decimals: null })
    expect(finish([row(open), log]).rows.find(({ tx: hash }) => hash === tx(1))?.units).toBe('77')
  })
})

describe('receipts', () => {
  const native = row({ transfer: `${CHAIN}:${tx(1)}:native:0`, kind: 'native', failed: null })
  const receipt = row({
    transfer: `${CHAIN}:${tx(1)}:receipt:0`,
    kind: 'fee',
    sender: null,
    receiver: null,
    units: '21',
    failed: true,
    ts: null,
  })
  test('give their transaction its fee and its failure', () => {
    const { rows } = finish([native, receipt])
    expect(
      rows.map(({ transfer, sender, failed, ts }) => [transfer?.split(':').at(-2), sender, failed, ts]),
    ).toEqual([
      ['native', A, true, native.ts],
      ['fee', A, true, native.ts],
    ])
  })
  test('without the transaction nobody is known to have paid', () => {
    expect(finish([receipt]).notes.join()).toContain('1 fees have no payer')
  })
  test('a fee that the transaction carries itself is the same fee', () => {
    const fee = row({ transfer: `${CHAIN}:${tx(1)}:fee:0`, kind: 'fee', receiver: null, units: '21' })
    expect(finish([native, fee, receipt]).rows.filter(({ kind }) => kind === 'fee')).toHaveLength(1)
  })
})

describe('traces', () => {
  const trace = (path: string, values: Partial<TransferRecord> = {}) =>
    row({
      transfer: `${CHAIN}:${tx(1)}:trace:${path}`,
      kind: path === 'root' ? 'native' : 'internal',
      ...values,
    })
  test('the top-level trace is the transaction itself and counts once', () => {
    const { rows } = finish([
      row({ transfer: `${CHAIN}:${tx(1)}:native:0`, kind: 'native', receiver: null }),
      trace('root'),
    ])
    expect(rows).toHaveLength(1)
    // A contract creation: the trace knows what the transaction does not.
    expect(rows[0]).toMatchObject({ transfer: `${CHAIN}:${tx(1)}:native:0`, receiver: B })
  })
  test('calls are numbered as they ran: 2 before 10', () => {
    const { rows } = finish([trace('10'), trace('2'), trace('2_0')])
    const order = [...rows]
      .sort((a, b) => (a.log_index ?? 0) - (b.log_index ?? 0))
      .map(({ transfer }) => transfer?.split(':').at(-1))
    expect(order).toEqual(['2', '2_0', '10'])
  })
  test('a failed call takes its sub-calls with it', () => {
    const { rows } = finish([trace('0', { failed: true }), trace('0_1'), trace('1')])
    expect(
      Object.fromEntries(rows.map(({ transfer, failed }) => [transfer?.split(':').at(-1), failed])),
    ).toEqual({
      '0': true,
      '0_1': true,
      '1': false,
    })
  })
  test('without a hash they get it from the transaction of the same block and index', () => {
    const nameless = row({ transfer: `${CHAIN}:block1-3:trace:0`, tx: null, tx_index: 3, kind: 'internal' })
    const native = row({ transfer: `${CHAIN}:${tx(1)}:native:0`, kind: 'native', tx_index: 3 })
    const { rows } = finish([nameless, native])
    expect(rows.map(({ tx: hash }) => hash)).toEqual([tx(1), tx(1)])
  })
})

test('a token transfer and its raw log are one transfer, and the log decides what it is', () => {
  const log = row({
    transfer: `${CHAIN}:${tx(1)}:log:6`,
    log_index: 6,
    kind: 'nft',
    units: null,
    token_id: '77',
    asset: `${CHAIN}/erc721:${TOKEN}`,
  })
  const token = row({
    transfer: `${CHAIN}:${tx(1)}:token:6`,
    log_index: 6,
    units: null,
    raw: '77',
    marks: ['kind_unknown'],
  })
  const { rows } = finish([token, log])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ kind: 'nft', token_id: '77', units: null, raw: null, marks: null })
})

describe('an export that does not name its chain', () => {
  test('has the chain of an export with the same transaction, for the whole file', () => {
    const other = { chain: 'unknown', asset: `unknown/erc20:${TOKEN}`, file: 'file2' }
    const { rows, notes } = finish([
      row({}),
      row({ ...other, kind: 'internal' }),
      row({ ...other, tx: tx(2) }),
    ])
    expect(rows.map(({ chain, asset }) => [chain, asset])).toEqual(
      rows.map(() => [CHAIN, `${CHAIN}/erc20:${TOKEN}`]),
    )
    expect(notes).toEqual([
      '2 transfers got their chain from another export that holds the same transactions',
    ])
  })
  test('keeps none when its transactions are on two chains', () => {
    const { rows } = finish([
      row({}),
      row({ chain: 'eip155:61', asset: `eip155:61/erc20:${TOKEN}`, file: 'file3' }),
      row({ chain: 'unknown', asset: `unknown/erc20:${TOKEN}`, file: 'file2' }),
    ])
    expect(rows.map(({ chain }) => chain)).toContain('unknown')
  })
})

describe('address poisoning', () => {
  const lookAlike = `${B.slice(0, 6)}${'77'.repeat(16)}${B.slice(-4)}`
  const at = (block: number, values: Partial<TransferRecord>) => row({ block, tx: tx(block), ...values })
  const marked = (rows: readonly TransferRecord[]) =>
    finish(rows)
      .rows.filter(({ marks }) => marks?.includes('look_alike'))
      .map(({ block }) => block)
  test('an address that looks like one dealt with before is marked, in both directions', () => {
    expect(
      marked([
        at(1, {}),
        at(2, { receiver: lookAlike, units: '0' }),
        at(3, { sender: lookAlike, receiver: A, units: '1' }),
      ]),
    ).toEqual([2, 3])
  })
  test('the real one is not, and neither is a look-alike of somebody the wallet never dealt with', () => {
    expect(marked([at(1, { receiver: lookAlike, units: '0' }), at(2, {})])).toEqual([])
    expect(marked([at(1, {}), at(2, { sender: C, receiver: lookAlike })])).toEqual([])
  })
})

const anyRows = fc.array(
  fc
    .record({
      source: fc.constantFrom(
        'native:0',
        'fee:0',
        'receipt:0',
        'trace:root',
        'trace:0',
        'trace:0_1',
        'log:4',
        'log:5',
        'token:4',
        'token:5',
        null,
      ),
      hash: fc.integer({ min: 1, max: 2 }),
      file: fc.constantFrom('file1', 'file2', 'file3'),
      units: fc.constantFrom('0', '5', '6'),
      ends: fc.constantFrom([A, B], [B, A], [A, A]),
      failed: fc.constantFrom(true, false, null),
      open: fc.constantFrom('', '', 'kind_unknown', 'decimals_unknown'),
      unnamed: fc.boolean(),
    })
    .map(
      ({
        source,
        hash,
        file,
        units,
        ends: [sender = A, receiver = B],
        failed,
        open,
        unnamed,
      }): Partial<TransferRecord> => {
        const chain = unnamed ? 'unknown' : CHAIN
        const kind =
          source === null
            ? 'token'
            : source.startsWith('trace:0')
              ? 'internal'
              : /log|token/.test(source)
                ? 'token'
                : /fee|receipt/.test(source)
                  ? 'fee'
                  : 'native'
        const unsettled = open !== '' && kind === 'token'
        return {
          transfer: source === null ? null : `${chain}:${tx(hash)}:${source}`,
          chain,
          asset: `${chain}/${kind === 'token' ? `erc20:${TOKEN}` : 'slip44:60'}`,
          tx: tx(hash),
          block: hash,
          log_index: source !== null && /log|token/.test(source) ? Number(source.slice(-1)) : null,
          kind,
          sender: source === 'receipt:0' ? null : sender,
          receiver: kind === 'fee' ? null : receiver,
          units: unsettled ? null : units,
          raw: unsettled ? units : null,
          decimals: unsettled ? null : 6,
          marks: unsettled ? [open] : null,
          failed,
          file,
        }
      },
    ),
  { maxLength: 14 },
)

test('finishing twice changes nothing, and neither does the order of the rows', () => {
  fc.assert(
    fc.property(anyRows, fc.boolean(), fc.infiniteStream(fc.nat()), (given, known, keys) => {
      const rows = given.map((values, i) => row({ ...values, row: i + 1 }))
      const facts = known ? [fact('fungible', 2)] : []
      const once = finish(rows, facts)
      expect(finish(once.rows, facts).rows).toEqual(once.rows)
      const shuffled = rows.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key)
      expect(
        finish(
          shuffled.map(({ one }) => one),
          facts,
        ),
      ).toEqual(once)
      const ids = once.rows.map(({ transfer }) => transfer)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 500 },
  )
})
