import { beforeAll, describe, expect, test } from 'vitest'
import type { SqlRow, SqlValue } from '../core/ports.js'
import { DEFAULT_CONFIG } from './config.js'
import { type DetectResult, detect } from './detect.js'
import { SIGNAL_SOURCES } from './signals.generated.js'
import { company } from './testing/company.js'
import { duckdbPort, type TestTables } from './testing/duckdb-port.js'

async function run(tables: TestTables): Promise<DetectResult> {
  const port = await duckdbPort(tables)
  try {
    return await detect(port, { signals: SIGNAL_SOURCES, config: DEFAULT_CONFIG })
  } finally {
    port.close()
  }
}

/** What must not change: who, how much, which tier, which signals, which rings. */
const scores = ({ people, rings }: DetectResult) => ({
  people: people.map(({ worker, weighed, hits }) => [
    worker,
    weighed.score,
    weighed.tier,
    hits.map(({ signal }) => signal),
  ]),
  rings: rings.map(({ members, facilitators }) => [
    members,
    facilitators.map(({ node, role }) => [node, role]),
  ]),
})

/** Rows with stable file and row numbers, so that a transformation changes nothing else. */
function numbered(tables: TestTables): Record<string, SqlRow[]> {
  const entries = Object.entries(tables).map(([table, rows]): [string, SqlRow[]] => [
    table,
    rows.map((row, index) => ({ file: 'f', row: index + 1, ...row }) as SqlRow),
  ])
  return Object.fromEntries(entries)
}

const mapCells = (
  tables: Record<string, SqlRow[]>,
  change: (column: string, value: SqlValue, table: string) => SqlValue,
): TestTables =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [column, change(column, value, table)]),
        ),
      ),
    ]),
  )

const NAME_COLUMNS = ['name', 'to_name', 'holder', 'signed_by']
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/
const HOURS = 7

describe('fairness and determinism on tables', () => {
  const base = numbered(company())
  let expected: ReturnType<typeof scores>
  beforeAll(async () => {
    expected = scores(await run(base))
  })

  test('the company has something to find, and honest people stay notes', () => {
    const tiers = new Map(expected.people.map(([worker, , tier]) => [worker, tier]))
    expect(['W-1', 'W-2', 'W-3'].map((id) => tiers.get(id))).toEqual(Array(3).fill('investigate now'))
    expect(expected.rings).toHaveLength(1)
    expect(expected.rings[0]?.[0]).toEqual(['W-1', 'W-2', 'W-3'])
    expect(expected.rings[0]?.[1]?.[0]).toEqual(['worker:W-7', 'facilitator candidate'])
    for (const id of ['W-11', 'W-12', 'W-13', 'W-14', 'W-15', 'W-16'])
      expect(tiers.get(id) ?? 'note', id).toBe('note')
  })

  test('tokens of names exchanged', async () => {
    const tokens = Object.values(base)
      .flat()
      .flatMap((row) => NAME_COLUMNS.flatMap((column) => String(row[column] ?? '').split(' ')))
    const list = [...new Set(tokens.filter((token) => token !== ''))].sort()
    const other = new Map(list.map((token, index) => [token, list[(index + 5) % list.length] ?? token]))
    const exchanged = mapCells(base, (column, value) =>
      NAME_COLUMNS.includes(column) && typeof value === 'string'
        ? value
            .split(' ')
            .map((token) => other.get(token) ?? token)
            .join(' ')
        : value,
    )
    expect(exchanged.workers?.[0]?.name).not.toBe(base.workers?.[0]?.name)
    expect(scores(await run(exchanged))).toEqual(expected)
  })

  test('labels of countries exchanged, coordinates kept', async () => {
    const other: Readonly<Record<string, string>> = { US: 'KP', PL: 'US', IN: 'CN', BR: 'RU', CA: 'LA' }
    const exchanged = mapCells(base, (column, value) =>
      ['country', 'issuer'].includes(column) && typeof value === 'string' ? (other[value] ?? value) : value,
    )
    expect(scores(await run(exchanged))).toEqual(expected)
  })

  test('everything moved east by seven time zones', async () => {
    const moved = mapCells(base, (column, value) => {
      if (column === 'lon' && typeof value === 'number') return value + 15 * HOURS
      if (column === 'offset_min' && typeof value === 'number') return value + 60 * HOURS
      if (typeof value !== 'string' || !TIME.test(value)) return value
      return new Date(Date.parse(`${value.replace(' ', 'T')}Z`) - HOURS * 3_600_000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' ')
    })
    expect(scores(await run(moved))).toEqual(expected)
  })

  test('nationality and issuer dropped', async () => {
    const dropped = mapCells(base, (column, value) =>
      ['country', 'issuer', 'region', 'city'].includes(column) ? null : value,
    )
    expect(scores(await run(dropped))).toEqual(expected)
  })

  test('rows shuffled and repeated', async () => {
    const shuffled = Object.fromEntries(
      Object.entries(base).map(([table, rows]) => [table, [...rows].reverse().flatMap((row) => [row, row])]),
    ) as TestTables
    expect(scores(await run(shuffled))).toEqual(expected)
  })

  test('the same tables give the same result, byte by byte', async () => {
    const [one, two] = [await run(base), await run(base)]
    expect(JSON.stringify(two.people)).toBe(JSON.stringify(one.people))
    expect(JSON.stringify(two.rings)).toBe(JSON.stringify(one.rings))
  })
})
