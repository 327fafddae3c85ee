import { expect, test } from 'vitest'
import { tempStore } from '../../store/testing/temp-store.js'
import { type ListedPerson, recorded } from '../testing/recorded.js'
import { loadAlerts } from './load-alerts.js'
import { changeSettings } from './settings.js'

// Invented people.
const LISTED: ListedPerson = {
  id: '1',
  name: 'Jaromir Kestrelov',
  weakAlias: 'Tolvar Brisk',
  birth: '1976-10-29',
}
const ASKED = { id: 'P-1', name: 'Tolvar Brisk', schema: 'Person' }
const STAMP = { by: 'ann', at: '2026-03-02T12:00:00.000Z' }

const statesOf = async (store: Awaited<ReturnType<typeof tempStore>>): Promise<string[]> =>
  (await loadAlerts(store.db)).map(({ alert }) => `${alert.kind} ${alert.list}`)

test('a weak alias alone is logged without an alert (OFAC FAQ 122-125)', async () => {
  const store = await tempStore()
  const [line] = await recorded(store, STAMP, [LISTED], [ASKED])
  expect(line).toMatchObject({
    status: 'no match',
    matches: [],
    logged: [{ alert: 1, state: 'logged', isNew: true }],
  })
  expect(await statesOf(store)).toEqual(['logged us-ofac-sdn'])
})

test('with a birth date that agrees it is an alert: no longer alone', async () => {
  const store = await tempStore()
  const [line] = await recorded(store, STAMP, [LISTED], [{ ...ASKED, birthDate: '1976-10-29' }])
  expect(line).toMatchObject({ status: 'alert', matches: [{ state: 'open' }], logged: [] })
})

test('a name that the list also gives as a strong one is no weak alias', async () => {
  const store = await tempStore()
  const [line] = await recorded(store, STAMP, [{ ...LISTED, name: 'Tolvar Brisk' }], [ASKED])
  expect(line).toMatchObject({ status: 'alert', logged: [] })
})

test.each([
  ['alert', { status: 'alert', matches: [{ state: 'open' }], logged: [] }, ['alert own']],
  ['ignore', { status: 'no match', matches: [], logged: [] }, []],
  ['log', { status: 'no match', matches: [], logged: [{ state: 'logged' }] }, ['logged own']],
] as const)('policy of another list: %s', async (policy, expected, states) => {
  const store = await tempStore()
  await changeSettings(store, STAMP, { weakAlias: { own: policy } })
  const [line] = await recorded(store, STAMP, [{ ...LISTED, list: 'own' }], [ASKED])
  expect(line).toMatchObject(expected)
  expect(await statesOf(store)).toEqual(states)
})

test('what was logged becomes an alert of its own when policy changes', async () => {
  const store = await tempStore()
  await recorded(store, STAMP, [LISTED], [ASKED])
  await changeSettings(store, STAMP, { weakAlias: { 'us-ofac-sdn': 'alert' } })
  const [line] = await recorded(store, STAMP, [LISTED], [ASKED])
  expect(line).toMatchObject({ matches: [{ alert: 2, isNew: true, previous: { alert: 1, changed: [] } }] })
})
