import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { approveListRemovals } from '../../src/app/lists/approve-removals.js'
import { listStatus } from '../../src/app/lists/list-status.js'
import { type UpdateOptions, updateLists } from '../../src/app/lists/update-lists.js'
import { openScreener } from '../../src/app/screen.js'
import { silent } from '../../src/core/ports.js'
import { filesBelow, tempFolders } from '../support/folders.js'
import { type ListServer, listServer, serve } from '../support/list-server.js'
import { legacySet, listedPeople, sdnXml } from '../support/synthetic-sdn.js'

const folder = tempFolders()
const AT = '2026-11-22T12:00:00.000Z'
const PEOPLE = listedPeople(60)
const LAST = PEOPLE.at(-1)
const FIRST = PEOPLE[0]

let home: string
beforeEach(() => {
  home = folder('home')
})

const update = (server: ListServer, form: 'legacy' | 'xml', more: Partial<UpdateOptions> = {}) =>
  updateLists({
    folder: home,
    stamp: { by: 'test', at: AT },
    ids: ['us-ofac-sdn'],
    choice: { form, from: server.address },
    env: {},
    patience: { retries: 2, pause: 1 },
    timeouts: { connect: 2000, headers: 500, body: 500 },
    progress: silent,
    ...more,
  })

/** What is active, and whether a person still alerts. */
async function state(name = LAST?.name ?? '') {
  const [status] = await listStatus(home, '2026-11-22')
  const active = status?.versions.find((version) => version.state === 'active')
  const screener = await openScreener({ lists: [], store: home, today: '2026-11-22' })
  const line = screener.answer({ id: 'q', name, schema: 'Person' })
  return {
    entities: active?.entities,
    pending: status?.pendingRemovals,
    found: line.matches.map(({ entity }) => entity.caption),
    removal: line.matches[0]?.entity.removal,
    status: line.status,
    stale: status?.stale,
    published: [active?.published, active?.publishedBy],
  }
}

/** Files below the store's lists that are no part of a version. */
const leftovers = (): string[] =>
  filesBelow(path.join(home, 'lists')).filter((file) => !/^us-ofac-sdn\/[0-9a-f]{64}\/[^/]+$/.test(file))

const legacyFiles = (people = PEOPLE, day = 'Fri, 20 Nov 2026 14:00:00 GMT') =>
  Object.fromEntries(Object.entries(legacySet(people)).map(([name, text]) => [name, serve(text, day)]))

test('a list is fetched, kept as published, read-only, and screened against; asked again, it is unchanged', async () => {
  const server = await listServer(legacyFiles())
  expect(await update(server, 'legacy')).toMatchObject([
    { outcome: 'updated', taken: { activated: { added: 60 } } },
  ])
  expect(await state()).toMatchObject({
    entities: 60,
    found: [LAST?.name],
    published: ['2026-11-20', 'server'],
    stale: false,
  })
  const [version = ''] = readdirSync(path.join(home, 'lists/us-ofac-sdn'))
  const kept = path.join(home, 'lists/us-ofac-sdn', version)
  for (const [name, text] of Object.entries(legacySet(PEOPLE))) {
    expect(readFileSync(path.join(kept, name), 'latin1')).toBe(text)
    expect(statSync(path.join(kept, name)).mode & 0o222).toBe(0)
  }
  server.asked.length = 0
  expect(await update(server, 'legacy')).toEqual([{ id: 'us-ofac-sdn', outcome: 'unchanged' }])
  expect(server.asked.map(({ ifNoneMatch }) => ifNoneMatch !== undefined)).toEqual([true, true, true, true])
  expect(leftovers()).toEqual([])
})

test('one changed part is enough for a new version; the parts that answer 304 are kept with it', async () => {
  const server = await listServer(legacyFiles())
  await update(server, 'legacy')
  const changed = PEOPLE.map((one) => (one === LAST ? { ...one, aliases: ['QUARTZOV, Onyx'] } : one))
  server.files.set('ALT.CSV', serve(legacySet(changed)['ALT.CSV']))
  expect(await update(server, 'legacy')).toMatchObject([
    { outcome: 'updated', taken: { activated: { added: 0, changed: 1, removed: 0, pending: 0 } } },
  ])
  expect((await state('Onyx Quartzov')).found).toEqual([LAST?.name])
  expect(filesBelow(path.join(home, 'lists'))).toHaveLength(8)
})

describe('what is no whole list is refused, the last good version stays and still alerts', () => {
  const set = legacySet(PEOPLE)
  const cutAtLine = (text: string, lines: number): string =>
    `${text.split('\r\n').slice(0, lines).join('\r\n')}\r\n`
  const fewer = legacySet(PEOPLE.slice(0, 58))
  test.each([
    ['an HTML page with status 200', { kind: 'page' } as const, /HTML/],
    [
      'the end cut off between two records',
      serve(cutAtLine(set['SDN.CSV'], 57)),
      /do not belong together|end mark/,
    ],
    ['the end cut off inside a record', serve(set['SDN.CSV'].slice(0, -150)), /^SDN\.CSV is no whole list/],
    ['nothing at all', serve(''), /no list/],
    ['a primary file of another day', serve(fewer['SDN.CSV']), /do not belong together/],
    ['another list', serve('id,name\n1,Somebody Else\n'), /no list|another list|do not belong/],
    ['status 404', { kind: 'status', status: 404, times: 9, afterwards: { kind: 'page' } } as const, /404/],
    [
      'a redirect to plain http elsewhere',
      { kind: 'redirect', to: 'http://list.example/SDN.CSV' } as const,
      /https only/,
    ],
    ['a redirect without end', { kind: 'redirect', to: '/SDN.CSV' } as const, /redirects/],
    [
      'a server that falls silent',
      { kind: 'hang', body: Buffer.from(set['SDN.CSV']) } as const,
      /3 attempts/,
    ],
  ])('%s', async (_, behaviour, message) => {
    const server = await listServer(legacyFiles())
    await update(server, 'legacy')
    server.files.set('SDN.CSV', behaviour)
    const [outcome] = await update(server, 'legacy')
    expect(outcome).toMatchObject({ outcome: 'failed' })
    if (outcome?.outcome === 'failed')
      expect(`${outcome.error.message} ${outcome.error.details.got}`).toMatch(message)
    expect(await state()).toMatchObject({ entities: 60, pending: 0, found: [LAST?.name] })
    expect(leftovers()).toEqual([])
    const [status] = await listStatus(home, '2026-11-22')
    expect(status?.lastCheck).toMatchObject({ outcome: 'failed' })
  })

  test('aliases cut off between two records: only the end mark tells', async () => {
    const server = await listServer(legacyFiles())
    await update(server, 'legacy')
    server.files.set('ALT.CSV', serve(cutAtLine(set['ALT.CSV'], 50)))
    const [outcome] = await update(server, 'legacy')
    expect(outcome).toMatchObject({ outcome: 'failed', error: { details: { file: 'ALT.CSV' } } })
    expect((await state(LAST?.aliases?.[0])).found).toContain(LAST?.name)
  })

  test('XML that is not closed', async () => {
    const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE) })
    await update(server, 'xml')
    expect(await state()).toMatchObject({ published: ['2026-11-20', 'list'] })
    const whole = sdnXml(PEOPLE, '11/21/2026')
    server.files.set('SDN.XML', serve(whole.slice(0, whole.lastIndexOf('</sdnEntry>') + 11)))
    const [outcome] = await update(server, 'xml')
    expect(outcome).toMatchObject({ outcome: 'failed', error: { code: 'E_LIST_MALFORMED' } })
    expect(await state()).toMatchObject({ entities: 60, found: [LAST?.name] })
  })

  test('a file that is larger than a list can be', async () => {
    const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE) })
    const [outcome] = await update(server, 'xml', { patience: { retries: 0, limit: 1000 } })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      error: { message: 'the file is larger than a list can be' },
    })
    expect(leftovers()).toEqual([])
  })
})

describe('faults that pass', () => {
  const body = Buffer.from(sdnXml(PEOPLE))
  test('500 and 503 are asked again', async () => {
    const server = await listServer({
      'SDN.XML': {
        kind: 'status',
        status: 500,
        times: 1,
        afterwards: {
          kind: 'status',
          status: 503,
          times: 1,
          headers: { 'retry-after': '0' },
          afterwards: { kind: 'serve', body },
        },
      },
    })
    expect(await update(server, 'xml')).toMatchObject([{ outcome: 'updated' }])
    expect(server.asked).toHaveLength(3)
  })

  test('500 to the end is an error that says what to do', async () => {
    const server = await listServer({
      'SDN.XML': { kind: 'status', status: 500, times: 9, afterwards: { kind: 'page' } },
    })
    const [outcome] = await update(server, 'xml')
    expect(outcome).toMatchObject({
      outcome: 'failed',
      error: { code: 'E_SOURCE_UNREACHABLE', details: { got: 'status 500' } },
    })
  })

  test('a transfer that breaks off goes on where it stopped, with If-Range', async () => {
    const server = await listServer({ 'SDN.XML': { kind: 'break off', body, after: 5000, times: 1 } })
    expect(await update(server, 'xml')).toMatchObject([{ outcome: 'updated' }])
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=5000-'])
    expect(await state()).toMatchObject({ entities: 60, found: [LAST?.name] })
  })

  test('a transfer that always ends before its Content-Length is refused', async () => {
    const server = await listServer({ 'SDN.XML': { kind: 'break off', body, after: 5000, times: 99 } })
    expect(await update(server, 'xml')).toMatchObject([{ outcome: 'failed' }])
    expect(leftovers()).toEqual([])
  })
})

describe('a list that shrinks', () => {
  const half = PEOPLE.slice(0, 40).map((one, i) => (i === 0 ? { ...one, aliases: ['QUARTZOV, Onyx'] } : one))
  const added = { number: 5000, name: 'OBSIDIANOV, Basalt' }

  test('by more than a tenth: additions and changes at once, removals alert until somebody approves', async () => {
    const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE) })
    await update(server, 'xml')
    server.files.set('SDN.XML', serve(sdnXml([...half, added], '11/21/2026')))
    expect(await update(server, 'xml')).toMatchObject([
      { outcome: 'updated', taken: { activated: { added: 1, changed: 1, removed: 20, pending: 20 } } },
    ])
    expect(await state('Basalt Obsidianov')).toMatchObject({ found: [added.name], removal: undefined })
    expect(await state('Onyx Quartzov')).toMatchObject({ found: [FIRST?.name] })
    expect(await state()).toMatchObject({
      entities: 41,
      pending: 20,
      found: [LAST?.name],
      removal: 'removed by the publisher on 2026-11-21, approval pending',
    })
    // The next version does not have them either: they still wait, with the day on which they were removed.
    server.files.set(
      'SDN.XML',
      serve(sdnXml([...half, added, { number: 5001, name: 'FELDSPAROV, Mica' }], '11/22/2026')),
    )
    expect(await update(server, 'xml')).toMatchObject([
      { taken: { activated: { added: 1, removed: 20, pending: 20 } } },
    ])
    expect((await state()).removal).toContain('2026-11-21')
    await approveListRemovals(home, { by: 'ann', at: AT }, 'us-ofac-sdn', 'checked with the notice')
    expect(await state()).toMatchObject({ pending: 0, found: [], entities: 42 })
    await expect(
      approveListRemovals(home, { by: 'ann', at: AT }, 'us-ofac-sdn', 'again'),
    ).rejects.toMatchObject({
      code: 'E_INPUT_NOT_FOUND',
    })
  })

  test('and comes back: nothing waits any more', async () => {
    const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE) })
    await update(server, 'xml')
    server.files.set('SDN.XML', serve(sdnXml(half, '11/21/2026')))
    await update(server, 'xml')
    server.files.set('SDN.XML', serve(sdnXml(PEOPLE, '11/22/2026')))
    await update(server, 'xml')
    expect(await state()).toMatchObject({ entities: 60, pending: 0, removal: undefined, found: [LAST?.name] })
  })

  test('by less than a tenth: removals count at once', async () => {
    const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE) })
    await update(server, 'xml')
    server.files.set('SDN.XML', serve(sdnXml(PEOPLE.slice(0, -2), '11/21/2026')))
    expect(await update(server, 'xml')).toMatchObject([{ taken: { activated: { removed: 2, pending: 0 } } }])
    expect(await state()).toMatchObject({ pending: 0, found: [], status: 'no match' })
  })
})

test('parts that change while they are fetched are fetched again, all of them', async () => {
  const server = await listServer(legacyFiles(PEOPLE.slice(0, 59)))
  const next = legacyFiles()
  const last = server.files.get('SDN_COMMENTS.CSV')
  // The publisher puts the new set in place when the last part of the old one is asked for.
  const asked = server.asked.push.bind(server.asked)
  server.asked.push = (...one) => {
    if (one[0]?.path === 'SDN_COMMENTS.CSV' && server.files.get('SDN_COMMENTS.CSV') === last)
      for (const [name, behaviour] of Object.entries(next)) server.files.set(name, behaviour)
    return asked(...one)
  }
  server.files.set('SDN_COMMENTS.CSV', last ?? { kind: 'page' })
  expect(await update(server, 'legacy')).toMatchObject([{ outcome: 'updated' }])
  expect(await state()).toMatchObject({ entities: 60, found: [LAST?.name] })
})

test('a stale list clears nobody, with the limit of lists.yaml', async () => {
  const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE, '11/01/2026') })
  await update(server, 'xml')
  expect(await state('Nobody Atall')).toMatchObject({ status: 'no match', stale: false })
  const { writeFileSync } = await import('node:fs')
  writeFileSync(path.join(home, 'lists.yaml'), 'us-ofac-sdn: { staleAfterDays: 7 }\n')
  expect(await state('Nobody Atall')).toMatchObject({ status: 'not clear', stale: true })
})

test('a stored file that was changed is not used', async () => {
  const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE) })
  await update(server, 'xml')
  const [file = ''] = filesBelow(path.join(home, 'lists'))
  const { chmodSync, writeFileSync } = await import('node:fs')
  chmodSync(path.join(home, 'lists', file), 0o600)
  writeFileSync(path.join(home, 'lists', file), sdnXml(PEOPLE.slice(1)))
  await expect(openScreener({ lists: [], store: home, today: '2026-11-22' })).rejects.toMatchObject({
    code: 'E_LIST_MALFORMED',
  })
})

test('an id without an address, a form that is not published and a token that is not set are said', async () => {
  const server = await listServer({})
  await expect(update(server, 'legacy', { ids: ['nowhere'] })).rejects.toMatchObject({ code: 'E_USAGE' })
  await expect(update(server, 'legacy', { ids: ['un-sc'] })).rejects.toMatchObject({ code: 'E_USAGE' })
  expect(await update(server, 'xml', { ids: ['eu-fsf'], choice: {} })).toMatchObject([
    { outcome: 'failed', error: { code: 'E_CONFIG_INVALID' } },
  ])
})
