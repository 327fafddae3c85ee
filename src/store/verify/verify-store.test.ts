import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { commit, entryHash } from '../commit.js'
import { activateListVersion, addListVersion } from '../list-versions.js'
import { storeFile } from '../open-store.js'
import { tamper } from '../testing/tamper.js'
import { NOON, tempStore, tempStoreFolder } from '../testing/temp-store.js'
import { verifyStore } from './verify-store.js'

const STAMP = { by: 'ann', at: NOON }

/** A store with six entries: three versions of a list, each added and activated. */
async function sixEntries(): Promise<string> {
  const folder = tempStoreFolder()
  const store = await tempStore(folder)
  for (const sha of ['a', 'b', 'c']) {
    const { number } = await addListVersion(store, STAMP, {
      list: 'us-ofac-sdn',
      sha256: sha.repeat(64),
      published: '2026-03-01',
      fetched_at: NOON,
      source: 'sdn.xml',
      etag: null,
      entities: 10,
      folder: sha,
    })
    await activateListVersion(store, STAMP, number)
  }
  return folder
}

const problemsOf = async (folder: string, head?: string): Promise<string[]> =>
  (await verifyStore(folder, head)).problems.map(({ text }) => text)

test('a store that only Bridle wrote is intact, and its head is found again', async () => {
  const folder = await sixEntries()
  const report = await verifyStore(folder)
  expect(report).toMatchObject({ entries: 6, rows: 3, problems: [], headEntry: null })
  expect(report.head).toMatch(/^[0-9a-f]{64}$/)
  expect(await verifyStore(folder, report.head)).toMatchObject({ problems: [], headEntry: 6 })
})

test.each([
  [
    'a changed entry',
    ["UPDATE audit SET actor = 'eve' WHERE number = 3"],
    ['entry 3 was changed: its hash is not that of its content'],
  ],
  ['a removed entry', ['DELETE FROM audit WHERE number = 4'], ['entry 4 is missing']],
  ['two removed entries', ['DELETE FROM audit WHERE number IN (2, 3)'], ['entries 2 to 3 are missing']],
  [
    'entries that changed places',
    [
      'UPDATE audit SET number = 99 WHERE number = 2',
      'UPDATE audit SET number = 2 WHERE number = 5',
      'UPDATE audit SET number = 5 WHERE number = 99',
    ],
    ['entry 2 was moved: it was written as entry 5', 'entry 5 was moved: it was written as entry 2'],
  ],
  [
    'a changed row',
    ["UPDATE list_versions SET approved_by = 'ben' WHERE number = 2"],
    ['list_versions 2 is not what entry 6 wrote'],
  ],
  [
    'a removed row',
    ['DELETE FROM list_versions WHERE number = 1'],
    ['list_versions 1, which entry 4 wrote, is missing'],
  ],
  [
    'a row that nobody wrote',
    ["INSERT INTO settings VALUES ('four-eyes', 'false')"],
    ['settings four-eyes was written by no entry'],
  ],
  [
    'steps of the schema with another time, name and hash, and one too many',
    [
      "UPDATE migrations SET applied_at = 'yesterday' WHERE number = 1",
      "UPDATE migrations SET name = 'other' WHERE number = 2",
      "INSERT INTO migrations VALUES (0, 'zero', '', '2026-01-01T00:00:00.000Z')",
    ],
    ['schema: step 0 does not belong to Bridle', 'schema: step 1 has no time', 'schema: step 2 was changed'],
  ],
  ['the first entry cut off', ['DELETE FROM audit WHERE number = 1'], ['entry 1 is missing']],
])('%s is named by number', async (_, statements, expected) => {
  const folder = await sixEntries()
  tamper(folder, statements)
  expect(await problemsOf(folder)).toEqual(expect.arrayContaining(expected))
})

test('an inserted entry with a right hash breaks the one after it', async () => {
  const folder = await sixEntries()
  const store = await tempStore(folder)
  const rows = await store.db.selectFrom('audit').selectAll().orderBy('number').execute()
  const forged = {
    number: 3,
    at: NOON,
    actor: 'eve',
    action: 'x',
    payload: '{}',
    previous: rows[1]?.hash ?? '',
  }
  tamper(folder, [
    'UPDATE audit SET number = number + 100 WHERE number >= 3',
    'UPDATE audit SET number = number - 99 WHERE number >= 100',
    // `previous` is unique: the entry that stood there gives it up.
    `UPDATE audit SET previous = '${entryHash(forged)}' WHERE number = 4`,
    `INSERT INTO audit VALUES (3, '${NOON}', 'eve', 'x', '{}', '${forged.previous}', '${entryHash(forged)}')`,
  ])
  expect(await problemsOf(folder)).toEqual([
    'entry 4 was changed: its hash is not that of its content',
    'entry 5 was moved: it was written as entry 4',
    'entry 6 was moved: it was written as entry 5',
    'entry 7 was moved: it was written as entry 6',
  ])
})

test('an entry computed anew no longer fits the one after it', async () => {
  const folder = await sixEntries()
  const store = await tempStore(folder)
  const entry = await store.db
    .selectFrom('audit')
    .selectAll()
    .where('number', '=', 3)
    .executeTakeFirstOrThrow()
  const changed = { ...entry, actor: 'eve' }
  tamper(folder, [`UPDATE audit SET actor = 'eve', hash = '${entryHash(changed)}' WHERE number = 3`])
  expect(await problemsOf(folder)).toEqual(['entry 4 does not follow entry 3: one of the two was replaced'])
})

test('a tail that was cut off with its rows shows only against a head kept elsewhere', async () => {
  const folder = await sixEntries()
  const { head } = await verifyStore(folder)
  tamper(folder, [
    'DELETE FROM audit WHERE number > 4',
    'DELETE FROM list_versions WHERE number = 3',
    "UPDATE list_versions SET state = 'active' WHERE number = 2",
  ])
  expect(await problemsOf(folder)).toEqual([])
  expect(await problemsOf(folder, head)).toEqual([
    `no entry has the hash ${head}: entries after 4 were removed, or the log was computed anew`,
  ])
})

test('a tail that was cut off without its rows shows by itself', async () => {
  const folder = await sixEntries()
  tamper(folder, ['DELETE FROM audit WHERE number = 5'])
  expect(await problemsOf(folder)).toContain('entry 5 is missing')
})

test('triggers that were taken away are missed', async () => {
  const folder = await sixEntries()
  const store = await tempStore(folder)
  await sql`DROP TRIGGER audit_keeps_entries`.execute(store.db)
  expect(await problemsOf(folder)).toEqual(['schema: trigger audit_keeps_entries is missing'])
})

test('SQL itself refuses to change or remove an entry', async () => {
  const store = await tempStore(await sixEntries())
  await expect(sql`UPDATE audit SET actor = 'eve'`.execute(store.db)).rejects.toThrow('append-only')
  await expect(sql`DELETE FROM audit`.execute(store.db)).rejects.toThrow('append-only')
  await expect(sql`DELETE FROM list_versions`.execute(store.db)).rejects.toThrow('10 years')
})

test('what is not written whole is not written at all', async () => {
  const folder = await sixEntries()
  const store = await tempStore(folder)
  const interrupted = store.transaction(async (tx) => {
    await commit(tx, STAMP, {
      action: 'settings.changed',
      facts: {},
      rows: [{ table: 'settings', row: { name: 'four-eyes', value: 'true' } }],
    })
    throw new Error('the power went')
  })
  await expect(interrupted).rejects.toThrow('the power went')
  expect(await verifyStore(folder)).toMatchObject({ entries: 6, problems: [] })
})

test('a folder without a store is not made one; a file that is no store says so', async () => {
  const folder = tempStoreFolder()
  await expect(verifyStore(folder)).rejects.toMatchObject({ code: 'E_INPUT_NOT_FOUND' })
  writeFileSync(storeFile(folder), 'no database at all '.repeat(100))
  expect((await problemsOf(folder))[0]).toMatch(/^SQLite cannot read it/)
})
