import { expect, test } from 'vitest'
import { tempStore } from '../../store/testing/temp-store.js'
import { recorded } from '../testing/recorded.js'
import { clocksOf, nextAnnual } from './clocks.js'
import { type DecisionInput, decide } from './decide.js'
import { DRAFT_MARK, draftsOf, draftText } from './drafts.js'
import { alertsCsv } from './export-csv.js'
import { loadAlerts } from './load-alerts.js'
import { keepUntil } from './retention.js'
import { viewAlerts } from './view.js'

// Invented people.
const LISTED = { id: '7', name: 'Jaromir Kestrelov', birth: '1976-10-29' }
const on = (day: string) => ({ by: 'ann', at: `${day}T12:00:00.000Z` })

async function trueMatch(input: Partial<DecisionInput>, list = 'us-ofac-sdn') {
  const store = await tempStore()
  const asked = { id: 'P-1', name: '=Jaromir Kestrelov', schema: 'Person', birthDate: '1976-10-29' }
  await recorded(store, on('2026-06-20'), [{ ...LISTED, list }], [asked])
  await decide(store, on('2026-06-24'), { alert: 1, outcome: 'true-match', reason: '@both agree', ...input })
  return { store, records: await loadAlerts(store.db) }
}

test('blocked property: report within 10 business days, annual report for what was held on June 30', async () => {
  const { records } = await trueMatch({ blockedOn: '2026-06-24' })
  // 25 26, 29 30 1 2 (3 July observed), 6 7 8 9
  expect(clocksOf(records, '2026-06-24').due).toMatchObject([
    {
      duty: 'blocked-property',
      from: '2026-06-24',
      fromIs: 'day of blocking',
      due: '2026-07-09',
      alert: 1,
      decision: 1,
    },
    { duty: 'annual-report', due: '2026-09-30' },
  ])
  const later = clocksOf(records, '2026-10-01').due.map(({ due }) => due)
  expect(later).toEqual(['2026-07-09', '2026-09-30', '2027-09-30'])
  const years = clocksOf(records, '2029-10-01').due.map(({ due }) => due)
  expect(years).toEqual(['2026-07-09', '2029-09-30', '2030-09-30'])
})

test('a rejected transaction has its own report and no annual one', async () => {
  const { records } = await trueMatch({ rejectedOn: '2026-06-22' })
  expect(clocksOf(records, '2026-06-24').due).toMatchObject([
    { duty: 'rejected-transaction', from: '2026-06-22', due: '2026-07-07' },
  ])
})

test('without a day both run, counted from the decision, and say so', async () => {
  const { records } = await trueMatch({})
  const { due } = clocksOf(records, '2026-06-24')
  expect(due.map(({ duty }) => duty)).toEqual(['blocked-property', 'rejected-transaction', 'annual-report'])
  expect(new Set(due.map(({ fromIs }) => fromIs))).toEqual(
    new Set(['day of decision, because no other was given']),
  )
})

test('a true match on a list of another authority starts no clock of 31 CFR 501, and is named', async () => {
  const { records } = await trueMatch({ blockedOn: '2026-06-24' }, 'eu-fsf')
  expect(clocksOf(records, '2026-06-24')).toEqual({ due: [], withoutClock: [1] })
})

test.each([
  ['2026-06-30', '2026-07-01', '2026-09-30'],
  ['2026-07-01', '2026-07-01', '2027-09-30'],
  ['2024-01-01', '2026-09-30', '2026-09-30'],
  ['2024-01-01', '2026-10-01', '2027-09-30'],
])('property blocked on %s, seen on %s: annual report by %s', (blocked, day, due) => {
  expect(nextAnnual(blocked, day)).toBe(due)
})

test('a draft is marked, fills what is known and names what is not', async () => {
  const { records } = await trueMatch({ blockedOn: '2026-06-24' })
  const [draft] = draftsOf(records, 'blocked-property', '2026-06-24')
  expect(draft).toMatchObject({
    draft: true,
    mark: DRAFT_MARK,
    rule: '31 CFR 501.603(b)(1)',
    due: '2026-07-09',
  })
  expect(draft?.fields).toContainEqual({
    field: 'Sanctions target whose property it is',
    value: 'Jaromir Kestrelov (us-ofac-sdn 7)',
  })
  expect(draft?.fields).toContainEqual({
    field: 'Day on which the property was blocked',
    value: '2026-06-24',
  })
  expect(draft?.unknown).toContain('Actual or estimated value in U.S. dollars')
  const text = draft === undefined ? '' : draftText(draft)
  expect(text).toMatch(/^DRAFT - not filed/)
  expect(text).toMatch(/\nDRAFT\n$/)
  expect(text).toContain('[UNKNOWN - to be obtained]')
})

test('of the annual report the next one is drafted, not the one that has passed', async () => {
  const { records } = await trueMatch({ blockedOn: '2026-06-24' })
  expect(draftsOf(records, 'annual-report', '2026-09-30').map(({ due }) => due)).toEqual(['2026-09-30'])
  expect(draftsOf(records, 'annual-report', '2026-10-01').map(({ due }) => due)).toEqual(['2027-09-30'])
})

test('a draft for what has no such clock is refused', async () => {
  const { records } = await trueMatch({ rejectedOn: '2026-06-22' })
  expect(() => draftsOf(records, 'blocked-property', '2026-06-24', [1])).toThrow('starts no clock')
  expect(() => draftsOf(records, 'blocked-property', '2026-06-24', [5])).toThrow('alert 5 starts no clock')
})

test('records are kept for ten years after the last word, and longer while property is blocked', async () => {
  const rejected = await trueMatch({ rejectedOn: '2026-06-22' })
  expect(rejected.records.map((record) => keepUntil(record, '2026-06-24'))).toEqual(['2036-06-24'])
  const blocked = await trueMatch({ blockedOn: '2026-06-24' })
  expect(blocked.records.map((record) => keepUntil(record, '2026-06-24'))).toEqual([null])
})

test('CSV neutralises what a spreadsheet would run', async () => {
  const { store, records } = await trueMatch({ blockedOn: '2026-06-24' })
  const text = alertsCsv(await viewAlerts(store, records, '2026-06-24'))
  expect(text).toContain(",'=Jaromir Kestrelov,")
  expect(text).toContain(",'@both agree,")
  const [header, line, rest] = text.split('\r\n')
  expect(line?.split(',')).toHaveLength(header?.split(',').length ?? 0)
  expect(rest).toBe('')
})
