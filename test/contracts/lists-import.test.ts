import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { diffCsv } from '../../src/app/lists/diff-csv.js'
import { diffVersions } from '../../src/app/lists/diff-versions.js'
import { importLists } from '../../src/app/lists/import-lists.js'
import { listStatus } from '../../src/app/lists/list-status.js'
import { rescreen } from '../../src/app/lists/rescreen.js'
import { readQueries } from '../../src/app/screen/read-queries.js'
import { openScreener } from '../../src/app/screen.js'
import { sharedData } from '../shared-data.js'
import { fill, tempFolders } from '../support/folders.js'
import { type Listed, legacySet, listedPeople, sdnXml } from '../support/synthetic-sdn.js'

const folder = tempFolders()
const AT = '2026-11-22T12:00:00.000Z'
const TODAY = '2026-11-22'
const PEOPLE = listedPeople(60)

let home: string
beforeEach(() => {
  home = folder('home')
})

const take = (path: string, more: { id?: string; published?: string } = {}) =>
  importLists({ folder: home, stamp: { by: 'test', at: AT }, path, ...more })

const takeXml = (people: readonly Listed[], published?: string) =>
  take(path.join(fill(folder('sdn'), { 'SDN.XML': sdnXml(people, published) }), 'SDN.XML'))

describe('import', () => {
  test('a folder of parts, some packed, is one version; a day by hand makes it fresh', async () => {
    const { 'SDN.CSV': sdn, ...others } = legacySet(PEOPLE)
    const parts = fill(folder('parts'), { ...others, 'sdn.csv.gz': gzipSync(Buffer.from(sdn, 'latin1')) })
    const { lists } = await take(parts, { published: '2026-11-20' })
    expect(lists).toMatchObject([{ id: 'us-ofac-sdn', taken: { kind: 'active', activated: { added: 60 } } }])
    const [status] = await listStatus(home, TODAY)
    expect(status).toMatchObject({ published: '2026-11-20', ageDays: 2, stale: false, pendingRemovals: 0 })
    expect(status?.versions).toMatchObject([{ state: 'active', publishedBy: 'person', entities: 60 }])
    expect((await take(parts)).lists).toMatchObject([{ taken: { kind: 'unchanged' } }])
  })

  test('a folder with two lists and a page gives two versions and says what it passed over', async () => {
    const mixed = fill(folder('mixed'), {
      ...legacySet(PEOPLE),
      'own.json': `${JSON.stringify({ id: 'x1', schema: 'Person', properties: { name: ['Ann Example'] } })}\n`,
      'page.html': '<!DOCTYPE html><html><body>Sign in</body></html>',
    })
    const { lists, passed } = await take(mixed)
    expect(lists.map(({ id }) => id)).toContain('us-ofac-sdn')
    expect(lists).toHaveLength(2)
    expect(passed.map(({ file }) => path.basename(file))).toEqual(['page.html'])
  })

  test('two lists of one kind live side by side under ids of their own', async () => {
    const ann = path.join(
      fill(folder('a'), { 'SDN.XML': sdnXml([{ number: 1, name: 'EXAMPLE, Ann' }]) }),
      'SDN.XML',
    )
    const ben = path.join(
      fill(folder('b'), { 'SDN.XML': sdnXml([{ number: 1, name: 'SAMPLE, Ben' }]) }),
      'SDN.XML',
    )
    await take(ann, { id: 'first-watch' })
    await take(ben, { id: 'second-watch' })
    const all = await openScreener({ lists: [], store: home, today: TODAY })
    expect(all.answer({ id: 'q', name: 'Ann Example' }).matches[0]?.entity).toMatchObject({
      list: 'first-watch',
      id: '1',
    })
    expect(all.answer({ id: 'q', name: 'Ben Sample' }).matches[0]?.entity).toMatchObject({
      list: 'second-watch',
      id: '1',
    })
    const one = await openScreener({ lists: ['second-watch'], store: home, today: TODAY })
    expect(one.loaded.lists.map(({ id }) => id)).toEqual(['second-watch'])
    expect(one.answer({ id: 'q', name: 'Ann Example' }).matches).toEqual([])
  })

  test.each([
    ['a page', '<html><body>Sign in</body></html>', 'E_LIST_MALFORMED'],
    ['a cut file', sdnXml(PEOPLE).slice(0, 4000), 'E_LIST_MALFORMED'],
    ['nothing', '', 'E_LIST_MALFORMED'],
  ])('%s is refused and changes nothing', async (_, text, code) => {
    await takeXml(PEOPLE)
    const file = path.join(fill(folder('bad'), { 'SDN.XML': text }), 'SDN.XML')
    await expect(take(file)).rejects.toMatchObject({ code })
    expect(await listStatus(home, TODAY)).toMatchObject([{ versions: [{ state: 'active', entities: 60 }] }])
  })

  test('an id that is no name of a folder is refused', async () => {
    const file = path.join(fill(folder('x'), { 'SDN.XML': sdnXml(PEOPLE) }), 'SDN.XML')
    await expect(take(file, { id: '../up' })).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})

test('diff of kept versions and of paths names entities, fields, both values and records, safe in spreadsheets', async () => {
  const next = [
    { ...(PEOPLE[1] ?? { number: 0, name: '' }), aliases: ['=HYPERLINK, Evil'] },
    ...PEOPLE.slice(2),
    { number: 9000, name: 'OBSIDIANOV, Basalt' },
  ]
  await takeXml(PEOPLE)
  await takeXml(next, '11/21/2026')
  const byNumber = await diffVersions(home, AT, '1', '2')
  expect(byNumber.changes.map(({ kind, entity }) => [kind, entity])).toEqual([
    ['removed', '1000'],
    ['changed', '1001'],
    ['added', '9000'],
  ])
  expect(byNumber.changes[1]?.fields).toMatchObject([
    {
      field: 'name',
      removed: [{ value: `${PEOPLE[1]?.aliases?.[0]} (aka)`, rows: [{ row: 2 }] }],
      added: [{ rows: [{ row: 1 }] }],
    },
  ])
  const [, hash = ''] = (await listStatus(home, TODAY)).flatMap(({ versions }) =>
    versions.map(({ sha256 }) => sha256),
  )
  const file = path.join(fill(folder('old'), { 'SDN.XML': sdnXml(PEOPLE) }), 'SDN.XML')
  expect((await diffVersions(home, AT, file, hash.slice(0, 10))).changes).toEqual(byNumber.changes)
  expect(diffCsv(byNumber)).toContain("'=HYPERLINK")
  await expect(diffVersions(home, AT, '1', '77')).rejects.toMatchObject({ code: 'E_INPUT_NOT_FOUND' })
})

describe('rescreen', () => {
  const queries = (names: readonly string[]): string =>
    path.join(
      fill(folder('q'), {
        'q.jsonl': names
          .map((name, i) => `${JSON.stringify({ id: String(i), name, schema: 'Person' })}\n`)
          .join(''),
      }),
      'q.jsonl',
    )
  const run = async (lists: readonly string[], file: string): Promise<string[]> => {
    const screener = await openScreener({ lists, store: home, today: TODAY })
    const out: string[] = []
    for await (const line of readQueries(file))
      if (line.problem === undefined) out.push(JSON.stringify(screener.answer(line.value)))
    return out
  }

  test('with previous results gives what a full run gives, line by line, and asks only some', async () => {
    const next = [
      ...PEOPLE.slice(0, 50),
      ...listedPeople(3, 7000).map((one, i) => ({ ...one, name: `QUARTZOV, Onyx${'abc'[i]}` })),
    ]
    await takeXml(PEOPLE)
    await takeXml(next, '11/21/2026')
    const file = queries([
      ...PEOPLE.slice(40).map(({ name }) => name),
      'Onyxa Quartzov',
      ...Array.from({ length: 40 }, (_, i) => `Willow${i} Thornbury`),
    ])
    const before = await run(['us-ofac-sdn@1'], file)
    const previous = path.join(path.dirname(file), 'before.jsonl')
    writeFileSync(previous, `${before.join('\n')}\n`)
    const again = await rescreen({ folder: home, today: TODAY, queries: file, previous })
    const lines: string[] = []
    for await (const line of again.lines) lines.push(JSON.stringify(line))
    expect(lines).toEqual(await run([], file))
    expect(lines).not.toEqual(before)
    expect(again.counts.queries).toBe(61)
    expect(again.counts.screened).toBeLessThan(30)
    // Without previous results only what can have changed is printed.
    const few = await rescreen({ folder: home, today: TODAY, queries: file })
    const ids: string[] = []
    for await (const line of few.lines) ids.push(line.id ?? '')
    expect(ids).toContain('20')
    expect(ids.length).toBe(few.counts.screened)
  })

  test('previous results of other queries are refused', async () => {
    await takeXml(PEOPLE)
    await takeXml(PEOPLE.slice(1), '11/21/2026')
    const file = queries(['Ann Example'])
    const previous = path.join(path.dirname(file), 'before.jsonl')
    writeFileSync(
      previous,
      `${JSON.stringify({ id: 'other', matches: [], later: [], refused: [], status: 'no match' })}\n`,
    )
    const again = await rescreen({ folder: home, today: TODAY, queries: file, previous })
    await expect(again.lines.next()).rejects.toMatchObject({ code: 'E_INPUT_INVALID' })
  })
})

const july = sharedData('lists', 'ofac-sdn-2021-07')
test.skipIf(july === undefined)(
  'a real list is taken in and screened by its id (needs ../shared/data)',
  async () => {
    await take(july ?? '')
    const screener = await openScreener({ lists: ['us-ofac-sdn'], store: home, today: TODAY })
    expect(screener.loaded.lists).toMatchObject([{ id: 'us-ofac-sdn', entities: 8976, stale: true }])
  },
)
