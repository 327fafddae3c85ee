import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIST_TABLES } from '../../src/core/list-tables.js'
import { readTables } from '../../src/ingest/read-tables.js'
import { ADAPTERS } from '../../src/ingest/registry.js'

const lists = (...parts: string[]): string => path.join('test/fixtures/lists', ...parts)

/** Forms that close what they open: a cut is seen wherever it lies. */
const CLOSED = [
  lists('us-ofac-xml', 'SDN.XML'),
  lists('us-ofac-xml-cons', 'CONSOLIDATED.XML'),
  'examples/meridian/lists/SDN_ADVANCED.XML',
  lists('us-csl', 'consolidated.json'),
  lists('us-ofac-addresses', 'addresses.json'),
  lists('us-ofac-address-lists', 'sanctioned_addresses_XBT.json'),
]

/** Forms of lines: a cut inside a record is seen, one between two records leaves a whole file (`bridle lists` compares with the version before). */
const LINES = [
  lists('us-ofac-legacy', 'SDN.CSV'),
  lists('us-ofac-legacy', 'ALT.CSV'),
  lists('us-ofac-legacy', 'ADD.CSV'),
  lists('us-ofac-legacy-cons', 'cons_prim.csv'),
  lists('us-csl', 'consolidated.csv'),
  lists('us-bis-dpl', 'dpl.txt'),
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridle-cut-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What becomes of bytes under the name of a list: refused, not recognised as a list, or used. */
async function fate(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  try {
    const { tables } = await readTables([file], { settings: {}, adapters: ADAPTERS })
    return LIST_TABLES.some((table) => tables[table].length > 0) ? 'used' : 'no list'
  } catch (error) {
    return String((error as { code?: unknown }).code)
  }
}

const REFUSED = /^(?:E_LIST_MALFORMED|no list)$/

/** Twelve places over a whole file, and the last ones before its end. */
const places = (length: number): number[] => [
  ...Array.from({ length: 12 }, (_, i) => Math.floor(((i + 1) * length) / 13)),
  length - 2,
  length - 1,
]

describe.each([...CLOSED, ...LINES])('%s', (file) => {
  const name = path.basename(file)

  test('whole, plain and compressed, it is used', async () => {
    const bytes = await readFile(file)
    expect(await fate(name, bytes)).toBe('used')
    expect(await fate(`${name}.gz`, gzipSync(bytes))).toBe('used')
  })

  test('compressed and cut off anywhere, its last byte included, it is refused', async () => {
    const packed = gzipSync(await readFile(file))
    for (const at of places(packed.length))
      expect(await fate(`${name}.gz`, packed.subarray(0, at)), `${at} of ${packed.length}`).toMatch(REFUSED)
  })

  test('a page of HTML in its place is no list', async () => {
    const page =
      '<!DOCTYPE html>\n<html><head><title>503</title></head><body>Try again, later</body></html>\n'
    expect(await fate(name, Buffer.from(page))).toMatch(REFUSED)
    expect(await fate(`${name}.gz`, gzipSync(page))).toMatch(REFUSED)
  })
})

test.each(CLOSED)('%s cut off anywhere is refused', async (file) => {
  const bytes = await readFile(file)
  // White space behind the end closes nothing.
  const end = bytes.toString('latin1').trimEnd().length
  for (const at of places(end))
    expect(await fate(path.basename(file), bytes.subarray(0, at)), `${at} of ${end}`).toMatch(REFUSED)
})

test.each(LINES)('%s cut off inside a record is refused', async (file) => {
  const text = await readFile(file, 'latin1')
  const starts = [...text.matchAll(/\n(?=.*\S)/g)].map(({ index }) => index + 1)
  for (const [i, start] of starts.slice(0, 8).entries()) {
    const next = starts[i + 1] ?? text.trimEnd().length
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const at = start + Math.max(1, Math.floor((next - start) * share))
      const cut = Buffer.from(text.slice(0, at), 'latin1')
      expect(await fate(path.basename(file), cut), `record ${i + 2} at ${at - start}`).toMatch(REFUSED)
    }
  }
})

test('a legacy record cut off in its last -0- is refused', async () => {
  const row = '24977,11,"aka","YANBIAN SILVERSTAR",-0- \r\n'
  for (const rest of ['24978,12,"aka","X",-', '24978,12,"aka","X",-0', '24978,12,"aka","X",'])
    expect(await fate('ALT.CSV', Buffer.from(row.repeat(12) + rest)), rest).toBe('E_LIST_MALFORMED')
})
