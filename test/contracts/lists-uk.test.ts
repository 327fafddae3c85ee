import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIST_TABLES, type ListTables } from '../../src/core/list-tables.js'
import { readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'

const SANCTIONS = 'test/fixtures/lists/uk-sanctions/UK-Sanctions-List'
const OFSI = 'test/fixtures/lists/uk-ofsi/ConList'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-uk-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = (...files: string[]) =>
  readTables(files, { settings: {}, adapters: ADAPTERS, only: LIST_TABLES })

/** All rows of one entity without the record that they cite, in a fixed order. */
function view(tables: ListTables, entity: string): Record<string, string[]> {
  const rows = LIST_TABLES.map((table) => {
    const own = (tables[table] as readonly { entity: string | null }[]).filter((row) => row.entity === entity)
    return [table, own.map((row) => JSON.stringify({ ...row, file: null, row: null })).sort()] as const
  })
  return Object.fromEntries(rows)
}

const idsOf = (tables: ListTables): (string | null)[] =>
  tables.list_entities.map(({ entity }) => entity).sort()

describe.each([
  ['UK Sanctions List', SANCTIONS, 6, { xml: 6, csv: 75 }],
  ['OFSI consolidated list', OFSI, 4, { xml: 9, csv: 9 }],
] as const)('%s', (_, base, entities, records) => {
  test('every record of both forms is used, or skipped because it says nothing new', async () => {
    for (const form of ['xml', 'csv'] as const) {
      const { files, rejects } = await read(`${base}.${form}`)
      expect(rejects).toEqual([])
      expect(files[0]?.records).toBe(records[form])
    }
  })

  test('the same designations read from CSV and from XML are equal, field by field', async () => {
    const xml = (await read(`${base}.xml`)).tables
    const csv = (await read(`${base}.csv`)).tables
    expect(idsOf(xml)).toHaveLength(entities)
    expect(idsOf(csv)).toEqual(idsOf(xml))
    const [published] = xml.list_entities.map((row) => row.published)
    for (const id of idsOf(xml)) {
      // The XML of OFSI does not say when it was published, its CSV does.
      const same = JSON.stringify(view(csv, id ?? '')).replaceAll('2026-01-27', published ?? '')
      expect(JSON.parse(same)).toEqual(view(xml, id ?? ''))
    }
  })

  test('both forms together are one list, and nothing in it comes twice', async () => {
    const one = (await read(`${base}.xml`)).tables
    const both = (await read(`${base}.xml`, `${base}.csv`)).tables
    for (const table of ['list_entities', 'list_names', 'list_identifiers'] as const)
      expect(both[table]).toHaveLength(one[table].length)
  })

  test.each(['xml', 'csv'])('a cut %s is never used', async (form) => {
    const bytes = await readFile(`${base}.${form}`)
    // Inside the last record, wherever that is not the end of a line.
    for (const cut of [40, 200, 700, 1500]) {
      const file = path.join(folder, `cut-${cut}.${form}`)
      await writeFile(file, bytes.subarray(0, bytes.length - cut))
      await expect(read(file), `${cut} bytes less`).rejects.toMatchObject({
        code: 'E_LIST_MALFORMED',
        details: { file, row: expect.any(Number) },
      })
    }
  })

  test.each(['xml', 'csv'])('a damaged %s.gz is never used, wherever it ends', async (form) => {
    const bytes = gzipSync(await readFile(`${base}.${form}`))
    for (const part of [0.5, 0.9, 1 - 4 / bytes.length]) {
      const file = path.join(folder, `cut.${form}.gz`)
      await writeFile(file, bytes.subarray(0, Math.floor(bytes.length * part)))
      await expect(read(file)).rejects.toMatchObject({ code: 'E_LIST_MALFORMED', details: { file } })
    }
  })

  test('a list without entries is never used', async () => {
    const csv = (await readFile(`${base}.csv`, 'utf8')).split('\r\n').slice(0, 2).join('\r\n')
    const file = path.join(folder, 'empty.csv')
    await writeFile(file, `${csv}\r\n`)
    await expect(read(file)).rejects.toMatchObject({ code: 'E_LIST_MALFORMED' })
  })
})

describe('what the UK Sanctions List says', async () => {
  const { tables } = await read(`${SANCTIONS}.csv`)
  const entity = (id: string) => tables.list_entities.find((row) => row.entity === id)
  const identifiers = (id: string) =>
    tables.list_identifiers
      .filter((row) => row.entity === id)
      .map(({ kind, value, scheme, country }) => [kind, value, scheme, country])

  test('a person: dates with their precision, day of designation and of publication', () => {
    expect(entity('AFG0006')).toMatchObject({
      list: 'uk-sanctions',
      schema: 'Person',
      caption: 'MOHAMMAD HASSAN AKHUND',
      programs: ['The Afghanistan (Sanctions) (EU Exit) Regulations 2020'],
      listed_on: '2001-01-25',
      published: '2026-10-02',
      birth_dates: ['1945', '1946', '1958-03-01'],
      countries: ['Afghanistan'],
    })
    // A date that cannot be read is not lost.
    expect(entity('AFG0006')?.remarks).toContain('DOB: 15/08/19yy')
    expect(entity('AFG0006')?.remarks).toContain('Gender: Male; Title: Mullah, Haji')
    expect(identifiers('AFG0006')).toEqual([['passport', 'P04581926', 'Passport', 'Afghanistan']])
  })

  test('names: a variation is no second primary name, low quality is weak, other scripts are known', () => {
    const names = tables.list_names
      .filter((row) => row.entity === 'ZZZ0001' || row.entity === 'AFG0006')
      .map(({ name, kind, weak, script }) => [name, kind, weak, script])
    expect(names).toContainEqual(['Mohammad Hassan Akhund', 'aka', false, 'Latn'])
    expect(names).toContainEqual(['محمد حسن آخوند', 'aka', false, 'Arab'])
    expect(names).toContainEqual(['THE EXAMPLE', 'aka', true, 'Latn'])
    expect(names).toContainEqual(['Synthetic EXAMPLE', 'primary', false, 'Latn'])
  })

  test('a firm: numbers out of free text, wallets that the text names', () => {
    expect(identifiers('RUS3602')).toEqual([
      ['registration', '11655602', 'UK Company number', null],
      ['registration', '984500B899H9EED3B354', 'Legal Entity Identifier', null],
      ['phone', '02080682555', 'Phone Number', null],
      ['website', 'exmo.com', 'Website', null],
      ['wallet', 'TJqUC56SDZ373JYRurzXtMcor2HQvN9BaU', 'TRX', null],
      ['wallet', 'TVa1p4aTVoHuF4EDGthn57FbKNbu4DRJkQ', 'TRX', null],
    ])
  })

  test('a ship: IMO number, flag, owner', () => {
    expect(entity('DPR0075')).toMatchObject({ schema: 'Vessel', countries: ['Comoros'] })
    expect(identifiers('DPR0075')).toEqual([['imo', '9562233', 'IMO', null]])
    expect(tables.list_links.filter((row) => row.entity === 'DPR0075')).toMatchObject([
      { kind: 'owned_or_operated_by', target: 'Global United Shipping India' },
    ])
  })

  test('a row that stands apart from the others of its designation cites itself', () => {
    const last = tables.list_names.filter(({ entity: id }) => id === 'AFG0006')
    expect(new Set(last.map(({ row }) => row)).size).toBeGreaterThan(1)
    expect(tables.list_entities.find((row) => row.entity === 'AFG0006')?.row).toBe(1)
  })
})
