import { expect, test } from 'vitest'
import {
  activateListVersion,
  activeListVersion,
  addListVersion,
  listVersionHistory,
  type NewListVersion,
  refuseListVersion,
} from './list-versions.js'
import { NOON, tempStore } from './testing/temp-store.js'

const STAMP = { by: 'ann', at: NOON }

const version = (sha: string, entities = 10): NewListVersion => ({
  list: 'us-ofac-sdn',
  sha256: sha.repeat(64),
  published: '2026-03-01',
  fetched_at: NOON,
  source: 'sdn.xml',
  etag: null,
  entities,
  folder: `lists/us-ofac-sdn/${sha}`,
})

test('a version is pending, then active, then superseded by the next one', async () => {
  const store = await tempStore()
  const first = await addListVersion(store, STAMP, version('a'))
  expect(await activeListVersion(store, 'us-ofac-sdn')).toBeUndefined()
  await activateListVersion(store, STAMP, first.number)
  const second = await addListVersion(store, STAMP, version('b', 11))
  await activateListVersion(store, { by: 'ben', at: NOON }, second.number, true)
  expect(await activeListVersion(store, 'us-ofac-sdn')).toMatchObject({ number: 2, approved_by: 'ben' })
  expect((await listVersionHistory(store)).map(({ state }) => state)).toEqual(['superseded', 'active'])
})

test('the same bytes are one version; an older version can become active again', async () => {
  const store = await tempStore()
  const first = await addListVersion(store, STAMP, version('a'))
  const again = await addListVersion(store, { ...STAMP, at: '2026-03-03T00:00:00.000Z' }, version('a'))
  expect(again).toMatchObject(first)
  const second = await addListVersion(store, STAMP, version('b'))
  for (const { number } of [first, second, first]) await activateListVersion(store, STAMP, number)
  expect(await activeListVersion(store, 'us-ofac-sdn')).toMatchObject({ sha256: 'a'.repeat(64) })
})

test('the active version cannot be refused, nor one that is not there', async () => {
  const store = await tempStore()
  const { number } = await addListVersion(store, STAMP, version('a'))
  expect(await refuseListVersion(store, STAMP, number, 'truncated')).toMatchObject({ state: 'refused' })
  await activateListVersion(store, STAMP, number)
  await expect(refuseListVersion(store, STAMP, number, 'no')).rejects.toMatchObject({
    code: 'E_INPUT_INVALID',
  })
  await expect(activateListVersion(store, STAMP, 7)).rejects.toMatchObject({ code: 'E_INPUT_NOT_FOUND' })
})
