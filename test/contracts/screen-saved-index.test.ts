import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LoadedLists, loadLists } from '../../src/app/screen/load-lists.js'
import { ofacLegacySdn } from '../../src/ingest/lists/us-ofac-legacy/index.js'
import { buildIndex, loadIndex, saveIndex, screen } from '../../src/screen/index.js'
import { readListFiles } from '../list-files.js'
import { sharedData } from '../shared-data.js'
import { legacySet, listedPeople } from '../support/synthetic-sdn.js'

describe('lists are loaded from their saved index (synthetic list)', () => {
  const people = listedPeople(2100)
  let root: string
  let list: string
  let store: string
  const load = (today = '2026-08-20'): Promise<LoadedLists> => loadLists({ lists: [list], store, today })
  const write = async (set: typeof people): Promise<void> => {
    for (const [name, text] of Object.entries(legacySet(set))) await writeFile(path.join(list, name), text)
  }
  const savedIn = async (folder: string): Promise<string[]> =>
    (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.index'))
  const asked = (loaded: LoadedLists): unknown =>
    people.slice(0, 40).map(({ name }) => screen(loaded.index, { id: '1', name }))
  /** What a caller sees, the index by what it answers. */
  const seen = ({ index: _, ...rest }: LoadedLists): unknown => rest

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'bridle-lists-'))
    list = await mkdtemp(path.join(root, 'list-'))
    store = path.join(root, 'store')
    await write(people)
  })
  afterEach(async () => {
    await chmod(list, 0o700)
    await rm(root, { recursive: true, force: true })
  })

  test('the second time is like the first, whatever the day', async () => {
    const fresh = await load()
    expect(await savedIn(path.join(list, '.bridle'))).toHaveLength(1)
    const again = await load()
    expect(seen(again)).toEqual(seen(fresh))
    expect(asked(again)).toEqual(asked(fresh))
    const { lists } = await load('2027-08-20')
    expect(lists.map(({ stale }) => stale)).toEqual(
      (await loadLists({ lists: [list], today: '2027-08-20' })).lists.map(({ stale }) => stale),
    )
  })

  test('a list that changed is read again, and its index replaces the old one', async () => {
    await load()
    await write([...people, { number: 99_001, name: 'ZWORYKIN, Added Later' }])
    const { index } = await load()
    expect(screen(index, { id: '1', name: 'Added Later Zworykin' }).matches).toHaveLength(1)
    expect(await savedIn(path.join(list, '.bridle'))).toHaveLength(1)
  })

  test('a saved index that was tampered with is not used', async () => {
    const fresh = await load()
    const [name = ''] = await savedIn(path.join(list, '.bridle'))
    const file = path.join(list, '.bridle', name)
    const bytes = await readFile(file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    await writeFile(file, bytes)
    expect(asked(await load())).toEqual(asked(fresh))
    expect((await readFile(file)).equals(bytes)).toBe(false)
  })

  test('nothing is written beside a list in a read-only folder: the store has a cache', async () => {
    await chmod(list, 0o500)
    const fresh = await load()
    expect(await readdir(list)).not.toContain('.bridle')
    expect(await savedIn(path.join(store, 'cache'))).toHaveLength(1)
    expect(asked(await load())).toEqual(asked(fresh))
  })
})

const folder = sharedData('lists', 'ofac-sdn-2021-07')
const queries = sharedData('cases', 'screening', 'ofac_alias_pairs.jsonl.gz')
const clean = sharedData('cases', 'screening', 'yente_negative_people.jsonl.gz')

describe.skipIf(folder === undefined || queries === undefined || clean === undefined)(
  'a saved index of a real list (needs ../shared/data)',
  () => {
    test('answers byte for byte as the one that was built', async () => {
      const index = buildIndex((await readListFiles(folder ?? '', [ofacLegacySdn])).tables)
      const loaded = loadIndex(saveIndex(index)).index
      for (const file of [queries, clean]) {
        let number = 0
        for await (const line of createInterface({
          input: createReadStream(file ?? '').pipe(createGunzip()),
        })) {
          if (number++ % 25 !== 0) continue
          const { query, schema } = JSON.parse(line) as { query: string; schema?: string }
          const asked = { id: String(number), name: query, schema, birthDate: '1970-01-01' }
          expect(JSON.stringify(screen(loaded, asked))).toBe(JSON.stringify(screen(index, asked)))
        }
      }
    })
  },
)
