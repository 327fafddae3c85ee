import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/errors.js'
import { LIST_TABLES } from '../../src/core/list-tables.js'
import { type ReadTables, readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { sharedData } from '../shared-data.js'

const fixture = (...parts: string[]): string => path.join('test/fixtures/lists', ...parts)
const UN = fixture('un-sc', 'consolidated.xml')
const XML = fixture('eu-fsf-xml', 'xmlFullSanctionsList_1_1.xml')
const CSV = fixture('eu-fsf-csv', 'csvFullSanctionsList_1_1.csv')
const JOURNAL = fixture('eu-journal', '32099R0001.csv')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-un-eu-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = (...files: readonly string[]): Promise<ReadTables> =>
  readTables(files, { settings: {}, adapters: ADAPTERS, only: LIST_TABLES })

test('an EU designation read from the XML and from the CSV is equal field by field', async () => {
  const [xml, csv] = await Promise.all([read(XML), read(CSV)])
  /** Rows without where they stand. The CSV does not have `strong`: whether an alias is weak is said by the XML alone. */
  const view = ({ tables }: ReadTables): Record<string, string[]> =>
    Object.fromEntries(
      LIST_TABLES.map((table) => [
        table,
        tables[table]
          .map((row) => {
            const { file, row: at, weak, ...said } = row as Readonly<Record<string, unknown>>
            expect([typeof file, typeof at]).toEqual(['string', 'number'])
            return JSON.stringify(said)
          })
          .sort(),
      ]),
    )
  expect(xml.tables.list_entities).toHaveLength(5)
  expect(view(csv)).toEqual(view(xml))
  const weak = ({ tables }: ReadTables): (string | null)[] =>
    tables.list_names.filter((row) => row.weak === true).map(({ name }) => name)
  expect([weak(xml), weak(csv)]).toEqual([['Comrade Chol'], []])
})

describe.each([
  ['UN, XML', UN],
  ['EU, XML', XML],
  ['EU, CSV', CSV],
  ['EU Journal, CSV', JOURNAL],
])('%s', (name, file) => {
  const cutName = (): string => path.join(folder, `${name.replace(/\W+/g, '-')}.dat`)

  /** What became of some bytes under a neutral name: rows, or the code of the refusal with file and record. */
  async function outcome(bytes: Uint8Array): Promise<unknown> {
    const cut = cutName()
    await writeFile(cut, bytes)
    try {
      const { tables, files } = await read(cut)
      return files[0]?.adapter === null ? 'not recognised' : tables.list_entities.length
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      expect(error.details.file).toBe(cut)
      return [error.code, typeof error.details.row]
    }
  }

  const refused = async (bytes: Uint8Array): Promise<unknown[]> => [await outcome(bytes)].flat()

  test('cut at any point nothing of it is used', async () => {
    const bytes = await readFile(file)
    const text = bytes.toString('latin1')
    const whole = await outcome(bytes)
    const header = text.indexOf('\n') + 1
    const start = file.endsWith('.csv') ? header : text.search(/<(?:INDIVIDUALS|sanctionEntity)/)
    // An ending that loses only a line end, or whole last records of a CSV, cannot be told from a shorter list.
    const lines = new Set([...text.matchAll(/\n/g)].flatMap(({ index }) => [index - 1, index, index + 1]))
    const points = Array.from(
      { length: 24 },
      (_, n) => start + 1 + Math.floor(((bytes.length - start - 3) * n) / 23),
    )
    for (const at of points.filter((point) => !file.endsWith('.csv') || !lines.has(point))) {
      const got = await outcome(bytes.subarray(0, at))
      expect([at, got]).toEqual([at, ['E_LIST_MALFORMED', 'number']])
    }
    expect(whole).toBeGreaterThan(3)
  })

  test('compressed and then cut, or damaged, nothing of it is used', async () => {
    const packed = gzipSync(await readFile(file))
    expect(await outcome(packed)).toBeGreaterThan(3)
    for (const lost of [1, 5, 9, 100, Math.floor(packed.length / 2)])
      expect((await refused(packed.subarray(0, packed.length - lost)))[0]).toBe('E_LIST_MALFORMED')
    const damaged = Buffer.from(packed)
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 0xff
    // A checksum that fails on a file of one piece leaves no text by which it could be recognised.
    expect(['E_LIST_MALFORMED', 'not recognised']).toContain((await refused(damaged))[0])
  })

  test('a page of HTML in its place is no list, also when the adapter is named', async () => {
    const html = Buffer.from('<!DOCTYPE html><html><body><h1>503 Service Unavailable</h1></body></html>\n')
    expect(await outcome(html)).toBe('not recognised')
    const adapter = ADAPTERS.find(({ id }) => id === `lists/${path.basename(path.dirname(file))}`)
    if (adapter?.kind !== 'stream') throw new Error('every one of these forms is read as a stream')
    const { read: readForm } = adapter
    const pages = async (): Promise<void> => {
      for await (const _ of readForm(once(html.toString()), {}));
    }
    await expect(pages()).rejects.toMatchObject({ code: 'E_LIST_MALFORMED' })
  })
})

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

const un = sharedData('lists', 'un', 'un_consolidated_2026-02-27.xml.gz')
describe.skipIf(un === undefined)('the UN list of 27 February 2026 (needs ../shared/data)', () => {
  let loaded: ReadTables
  beforeAll(async () => {
    loaded = await read(un ?? '')
  })

  test('every entry is used', () => {
    const { tables, files } = loaded
    expect(files.map(({ used, rejected, skipped }) => [used, rejected, skipped])).toEqual([[1003, 0, 0]])
    const people = tables.list_entities.filter(({ schema }) => schema === 'Person')
    expect([people.length, tables.list_entities.length - people.length]).toEqual([730, 273])
    expect(new Set(tables.list_entities.map(({ published }) => published))).toEqual(new Set(['2026-02-27']))
    expect(tables.list_entities.filter(({ listed_on }) => listed_on === null)).toEqual([])
  })

  test('names, qualities and dates are as many as the document has', async () => {
    const { tables } = loaded
    const text = gunzipSync(await readFile(un ?? '')).toString()
    const published = new Set(tables.list_names.map(({ name }) => name))
    const lost = [...text.matchAll(/<(?:ALIAS_NAME|NAME_ORIGINAL_SCRIPT)>([^<]+)</g)]
      .map(([, name = '']) => name.replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim())
      .filter((name) => name !== '' && !published.has(name))
    // One alias ends in a semicolon, and an end of punctuation is no part of a name.
    expect(lost.filter((name) => !/[;,]$/.test(name))).toEqual([])
    const dates = tables.list_entities.flatMap(({ birth_dates }) => birth_dates ?? [])
    expect(dates.filter((date) => !/^\d{4}(?:-\d{2}(?:-\d{2})?)?~?(?:\/\d{4}~?)?$/.test(date))).toEqual([])
    expect(dates.filter((date) => date.endsWith('~') && !date.includes('/')).length).toBeGreaterThan(100)
    expect(dates.filter((date) => date.includes('/'))).toHaveLength(31)
  })
})

const eu = sharedData('lists', 'eu')
test.skipIf(eu === undefined)(
  'every row of the 56 regulations is used, and the empty annexes are read (needs ../shared/data)',
  async () => {
    const files = ['amendments', 'consolidated'].flatMap((kind) =>
      readdirSync(path.join(eu ?? '', kind)).map((name) => path.join(eu ?? '', kind, name)),
    )
    const { tables, files: accounts } = await read(...files)
    expect(new Set(accounts.map(({ adapter }) => adapter))).toEqual(new Set(['lists/eu-journal']))
    const sum = (column: 'used' | 'rejected' | 'skipped'): number =>
      accounts.reduce((total, account) => total + (account[column] ?? 0), 0)
    expect([sum('used'), sum('rejected'), sum('skipped')]).toEqual([8434, 0, 0])
    expect(tables.list_entities).toHaveLength(8434)
    expect(tables.list_names.filter(({ weak }) => weak).length).toBeGreaterThan(150)
    expect(tables.list_entities.filter(({ listed_on }) => listed_on === null).length).toBeLessThan(320)
  },
)
