import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/errors.js'
import { TABLES } from '../../src/core/tables.js'
import type { MappedRow } from '../../src/ingest/map-file.js'
import { csvCells } from '../../src/ingest/reading/csv-cells.js'
import { describeFile } from '../../src/ingest/reading/describe-file.js'
import { readRecords } from '../../src/ingest/reading/read-records.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { type MappedFile, mapWhole } from '../../src/ingest/testing/map-fixture.js'

/** Folders of adapters with fixtures, and files of examples/meridian where they serve as such. */
const FIXTURES = 'test/fixtures'
const EXAMPLES: Readonly<Record<string, string>> = {
  'lists/us-ofac-advanced': 'examples/meridian/lists/SDN_ADVANCED.XML',
}

/** Adapters that may not be recognised under a neutral name, and why. */
const NAMED: Readonly<Record<string, string>> = {
  'networks/config': 'only bridle.yaml at the top of the folder is the configuration',
  'lists/us-ofac-legacy': 'its files have no header: some tell themselves apart only by their name',
  'lists/opensanctions-names': 'any text has lines: only its name says that they are names of a list',
  'lists/us-ofac-address-lists': 'bare addresses: only the name of the file says of which asset',
  'lists/us-ofac-legacy-cons': 'its files look like those of the SDN list but for their name',
}

const SETTINGS = { timezone: 'America/Chicago', dates: 'mdy', chain: 'eip155:1' } as const

const filesOf = (id: string): string[] => {
  const folder = path.join(FIXTURES, id)
  const found = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(folder, entry.name))
    : []
  const example = EXAMPLES[id]
  return [...found, ...(example !== undefined && existsSync(example) ? [example] : [])].sort()
}

const CASES = ADAPTERS.flatMap((adapter) =>
  filesOf(adapter.id).map((file) => ({ id: adapter.id, adapter, file })),
)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-adapters-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('ids are unique and every adapter has a fixture', () => {
  expect(new Set(ADAPTERS.map(({ id }) => id)).size).toBe(ADAPTERS.length)
  const without = ADAPTERS.filter(({ id }) => filesOf(id).length === 0).map(({ id }) => id)
  expect(without).toEqual([])
})

describe.each(CASES)('$id: $file', ({ id, adapter, file }) => {
  const shown = id in NAMED ? path.basename(file) : 'x.dat'

  test('is recognised by its content', async () => {
    expect((await mapWhole(file, SETTINGS, shown)).reading.adapter.id).toBe(id)
  })

  test('every record is used, rejected or skipped with the reason', async () => {
    const mapped = await mapWhole(file, SETTINGS, shown)
    expect(mapped.used).toBeGreaterThan(0)
    const total = mapped.used + mapped.rejects.length + mapped.skips.length
    expect(total).toBe(await recordsIn(file, mapped))
    for (const reason of [...mapped.rejects.map((reject) => reject.reason), ...mapped.skips])
      expect(reason?.trim()).not.toBe('')
  })

  test('its rows fit the tables that it says it feeds', async () => {
    for (const { table, values } of (await mapWhole(file, SETTINGS, shown)).rows) {
      expect(adapter.feeds).toContain(table)
      const columns: Readonly<Record<string, readonly [string, string]>> = TABLES[table].columns
      for (const [column, value] of Object.entries(values)) {
        expect(Object.keys(columns)).toContain(column)
        if (value !== null && value !== undefined)
          expect(value).toSatisfy(FITS[columns[column]?.[0] ?? ''] ?? (() => false))
        if (column === 'worker' && table !== 'workers' && table !== 'accounts') expect(value).toBeNull()
      }
    }
  })

  test('a file that is cut off does not throw', async () => {
    const bytes = await readFile(file)
    for (let part = 1; part < 12; part++) {
      const cut = path.join(folder, shown)
      await writeFile(cut, bytes.subarray(0, Math.floor((bytes.length * part) / 12)))
      await mapWhole(cut, SETTINGS, shown).catch((error: unknown) => {
        // Too little to be recognised, or a document that must be whole: both are said, neither is a crash.
        const said =
          error instanceof AppError
            ? error.code === 'E_LIST_MALFORMED' || error.code === 'E_CONFIG_INVALID'
            : /not recognised/.test(String(error))
        expect(said, String(error)).toBe(true)
      })
    }
  })

  test('the same file gives the same rows again', async () => {
    expect(await mapWhole(file, SETTINGS, shown)).toEqual(await mapWhole(file, SETTINGS, shown))
  })

  test.skipIf(adapter.kind !== 'map' || !/\.(?:csv|tsv)$/i.test(file) || id in NAMED)(
    'columns in another order give the same rows',
    async () => {
      const description = await describeFile(file)
      const before = await mapWhole(file, SETTINGS, 'x.dat')
      if (before.reading.header === 'none') return
      const shuffled = path.join(folder, 'shuffled.dat')
      await writeFile(shuffled, reversed(await readFile(file, 'utf8'), description.delimiter))
      const after = await mapWhole(shuffled, SETTINGS, 'x.dat')
      expect(after.reading.adapter.id).toBe(id)
      expect(after.rows.map(plain)).toEqual(before.rows.map(plain))
    },
  )
})

const plain = ({ row, table, values }: MappedRow) => ({ row, table, values: { ...values } })

const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?$/
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  int: (value) => Number.isSafeInteger(value),
  real: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  units: (value) => typeof value === 'string' && /^-?\d+$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  time: (value) => typeof value === 'string' && TIME.test(value),
}

/** Records that the reading layer finds, counted on its own; for streams, the numbers that the adapter gave. */
async function recordsIn(file: string, mapped: MappedFile): Promise<number> {
  if (mapped.reading.adapter.kind !== 'map') return mapped.used + mapped.rejects.length + mapped.skips.length
  let records = 0
  const { format, header } = mapped.reading
  for await (const batch of readRecords(file, { format, header })) records += batch.length
  return records
}

/** The same CSV with its columns from right to left; lines with another number of cells stay as they are. */
function reversed(text: string, delimiter: string): string {
  const body = text.replace(/^\uFEFF/, '')
  const lines: string[] = []
  let width = 0
  for (let at = 0; at < body.length; ) {
    const read = csvCells(body, at, delimiter, '\n', true)
    if (read.kind !== 'cells') throw new Error('fixtures close their quotes')
    if (width === 0) width = read.cells.length
    const cells = read.cells.length === width ? read.cells.toReversed() : read.cells
    lines.push(cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    at = read.next
  }
  return `${lines.join('\n')}\n`
}
