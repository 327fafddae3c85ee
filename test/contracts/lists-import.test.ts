import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { diffCsv } from '../../src/app/lists/diff-csv.js'
import { diffVersions } from '../../src/app/lists/diff-versions.js'
import { approveListRemovals } from '../../src/app/lists/approve-removals.js'
import { importLists } from '../../src/app/lists/import-lists.js'
import { listStatus } from '../../src/app/lists/list-status.js'
import { rescreen } from '../../src/app/lists/rescreen.js'
import { readQueries } from '../../src/app/screen/read-queries.js'
import { openScreener } from '../../src/app/screen.js'
import { verifyStore } from '../../src/app/verify-store.js'
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

const take = (path: string, more: { id?: string; published?: string; olderEdition?: true } = {}) =>
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

describe('editions', () => {
  const fileOf = (people: readonly Listed[], published?: string): string =>
    path.join(fill(folder('sdn'), { 'SDN.XML': sdnXml(people, published) }), 'SDN.XML')

  test('a list from the future is refused, clears nobody when it is only named, and takes the day of a person', async () => {
    const file = fileOf(PEOPLE, '11/30/2066')
    await expect(take(file)).rejects.toMatchObject({
      code: 'E_INPUT_INVALID',
      message: expect.stringContaining('lies in the future'),
    })
    const named = await openScreener({ lists: [file], store: home, today: TODAY })
    expect(named.answer({ id: 'q', name: 'Willow Thornbury' })).toMatchObject({
      status: 'not clear',
      why: expect.stringContaining('2066-11-30 is in the future'),
    })
    await expect(take(file, { published: '2026-11-24' })).rejects.toMatchObject({ code: 'E_INPUT_INVALID' })
    await take(file, { published: '2026-11-20' })
    expect(await listStatus(home, TODAY)).toMatchObject([{ published: '2026-11-20', stale: false }])
    const kept = await openScreener({ lists: [], store: home, today: TODAY })
    expect(kept.answer({ id: 'q', name: 'Willow Thornbury' }).status).toBe('no match')
    const tomorrow = fileOf(PEOPLE, '11/23/2026')
    expect((await take(tomorrow)).lists).toMatchObject([{ taken: { kind: 'active' } }])
  })

  test('an older edition does not take the place of the active one unless it is meant', async () => {
    const old = fileOf(PEOPLE.slice(0, 58), '11/10/2026')
    await take(old)
    await takeXml(PEOPLE)
    await expect(take(old)).rejects.toMatchObject({
      code: 'E_INPUT_INVALID',
      message: expect.stringContaining('older than the active version of us-ofac-sdn'),
    })
    const undated = path.join(fill(folder('legacy'), legacySet(PEOPLE.slice(0, 59))))
    await take(undated)
    await take(fill(folder('later'), legacySet(PEOPLE)))
    await expect(take(undated)).rejects.toMatchObject({ code: 'E_INPUT_INVALID' })
    expect((await take(undated, { olderEdition: true })).lists).toMatchObject([{ taken: { kind: 'active' } }])
  })

  test.each([
    ['of different days', { 'old.xml': sdnXml(PEOPLE, '11/10/2026'), 'new.xml': sdnXml(PEOPLE.slice(1)) }],
    ['of one day', { 'a.xml': sdnXml(PEOPLE), 'b.xml': sdnXml(PEOPLE.slice(0, 40)) }],
    [
      'of your own',
      {
        'a.csv': 'id,name\n1,Ann Example\n2,Cy Test\n3,Di Test\n',
        'b.csv': 'id,name\n1,Ben Sample\n4,Ed Test\n',
      },
    ],
  ])('two editions %s in one folder are refused, both named', async (_, files) => {
    const dir = fill(folder('two'), files)
    const both = {
      code: 'E_INPUT_INVALID',
      message: expect.stringContaining('two editions'),
      details: {
        file: expect.stringMatching(new RegExp(`${Object.keys(files).sort().join('.* and ')}`)),
      },
    }
    await expect(take(dir)).rejects.toMatchObject(both)
    await expect(openScreener({ lists: [dir], store: home, today: TODAY })).rejects.toMatchObject(both)
  })

  test('two lists of your own with ids of their own are read together', async () => {
    const dir = fill(folder('own'), {
      'a.csv': 'id,name\n1,Ann Example\n2,Cy Test\n',
      'b.csv': 'id,name\n8,Ben Sample\n9,Ed Test\n',
    })
    const { loaded } = await openScreener({ lists: [dir], store: home, today: TODAY })
    expect(loaded.lists).toMatchObject([{ id: 'own', entities: 4 }])
  })

  test('small losses add up until a person approves, and who waits goes on waiting', async () => {
    const pendingAfter = async (people: readonly Listed[], day: string) => {
      const { lists } = await takeXml(people, `11/${day}/2026`)
      const [list] = lists
      return list?.taken.kind === 'active' ? list.taken.activated.pending : undefined
    }
    await pendingAfter(PEOPLE, '01')
    expect(await pendingAfter(PEOPLE.slice(5), '02')).toBe(0)
    expect(await pendingAfter(PEOPLE.slice(10), '03')).toBe(5)
    // Many new entities make the loss small; nobody has approved it for that.
    const grown = [...PEOPLE.slice(10), ...listedPeople(200, 7000)]
    expect(await pendingAfter(grown, '04')).toBe(5)
    expect(await pendingAfter(grown.slice(1), '05')).toBe(6)
    await approveListRemovals(home, { by: 'ann', at: AT }, 'us-ofac-sdn', 'checked')
    expect(await pendingAfter(grown.slice(2), '06')).toBe(0)
    expect(await listStatus(home, TODAY)).toMatchObject([{ pendingRemovals: 0 }])
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

test('a kept file that was changed or is gone is named by the status and when the store is verified', async () => {
  await takeXml(PEOPLE)
  const [before] = await listStatus(home, TODAY)
  expect(before?.damaged).toEqual([])
  expect(await verifyStore(home)).toMatchObject({ problems: [], listFiles: 1 })
  const file = path.join(before?.versions[0]?.folder ?? '', 'SDN.XML')
  const text = readFileSync(file, 'utf8')
  chmodSync(file, 0o600)
  writeFileSync(file, text.replace('<uid>1000</uid>', '<uid>9999</uid>'))
  const changed = 'list file SDN.XML of us-ofac-sdn, version 1, is not the one that was stored'
  expect(await listStatus(home, TODAY)).toMatchObject([{ damaged: [changed] }])
  expect((await verifyStore(home)).problems).toEqual([{ entry: null, text: changed }])
  rmSync(file)
  expect(await listStatus(home, TODAY)).toMatchObject([
    { damaged: [changed.replace(/is not.*/, 'is missing')] },
  ])
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
