import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { approveListRemovals } from '../../src/app/lists/approve-removals.js'
import { importLists } from '../../src/app/lists/import-lists.js'
import { listStatus } from '../../src/app/lists/list-status.js'
import { openScreener } from '../../src/app/screen.js'
import { screenedLists } from '../../src/cli/screened-lists.js'
import { fill, tempFolders } from '../support/folders.js'
import { legacySet, listedPeople } from '../support/synthetic-sdn.js'

const folder = tempFolders()
const TODAY = '2026-11-22'
const STAMP = { by: 'test', at: `${TODAY}T12:00:00.000Z` }
const PEOPLE = listedPeople(60)

let home: string
beforeEach(() => {
  home = folder('home')
})

const take = (file: string, more: { published?: string; unmarked?: boolean } = {}) =>
  importLists({ folder: home, stamp: STAMP, path: file, ...more })

test('an excerpt over a whole list: what is held on to says its version, cites its file, and is named on approval', async () => {
  await take(fill(folder('whole'), legacySet(PEOPLE)), { published: '2026-11-20' })
  await take(fill(folder('part'), legacySet(PEOPLE.slice(0, 35))))
  const [status] = await listStatus(home, TODAY)
  expect(status).toMatchObject({
    published: null,
    stale: true,
    pendingRemovals: 25,
    retained: [{ version: 1, published: '2026-11-20', entities: 25 }],
  })
  const { loaded, answer } = await openScreener({ lists: [], store: home, today: TODAY })
  expect(screenedLists(loaded).at(-1)).toBe(
    '25 removed entities of us-ofac-sdn as version 1 2026-11-20 has them',
  )
  const [match] = answer({ id: 'q', name: PEOPLE[59]?.name ?? '' }).matches
  const files = new Map(loaded.retained?.flatMap((part) => part.files).map((one) => [one.sha256, one.path]))
  expect(path.basename(files.get(match?.rows[0]?.file ?? '') ?? '')).toBe('SDN.CSV')
  const approved = await approveListRemovals(home, STAMP, 'us-ofac-sdn', 'checked')
  expect(approved.entities).toHaveLength(25)
  expect(approved.names).toHaveLength(20)
  expect(approved.names.join()).toContain(PEOPLE[40]?.name)
})

test('a legacy set without its end mark is taken in when a person says that it is whole', async () => {
  await take(fill(folder('marked'), legacySet(PEOPLE)), { published: '2026-11-20' })
  const bare = Object.fromEntries(
    Object.entries(legacySet(PEOPLE)).map(([name, text]) => [
      name,
      text.endsWith('\u001a') ? text.slice(0, -1) : text,
    ]),
  )
  const parts = fill(folder('bare'), bare)
  await expect(take(parts)).rejects.toMatchObject({
    code: 'E_LIST_MALFORMED',
    details: { todo: expect.stringContaining('--accept-unmarked') },
  })
  expect((await take(parts, { published: '2026-11-20', unmarked: true })).lists).toMatchObject([
    { id: 'us-ofac-sdn', taken: { kind: 'active', activated: { removed: 0 } } },
  ])
})

test('what is no list is refused without a word on an address or an earlier version', async () => {
  const file = path.join(fill(folder('notes'), { 'notes.bin': '\u0001\u0002 no list' }), 'notes.bin')
  const refused: unknown = await take(file).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'E_LIST_MALFORMED' })
  expect(JSON.stringify(refused)).not.toMatch(/address|last good/)
})
