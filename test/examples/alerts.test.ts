import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tamper } from '../../src/store/testing/tamper.js'
import { bridle, startBridle } from '../support/bridle.js'
import { fill, tempFolders } from '../support/folders.js'

const folder = tempFolders()
const DAY = new Date().toISOString().slice(0, 10)

// Invented people.
const LIST = `list,id,name,weak aliases,schema,date of birth,passport,programme,published
us-ofac-sdn,1,Jaromir Kestrelov,Tolvar Brisk,person,1976-10-29,AB123456,DPRK4,${DAY}
us-ofac-sdn,2,Ondrusha Valkemeyer,,person,1981-01-12,,DPRK4,${DAY}
`
const QUERIES = [
  { id: 'P-1', name: 'Jaromir Kestrelov', birthDate: '1976-10-28' },
  { id: 'P-2', name: 'Ondrusha Valkemeyer', birthDate: '1981-01-12' },
  { id: 'P-3', name: 'Tolvar Brisk' },
  { id: 'P-4', name: 'Somebody Quite Different' },
]

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** A folder with a list, queries, and a store to be. */
function desk(queries: readonly object[]): { store: string; screen: string[] } {
  const cwd = fill(folder(), {
    'list.csv': LIST,
    'queries.jsonl': queries.map((query) => `${JSON.stringify(query)}\n`).join(''),
  })
  const store = path.join(cwd, 'store')
  const files = ['--list', path.join(cwd, 'list.csv'), '--queries', path.join(cwd, 'queries.jsonl')]
  return { store, screen: ['screen', ...files, '--record', '--store', store, '--by', 'ann'] }
}

test('from a match to a decision that suppresses it, and a log that shows who touched it', async () => {
  const { store, screen } = desk(QUERIES)
  const at = ['--store', store]
  const first = await bridle(screen)
  expect([first.code, first.stderr]).toEqual([
    0,
    '  4 queries: 2 alerts, 0 not clear, 2 no match, 0 problems\n',
  ])
  expect(lines(first.stdout)).toMatchObject([
    { id: 'P-1', status: 'alert', screening: 1, matches: [{ alert: 1, state: 'open', isNew: true }] },
    { id: 'P-2', status: 'alert', matches: [{ alert: 2 }] },
    { id: 'P-3', status: 'no match', matches: [], logged: [{ alert: 3, state: 'logged' }] },
    { id: 'P-4', status: 'no match', matches: [], suppressed: [], logged: [] },
  ])

  // Two people at once, each a process of their own.
  const decided = await Promise.all([
    bridle([
      'alerts',
      'decide',
      '1',
      ...at,
      '--as',
      'false-positive',
      '--why',
      'passport differs',
      '--by',
      'ann',
    ]),
    bridle([
      'alerts',
      'decide',
      '2',
      ...at,
      '--as',
      'true-match',
      '--why',
      'born the same day',
      '--by',
      'ben',
      '--blocked',
      DAY,
    ]),
  ])
  expect(decided.map(({ code, stderr }) => [code, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ])

  const again = await bridle(screen)
  expect(lines(again.stdout)).toMatchObject([
    { status: 'suppressed', matches: [], suppressed: [{ alert: 1, decision: expect.any(Number) }] },
    { status: 'alert', matches: [{ alert: 2, state: 'true-match', isNew: false }] },
    { logged: [{ alert: 3, isNew: false }] },
    { status: 'no match' },
  ])

  const listed = await bridle(['alerts', 'list', ...at])
  expect(listed.stdout).toMatch(/1 {2}false positive .*Jaromir Kestrelov/)
  expect(listed.stdout).toMatch(/2 {2}TRUE MATCH .*Ondrusha Valkemeyer/)
  expect(listed.stdout).not.toContain('Tolvar')
  const clocks = await bridle(['alerts', 'clocks', ...at])
  expect(clocks.stdout).toContain('Report of blocked property')
  const draft = await bridle(['alerts', 'export', ...at, '--draft', 'blocked-property', '--format', 'csv'])
  expect(draft.stdout).toMatch(/^DRAFT - not filed/)

  const intact = await bridle(['verify', ...at, '--json'])
  expect(intact.code).toBe(0)
  const [report] = lines(intact.stdout)
  expect(report).toMatchObject({ problems: [] })
  tamper(store, [`UPDATE decisions SET reason = 'born another day' WHERE outcome = 'true-match'`])
  const broken = await bridle(['verify', ...at, '--head', String(report?.['head'])])
  expect(broken.code).toBe(3)
  expect(broken.stdout).toMatch(/decisions \d is not what entry \d wrote/)
  expect(broken.stderr).toContain('[E_STORE_BROKEN]')
})

test('a kill in the middle of recording leaves a valid chain, and the repeated run doubles nothing', async () => {
  const queries = Array.from({ length: 1000 }, (_, i) => ({ ...QUERIES[i % 2], id: `P-${i}` }))
  const { store, screen } = desk(queries)
  const { child, ended } = startBridle(screen)
  if (child.stdout === null) throw new Error('no pipe')
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  const killed = await ended
  expect(killed.code).toBeNull()

  const verified = await bridle(['verify', '--store', store, '--json'])
  expect([verified.code, verified.stderr]).toEqual([0, ''])
  const repeated = lines((await bridle(screen)).stdout)
  const numbers = repeated.map(({ matches }) => (matches as { alert: number }[])[0]?.alert)
  expect(new Set(numbers).size).toBe(1000)
  const known = repeated.filter(({ matches }) => !(matches as { isNew: boolean }[])[0]?.isNew).length
  const answered = lines(killed.stdout.slice(0, killed.stdout.lastIndexOf('\n'))).length
  // What was answered had been recorded; what was recorded may not have been answered.
  expect(known).toBeGreaterThanOrEqual(answered)
  expect(known).toBeLessThan(1000)
  expect(readFileSync(path.join(store, 'bridle.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3')
})
