import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Query } from '../../screen/index.js'
import type { Store } from '../../store/open-store.js'
import { tempStore } from '../../store/testing/temp-store.js'
import { verifyStore } from '../../store/verify/verify-store.js'
import { type ListedPerson, recorded } from '../testing/recorded.js'
import { standingOf } from './alert-state.js'
import { approve } from './approve.js'
import { type DecisionInput, decide } from './decide.js'
import { loadAlert } from './load-alerts.js'
import { changeSettings } from './settings.js'

// Invented people.
const LISTED: ListedPerson = { id: '1', name: 'Jaromir Kestrelov', birth: '1976-10-29', passport: 'AB123456' }
const NAME_ONLY: Query = { id: 'P-1', name: 'Jaromir Kestrelov', schema: 'Person' }
const WITH_BIRTH: Query = { ...NAME_ONLY, birthDate: '1976-10-28' }
const SAME_BIRTH: Query = { ...NAME_ONLY, birthDate: '1976-10-29' }

const on = (day: string, by = 'ann') => ({ by, at: `${day}T12:00:00.000Z` })
const DAY = '2026-03-02'

async function alertFor(query: Query): Promise<Store> {
  const store = await tempStore()
  await recorded(store, on(DAY), [LISTED], [query])
  return store
}

const stateOf = async (store: Store, day = DAY): Promise<string> =>
  standingOf(await loadAlert(store.db, 1), day).state

const falsePositive: DecisionInput = { alert: 1, outcome: 'false-positive', reason: 'born elsewhere' }

test('the steps are filled from the evidence and kept with the decision and its answers', async () => {
  const store = await alertFor(WITH_BIRTH)
  const row = await decide(store, on(DAY), {
    ...falsePositive,
    answers: [{ step: 'similarities', answer: 'no', note: 'born in another country' }],
  })
  const steps: unknown = JSON.parse(row.steps)
  expect(steps).toMatchObject([
    { id: 'list', byEvidence: 'yes', finding: 'us-ofac-sdn 1, DPRK4' },
    { id: 'type', byEvidence: 'yes', finding: 'Person asked, Person listed' },
    {
      id: 'name',
      byEvidence: 'yes',
      finding: expect.stringContaining('2 of 2 words of "Jaromir Kestrelov"'),
    },
    {
      id: 'information',
      byEvidence: 'yes',
      finding: expect.stringContaining('obtain: identifiers (listed: passport)'),
    },
    { id: 'similarities', answer: 'no', note: 'born in another country' },
  ])
})

test('too little known is no false positive: it names what to obtain, unless somebody states what made them sure', async () => {
  const store = await alertFor(NAME_ONLY)
  await expect(decide(store, on(DAY), falsePositive)).rejects.toMatchObject({
    code: 'E_INPUT_INVALID',
    details: { got: 'none; to obtain: date of birth (listed: 1976-10-29); identifiers (listed: passport)' },
  })
  expect(await decide(store, on(DAY), { ...falsePositive, outcome: 'unsure' })).toMatchObject({
    expires: null,
  })
  const stated = await decide(store, on(DAY), {
    ...falsePositive,
    statement: 'She is my colleague of ten years',
  })
  expect(stated).toMatchObject({ number: 2, statement: 'She is my colleague of ten years' })
  expect(await stateOf(store)).toBe('false-positive')
})

test('several similarities need an answer or a statement before it is a false positive', async () => {
  const store = await alertFor(SAME_BIRTH)
  await expect(decide(store, on(DAY), falsePositive)).rejects.toThrow('several similarities')
  await decide(store, on(DAY), {
    ...falsePositive,
    answers: [{ step: 'similarities', answer: 'no', note: 'the passport differs' }],
  })
})

test.each<[string, Partial<DecisionInput>, string]>([
  ['no reason', { reason: ' ' }, '"reason" expected words'],
  ['a dash for a reason', { reason: '--' }, '"reason" expected words'],
  ['an empty statement', { statement: '' }, '"statement" expected words'],
  ['an expiry that is past', { expires: DAY }, '"--expires" expected a day after 2026-03-02'],
  ['a day that does not exist', { expires: '2027-02-30' }, '"--expires" expected a day such as'],
  ['a blocking that is none', { blockedOn: DAY }, '"--blocked" expected a true match'],
  ['a blocking to come', { outcome: 'true-match', blockedOn: '2026-03-03' }, 'an earlier day'],
  [
    'an expiry of a true match',
    { outcome: 'true-match', expires: '2027-01-01' },
    '"--expires" expected a false positive',
  ],
])('%s is refused', async (_, input, message) => {
  const store = await alertFor(WITH_BIRTH)
  await expect(decide(store, on(DAY), { ...falsePositive, ...input })).rejects.toThrow(message)
  expect(await stateOf(store)).toBe('open')
})

test('an alert that is not there', async () => {
  const store = await tempStore()
  await expect(decide(store, on(DAY), falsePositive)).rejects.toMatchObject({ code: 'E_INPUT_NOT_FOUND' })
})

test('29 February expires on 1 March', async () => {
  const store = await alertFor(WITH_BIRTH)
  expect(await decide(store, on('2028-02-29'), falsePositive)).toMatchObject({ expires: '2029-03-01' })
})

test('four eyes: a decision counts once another person approves it, and suppresses nothing before', async () => {
  const store = await alertFor(WITH_BIRTH)
  await changeSettings(store, on(DAY, 'head'), { fourEyes: true })
  await decide(store, on(DAY), falsePositive)
  expect(await stateOf(store)).toBe('open')
  const [waiting] = await recorded(store, on(DAY), [LISTED], [WITH_BIRTH])
  expect(waiting).toMatchObject({ status: 'alert', suppressed: [] })

  for (const same of ['ann', 'ANN ', 'Ann'])
    await expect(
      approve(store, on(DAY, same), { decision: 1, verdict: 'approved', reason: 'fine' }),
    ).rejects.toThrow('another person must approve it')
  await approve(store, on(DAY, 'ben'), { decision: 1, verdict: 'approved', reason: 'saw the passport' })
  expect(await stateOf(store)).toBe('false-positive')
  await expect(
    approve(store, on(DAY, 'cem'), { decision: 1, verdict: 'refused', reason: 'no' }),
  ).rejects.toThrow('was approved by ben')
  expect((await verifyStore(store.folder)).problems).toEqual([])
})

test('four eyes: a refused decision leaves the one before in force; unsure needs nobody', async () => {
  const store = await alertFor(WITH_BIRTH)
  await changeSettings(store, on(DAY, 'head'), { fourEyes: true })
  await decide(store, on(DAY), { ...falsePositive, outcome: 'unsure' })
  expect(await stateOf(store)).toBe('unsure')
  await decide(store, on(DAY), { ...falsePositive, outcome: 'true-match' })
  await approve(store, on(DAY, 'ben'), {
    decision: 2,
    verdict: 'refused',
    reason: 'the number is another one',
  })
  expect(await stateOf(store)).toBe('unsure')
  await decide(store, on(DAY), falsePositive)
  await decide(store, on(DAY, 'cem'), falsePositive)
  await expect(
    approve(store, on(DAY, 'ben'), { decision: 3, verdict: 'approved', reason: 'x' }),
  ).rejects.toThrow('replaced by decision 4')
})

test('what was decided under four eyes keeps waiting when the rule is taken away', async () => {
  const store = await alertFor(WITH_BIRTH)
  await changeSettings(store, on(DAY, 'head'), { fourEyes: true })
  await decide(store, on(DAY), falsePositive)
  const off = (agreedBy?: string) => changeSettings(store, on(DAY, 'head'), { fourEyes: false, agreedBy })
  await expect(off()).rejects.toMatchObject({ code: 'E_INPUT_INVALID' })
  await expect(off('HEAD ')).rejects.toMatchObject({ code: 'E_INPUT_INVALID' })
  expect(await off('deputy')).toMatchObject({ fourEyes: false })
  expect(await stateOf(store)).toBe('open')
  await expect(
    approve(store, on(DAY, 'ben'), { decision: 9, verdict: 'approved', reason: 'x' }),
  ).rejects.toThrow('there is no decision 9')
})

test('SQL itself refuses to change or remove what was found and decided', async () => {
  const store = await alertFor(WITH_BIRTH)
  await decide(store, on(new Date().toISOString().slice(0, 10)), falsePositive)
  await expect(sql`UPDATE decisions SET outcome = 'unsure'`.execute(store.db)).rejects.toThrow(
    'never changed',
  )
  await expect(sql`UPDATE alerts SET score = 0`.execute(store.db)).rejects.toThrow('never changed')
  await expect(sql`DELETE FROM decisions`.execute(store.db)).rejects.toThrow('kept for 10 years')
  await expect(sql`DELETE FROM documents`.execute(store.db)).rejects.toThrow('kept with what refers')
})

test('a suppression lasts five years at most', async () => {
  const store = await alertFor(WITH_BIRTH)
  const until = (expires: string) => decide(store, on(DAY), { ...falsePositive, expires })
  await expect(until('2031-03-03')).rejects.toMatchObject({ code: 'E_INPUT_INVALID' })
  await expect(until('9999-12-31')).rejects.toMatchObject({ code: 'E_INPUT_INVALID' })
  expect(await until('2031-03-02')).toMatchObject({ expires: '2031-03-02' })
})
