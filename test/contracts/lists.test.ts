import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Adapter } from '../../src/ingest/adapter.js'
import { openSanctions } from '../../src/ingest/lists/opensanctions/index.js'
import { ofacAdvanced } from '../../src/ingest/lists/us-ofac-advanced/index.js'
import { ofacLegacyConsolidated, ofacLegacySdn } from '../../src/ingest/lists/us-ofac-legacy/index.js'
import { ofacXmlConsolidated, ofacXmlSdn } from '../../src/ingest/lists/us-ofac-xml/index.js'
import { readListFiles } from '../list-files.js'
import { sharedData } from '../shared-data.js'
import { view } from '../support/ofac/view.js'

const ADAPTERS: readonly Adapter[] = [
  ofacLegacySdn,
  ofacLegacyConsolidated,
  ofacXmlSdn,
  ofacXmlConsolidated,
  ofacAdvanced,
  openSanctions,
]
const fixture = (...parts: string[]): string => path.join('test/fixtures/lists', ...parts)

/** Every list adapter must pass this on a folder or file of its form. */
const cases = [
  { name: 'us-ofac-legacy', target: fixture('us-ofac-legacy'), adapter: ofacLegacySdn.id, records: 46 },
  {
    name: 'us-ofac-advanced',
    target: 'examples/meridian/lists/SDN_ADVANCED.XML',
    adapter: ofacAdvanced.id,
    records: 56,
  },
  { name: 'us-ofac-xml', target: fixture('us-ofac-xml'), adapter: ofacXmlSdn.id, records: 12 },
  { name: 'opensanctions', target: fixture('opensanctions'), adapter: openSanctions.id, records: 15 },
]

describe.each(cases)('$name', ({ target, adapter, records }) => {
  test('is recognised by content, and every record is used, rejected or skipped', async () => {
    const { files } = await readListFiles(target, ADAPTERS)
    expect(files.map((file) => file.adapter)).toEqual(files.map(() => adapter))
    const total = files.reduce((sum, file) => sum + file.used + file.rejected.length + file.skipped.length, 0)
    expect(total).toBe(records)
  })

  test('every row belongs to an entity that is there, and cites its record', async () => {
    const { tables } = await readListFiles(target, ADAPTERS)
    const entities = new Set(tables.list_entities.map(({ list, entity }) => `${list}/${entity}`))
    for (const row of [...tables.list_names, ...tables.list_identifiers]) {
      expect(entities).toContain(`${row.list}/${row.entity}`)
      expect(row.file).toMatch(/^[0-9a-f]{64}$/)
      expect(row.row).toBeGreaterThan(0)
    }
  })

  test('no entity is without a caption, no name is empty', async () => {
    const { tables } = await readListFiles(target, ADAPTERS)
    expect(tables.list_entities.filter(({ caption }) => !caption)).toEqual([])
    expect(tables.list_names.filter(({ name }) => !name?.trim())).toEqual([])
  })
})

test('the same designations read from the three forms of OFAC are equal field by field', async () => {
  const legacy = (await readListFiles(fixture('us-ofac-legacy'), ADAPTERS)).tables
  const xml = (await readListFiles(fixture('us-ofac-xml'), ADAPTERS)).tables
  const advanced = (await readListFiles('examples/meridian/lists/SDN_ADVANCED.XML', ADAPTERS)).tables
  const ids = [...new Set(legacy.list_entities.flatMap(({ entity }) => entity ?? []))].sort()
  expect(ids).toHaveLength(12)
  for (const id of ids) expect(view(xml, id)).toEqual(view(legacy, id))

  const inBoth = ids.filter((id) => advanced.list_entities.some(({ entity }) => entity === id))
  expect(inBoth).toHaveLength(11)
  // Links are facts of their own: the advanced excerpt has more of them, from press releases.
  const but = (tables: typeof legacy, id: string) => ({ ...view(tables, id), links: [] })
  for (const id of inBoth) expect(but(advanced, id)).toEqual(but(legacy, id))
  for (const id of inBoth)
    expect(view(advanced, id)?.links).toEqual(expect.arrayContaining([...(view(legacy, id)?.links ?? [])]))
})

test('a wallet that the limit of the remark cuts in two comes out whole, citing the comment', async () => {
  const { tables } = await readListFiles(fixture('us-ofac-legacy'), ADAPTERS)
  const wallets = tables.list_identifiers.filter(
    ({ kind, entity }) => kind === 'wallet' && entity === '42498',
  )
  const cut = wallets.find(({ value }) => value === 'TGXE9dGWawjfd3xqFSho1h1bRbRv9wUGrF')
  expect(cut).toMatchObject({ scheme: 'TRX', row: 1 })
  expect(wallets).toHaveLength(13)
  expect(readFileSync(fixture('us-ofac-legacy', 'SDN.CSV'), 'utf8')).not.toContain(cut?.value)
})

const complete = sharedData('lists', 'ofac-sdn-2021-07')
test.skipIf(complete === undefined)(
  'the complete list of July 2021 loads whole (needs ../shared/data)',
  async () => {
    const { tables, files } = await readListFiles(complete ?? '', ADAPTERS)
    expect(
      files.map(({ file, used, rejected, skipped }) => [file, used, rejected.length, skipped.length]),
    ).toEqual([
      ['add.csv.gz', 11438, 0, 2400],
      ['alt.csv.gz', 11910, 0, 1],
      ['sdn.csv.gz', 8976, 0, 1],
      ['sdn_comments.csv', 5, 0, 0],
    ])
    expect(tables.list_entities.filter(({ partial }) => partial)).toEqual([])
    const cut = tables.list_identifiers.filter(({ entity, kind }) => entity === '30518' && kind === 'wallet')
    expect(cut.map(({ value }) => value)).toContain('1GqChmWqGtsaLrGbHfgdrV5Nkvahtjjuxr')
  },
)

const consolidated = sharedData('lists', 'ofac-cons')
test.skipIf(consolidated === undefined)(
  'the consolidated list is one of its own (needs ../shared/data)',
  async () => {
    const { tables, files } = await readListFiles(consolidated ?? '', ADAPTERS)
    expect(new Set(files.map(({ adapter }) => adapter))).toEqual(new Set([ofacLegacyConsolidated.id]))
    expect(new Set(tables.list_entities.map(({ list }) => list))).toEqual(new Set(['us-ofac-cons']))
  },
)

const excerpt = sharedData('lists', 'ofac-sdn-2026-excerpt')
test.skipIf(excerpt === undefined)(
  'entries of which only aliases are there are partial (needs ../shared/data)',
  async () => {
    const { tables, files } = await readListFiles(excerpt ?? '', ADAPTERS)
    expect(files.flatMap(({ rejected }) => rejected)).toEqual([])
    const sim = tables.list_entities.find(({ entity }) => entity === '42498')
    expect(sim).toMatchObject({ partial: true, caption: "SIM, Hyo'n-so'p", schema: 'Person' })
  },
)
