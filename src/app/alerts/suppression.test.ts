import { expect, test } from 'vitest'
import type { Query } from '../../screen/index.js'
import { tempStore } from '../../store/testing/temp-store.js'
import { verifyStore } from '../../store/verify/verify-store.js'
import { type ListedPerson, recorded } from '../testing/recorded.js'
import { decide } from './decide.js'
import { loadAlerts } from './load-alerts.js'

// Invented people.
const LISTED: ListedPerson = { id: '1', name: 'Jaromir Kestrelov', birth: '1976-10-29', passport: 'AB123456' }
const ASKED: Query = { id: 'P-1', name: 'Jaromir Kestrelov', schema: 'Person', birthDate: '1976-10-28' }

const on = (day: string, by = 'ann') => ({ by, at: `${day}T12:00:00.000Z` })

test('a match becomes an alert once; a false positive suppresses the pair and says so; expiry ends it', async () => {
  const store = await tempStore()
  const [first] = await recorded(store, on('2026-03-02'), [LISTED], [ASKED])
  expect(first).toMatchObject({
    status: 'alert',
    matches: [{ alert: 1, state: 'open', isNew: true }],
    suppressed: [],
  })

  const [again] = await recorded(store, on('2026-03-03'), [LISTED], [ASKED])
  expect(again).toMatchObject({ matches: [{ alert: 1, state: 'open', isNew: false }] })

  const decision = await decide(store, on('2026-03-04'), {
    alert: 1,
    outcome: 'false-positive',
    reason: 'passport copy: another person',
  })
  expect(decision).toMatchObject({ number: 1, expires: '2027-03-04' })
  const [held] = await recorded(store, on('2027-03-03'), [LISTED], [ASKED])
  expect(held).toMatchObject({
    status: 'suppressed',
    matches: [],
    suppressed: [{ alert: 1, decision: 1, until: '2027-03-04' }],
  })

  const [expired] = await recorded(store, on('2027-03-04'), [LISTED], [ASKED])
  expect(expired).toMatchObject({
    status: 'alert',
    matches: [{ alert: 2, state: 'open', isNew: true, previous: { alert: 1, changed: [] } }],
  })
  expect(await store.db.selectFrom('decisions').select('number').execute()).toHaveLength(1)
  expect(await store.db.selectFrom('sightings').select(['alert', 'decision']).execute()).toEqual([
    { alert: 1, decision: null },
    { alert: 1, decision: 1 },
  ])
  expect((await verifyStore(store.folder)).problems).toEqual([])
})

test.each<[string, ListedPerson, Query, readonly string[]]>([
  ['the query has another date of birth', LISTED, { ...ASKED, birthDate: '1976-10-29' }, ['query.birthDate']],
  ['the query has an identifier', LISTED, { ...ASKED, identifiers: ['ZZ1'] }, ['query.identifiers']],
  ['the entity has another passport', { ...LISTED, passport: 'XY999999' }, ASKED, ['entity.identifiers']],
  ['the entity has a new weak alias', { ...LISTED, weakAlias: 'Zed' }, ASKED, ['entity.names']],
])('a suppression lifts itself when %s', async (_, listed, asked, changed) => {
  const store = await tempStore()
  await recorded(store, on('2026-03-02'), [LISTED], [ASKED])
  await decide(store, on('2026-03-02'), { alert: 1, outcome: 'false-positive', reason: 'another person' })
  const [line] = await recorded(store, on('2026-03-03'), [listed], [asked])
  expect(line).toMatchObject({
    matches: [{ alert: 2, isNew: true, previous: { alert: 1, changed } }],
    suppressed: [],
  })
})

test.each<[string, ListedPerson, Query]>([
  ['programmes of the entity', { ...LISTED, programme: 'SDGT' }, ASKED],
  ['letter case and blanks of the name asked', LISTED, { ...ASKED, name: ' JAROMIR  kestrelov' }],
  ['the day that was asked about', LISTED, { ...ASKED, asOf: '2026-01-01' }],
])('%s are no compared fields: the suppression holds', async (_, listed, asked) => {
  const store = await tempStore()
  await recorded(store, on('2026-03-02'), [LISTED], [ASKED])
  await decide(store, on('2026-03-02'), { alert: 1, outcome: 'false-positive', reason: 'another person' })
  const [line] = await recorded(store, on('2026-03-03'), [listed], [asked])
  expect(line).toMatchObject({ matches: [], suppressed: [{ alert: 1, decision: 1 }] })
})

test('another query of the same words is another pair', async () => {
  const store = await tempStore()
  await recorded(store, on('2026-03-02'), [LISTED], [ASKED])
  await decide(store, on('2026-03-02'), { alert: 1, outcome: 'false-positive', reason: 'another person' })
  const [line] = await recorded(store, on('2026-03-03'), [LISTED], [{ ...ASKED, id: 'P-2' }])
  expect(line).toMatchObject({ matches: [{ alert: 2, isNew: true }] })
})

test('a true match goes on alerting under its own number; "unsure" ends a suppression', async () => {
  const store = await tempStore()
  await recorded(store, on('2026-03-02'), [LISTED], [ASKED])
  await decide(store, on('2026-03-02'), { alert: 1, outcome: 'true-match', reason: 'passport agrees' })
  const [match] = await recorded(store, on('2026-03-03'), [LISTED], [ASKED])
  expect(match).toMatchObject({ status: 'alert', matches: [{ alert: 1, state: 'true-match', isNew: false }] })
  await decide(store, on('2026-03-03'), {
    alert: 1,
    outcome: 'false-positive',
    reason: 'the copy was of another',
  })
  await decide(store, on('2026-03-04'), { alert: 1, outcome: 'unsure', reason: 'a second copy turned up' })
  const [unsure] = await recorded(store, on('2026-03-05'), [LISTED], [ASKED])
  expect(unsure).toMatchObject({ matches: [{ alert: 1, state: 'unsure' }] })
})

test('the same query twice in one file gives one alert', async () => {
  const store = await tempStore()
  const lines = await recorded(store, on('2026-03-02'), [LISTED], [ASKED, ASKED])
  expect(lines.map(({ matches }) => matches[0])).toMatchObject([
    { alert: 1, isNew: true },
    { alert: 1, isNew: false },
  ])
})

test('an entity that a listed person owns has a pair of its own; another holding lifts its suppression', async () => {
  const store = await tempStore()
  const asked: Query = { id: 'F-1', name: 'Velkamora Freight LLC', schema: 'Company' }
  const holdings = (percent: number): string =>
    `owner,owned,percent\nJaromir Kestrelov,Velkamora Freight LLC,${percent}\n`
  const [line] = await recorded(store, on('2026-03-02'), [LISTED], [asked], holdings(60))
  expect(line).toMatchObject({ matches: [{ alert: 1, isNew: true, entity: { list: 'ownership' } }] })
  const [match] = await loadAlerts(store.db)
  await decide(store, on('2026-03-02'), {
    alert: 1,
    outcome: 'false-positive',
    reason: 'x',
    statement: 'the owner is another man',
  })
  const [held] = await recorded(store, on('2026-03-03'), [LISTED], [asked], holdings(60))
  expect(held).toMatchObject({ matches: [], suppressed: [{ alert: 1 }] })
  const [lifted] = await recorded(store, on('2026-03-03'), [LISTED], [asked], holdings(70))
  expect(lifted).toMatchObject({
    matches: [{ alert: 2, previous: { alert: 1, changed: ['entity.ownership'] } }],
  })
  expect(match?.alert.list_version).toMatch(/^[0-9a-f]{64}$/)
})
