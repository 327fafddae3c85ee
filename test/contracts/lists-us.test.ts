import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { buildIndex, screen } from '../../src/screen/index.js'
import { sharedData } from '../shared-data.js'

const read = (...files: string[]) => readTables(files, { settings: {}, adapters: ADAPTERS })
const accounts = ({ files }: Awaited<ReturnType<typeof read>>) =>
  files
    .map(({ paths, adapter, used, rejected, skipped }) => [
      path.basename(paths?.[0] ?? ''),
      adapter,
      used,
      rejected,
      skipped,
    ])
    .sort()

const fixture = (...parts: string[]): string => path.join('test/fixtures/lists', ...parts)

test('a wallet of a list in lower case is a possible hit, one of a list that keeps letter case a certain one', async () => {
  const lowered = await read(fixture('us-ofac-addresses', 'addresses.json'))
  const kept = await read(fixture('us-ofac-address-lists', 'sanctioned_addresses_XBT.json'))
  const query = { id: 'q', wallets: ['1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ'] }
  const hits = [lowered, kept].map(({ tables }) => screen(buildIndex(tables), query).matches)
  expect(hits.map((matches) => matches.map(({ score, entity }) => [score, entity.list, entity.id]))).toEqual([
    [[0.85, 'us-ofac-addresses', '43377']],
    [[1, 'us-ofac-address-lists', '1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ']],
  ])
  expect(hits[0]?.[0]?.evidence[0]?.detail).toContain('letter case')
})

const other = sharedData('lists', 'us-other')
test.skipIf(other === undefined)(
  'samples of the other U.S. lists are read whole (needs ../shared/data)',
  async () => {
    const result = await read(
      ...['csl.csv', 'dpl.txt', 'us_tel.json'].map((name) => path.join(other ?? '', name)),
    )
    expect(accounts(result)).toEqual([
      ['csl.csv', 'lists/us-csl', 115, 0, 0],
      ['dpl.txt', 'lists/us-bis-dpl', 546, 0, 0],
      ['us_tel.json', 'lists/opensanctions', expect.any(Number), 0, 0],
    ])
    const counts = new Map<string | null, number>()
    for (const { list } of result.tables.list_entities) counts.set(list, (counts.get(list) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toMatchObject({
      'us-csl-sdn': 28,
      'us-csl-ssi': 26,
      'us-csl-plc': 13,
      'us-csl-cap': 1,
      'us-state-dtc': 10,
      'us-state-isn': 3,
      'us-bis-uvl': 4,
    })
    // The persons of the sample of the Consolidated List that are on the whole Denied Persons List are one entity with it.
    const files = (list: string, entity: string | null) =>
      new Set(
        result.tables.list_addresses
          .filter((row) => row.list === list && row.entity === entity)
          .map(({ file }) => file),
      ).size
    expect(files('us-bis-dpl', 'adrian-manuel-hernandez/2017-10-16')).toBe(2)
  },
)

const crypto = sharedData('lists', 'crypto', '0xb10c-2024-09-27')
test.skipIf(crypto === undefined)(
  'every address of every asset comes in (needs ../shared/data)',
  async () => {
    const files = readdirSync(crypto ?? '').map((name) => path.join(crypto ?? '', name))
    const result = await read(...files)
    // ARB and BSC list the one same address: files with the same bytes are read once.
    expect(result.files.reduce((sum, { used }) => sum + (used ?? 0), 0)).toBe(653)
    expect(result.rejects).toEqual([])
  },
)

const holders = sharedData('lists', 'crypto', 'ofac-addresses-2026-08-20.json.gz')
test.skipIf(holders === undefined)(
  'every holder of every address comes in (needs ../shared/data)',
  async () => {
    const result = await read(holders ?? '')
    expect(accounts(result)).toEqual([
      ['ofac-addresses-2026-08-20.json.gz', 'lists/us-ofac-addresses', 977, 0, 0],
    ])
    expect(result.tables.list_entities).toHaveLength(94)
  },
)

const legacy = sharedData('lists', 'ofac-sdn-2021-07')
test.skipIf(legacy === undefined)(
  'links of the list of July 2021 lead to names of the list (needs ../shared/data)',
  async () => {
    const files = readdirSync(legacy ?? '').map((name) => path.join(legacy ?? '', name))
    const { tables } = await read(...files)
    const captions = new Set(tables.list_entities.map(({ caption }) => caption))
    const lost = tables.list_links.filter(({ target }) => !captions.has(target)).map(({ target }) => target)
    expect(tables.list_links).toHaveLength(3408)
    // Names that the list has changed since, and entities of the other list.
    expect(lost).toHaveLength(7)
  },
)

const consolidated = sharedData('lists', 'ofac-cons')
test.skipIf(consolidated === undefined)(
  'the non-SDN list is read whole, continued remarks included (needs ../shared/data)',
  async () => {
    const files = readdirSync(consolidated ?? '').map((name) => path.join(consolidated ?? '', name))
    const result = await read(...files)
    expect(accounts(result)).toEqual([
      ['cons_add.csv', 'lists/us-ofac-legacy-cons', 522, 0, 53],
      ['cons_alt.csv', 'lists/us-ofac-legacy-cons', 1073, 0, 1],
      ['cons_comments.csv', 'lists/us-ofac-legacy-cons', 10, 0, 1],
      ['cons_prim.csv.gz', 'lists/us-ofac-legacy-cons', 442, 0, 1],
    ])
    expect(result.tables.list_entities.filter(({ partial }) => partial)).toEqual([])
    const weak = result.tables.list_names.filter(({ entity, weak: is }) => entity === '17018' && is)
    expect(weak.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['SBERBANK INDIA', 'SBERBANK MUMBAI']),
    )
  },
)
