import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sdnXml } from '../support/synthetic-sdn.js'
import { openScreener, type ScreenLine } from '../../src/app/screen.js'
import { importLists } from '../../src/app/lists/import-lists.js'
import { compareResults } from '../../src/app/screen/compare-results.js'
import { replay, type Replayed } from '../../src/app/screen/replay.js'

const root = mkdtempSync(path.join(tmpdir(), 'bridle-replay-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const at = (name: string): string => path.join(root, name)

// Synthetic persons.
const people = [{ number: 1001, name: 'GURDANE, Pelquist Zemsambo', aliases: ['GURDANE, Pelle'] }]
const TODAY = '2026-11-22'
let stored: ScreenLine
beforeAll(async () => {
  writeFileSync(at('list.xml'), sdnXml(people))
  writeFileSync(
    at('later.xml'),
    sdnXml([{ ...people[0], number: 1001, name: 'GURDANE, Pelquist Zemsamba' }], '11/21/2026'),
  )
  const screener = await openScreener({ lists: [at('list.xml')], today: TODAY, threshold: 0.7 })
  stored = screener.answer({ id: 'p1', name: 'Pelquist Zemsambo Gurdane', schema: 'Person' })
  expect(stored.matches).toHaveLength(1)
})

async function replayed(text: string, lists = [at('list.xml')]): Promise<Replayed[]> {
  writeFileSync(at('results.jsonl'), text)
  const found: Replayed[] = []
  for await (const one of replay(at('results.jsonl'), { lists, store: at('no-store') })) found.push(one)
  return found
}
const line = (value: unknown): string => `${JSON.stringify(value)}\n`
const same = { replay: 'same', basis: [], result: [] }

test('the same query on the same list with the same options gives the same, on any day', async () => {
  const clear = { ...stored, id: 'p2' }
  expect(await replayed(line(stored) + line(clear))).toEqual([
    { row: 1, id: 'p1', ...same },
    { row: 2, id: 'p2', ...same },
  ])
  expect(await replayed(JSON.stringify(stored, undefined, 2))).toEqual([{ row: 1, id: 'p1', ...same }])
})

test('another version of the list is named, with what it changes', async () => {
  const [one] = await replayed(line(stored), [at('later.xml')])
  expect(one?.replay).toBe('changed')
  expect(one?.basis?.map(({ what }) => what)).toEqual([
    'list[us-ofac-sdn].published',
    'list[us-ofac-sdn].sha256',
  ])
  const named = one !== undefined && 'result' in one ? one.result.map(({ what }) => what) : []
  expect(named).toContain('matches[us-ofac-sdn 1001].score')
  expect(named).toContain('matches[us-ofac-sdn 1001].evidence[name].weight')
})

test('another weight, table or program is named by what it is and by the numbers that moved', () => {
  const { config } = stored.basis
  const [match] = stored.matches
  if (match === undefined) throw new Error('no match')
  const [name, ...others] = match.evidence
  const now: ScreenLine = {
    ...stored,
    matches: [{ ...match, score: 0.9, evidence: [{ ...name, weight: 0.9 }, ...others] }],
    basis: {
      ...stored.basis,
      program: '9.9.9',
      config: { ...config, weights: 'f'.repeat(16), words: '2099.1' },
    },
  }
  expect(compareResults(stored, now)).toEqual({
    replay: 'changed',
    basis: [
      { what: 'program', stored: stored.basis.program, now: '9.9.9' },
      { what: 'table of frequent words', stored: config.words, now: '2099.1' },
      { what: 'weights', stored: config.weights, now: 'f'.repeat(16) },
    ],
    result: [
      { what: 'matches[us-ofac-sdn 1001].score', stored: match.score, now: 0.9 },
      { what: 'matches[us-ofac-sdn 1001].evidence[name].weight', stored: name.weight, now: 0.9 },
    ],
  })
})

test('another basis with the same result is a change, and says so', async () => {
  const older = { ...stored, basis: { ...stored.basis, program: '0.0.1' } }
  const [one] = await replayed(line(older))
  expect(one).toMatchObject({ replay: 'changed', result: [], why: 'the result itself is the same' })
})

test.each([
  ['a score', (value: ScreenLine) => ({ ...value, matches: [{ ...value.matches[0], score: 0.5 }] })],
  ['a match taken out', (value: ScreenLine) => ({ ...value, matches: [], status: 'no match' })],
  [
    'the query',
    (value: ScreenLine) => ({ ...value, basis: { ...value.basis, query: { name: 'Somebody Else' } } }),
  ],
])('what was altered after it was written shows: %s', async (_, alter) => {
  const [one] = await replayed(line(alter(stored)))
  expect(one?.replay).toBe('changed')
  expect(one?.basis).toEqual([])
  expect(one?.why).toMatch(/^all that it rests on is the same: it was altered/)
})

test('what cannot be asked again says why', async () => {
  const without = { ...stored, basis: undefined }
  const text = `${line(without)}${line({ id: 'p9', row: 3, error: 'not JSON' })}{"id":\n`
  const found = await replayed(text)
  expect(found.map((one) => [one.row, one.id, one.replay])).toEqual([
    [1, 'p1', 'not replayable'],
    [2, 'p9', 'not replayable'],
    [3, null, 'not replayable'],
  ])
  expect(found[1]).toMatchObject({ why: 'the query could not be read then: not JSON' })
  expect(await replayed(line(stored), [])).toEqual([
    {
      row: 1,
      id: 'p1',
      replay: 'not replayable',
      why: 'us-ofac-sdn of 2026-11-20 is not kept in this version: name its files with --list',
    },
  ])
})

test('without a list the kept version that a result names is taken, also when a newer one is active', async () => {
  const home = at('home')
  const stamp = { by: 'test', at: '2026-11-22T12:00:00.000Z' }
  for (const name of ['list.xml', 'later.xml']) await importLists({ folder: home, stamp, path: at(name) })
  const screener = await openScreener({ lists: [], store: home, today: TODAY })
  const newer = screener.answer({ id: 'p1', name: 'Pelquist Zemsambo Gurdane', schema: 'Person' })
  writeFileSync(at('kept.jsonl'), line(stored) + line(newer))
  const found: Replayed[] = []
  for await (const one of replay(at('kept.jsonl'), { lists: [], store: home })) found.push(one)
  expect(found).toEqual([
    { row: 1, id: 'p1', ...same },
    { row: 2, id: 'p1', ...same },
  ])
  expect(newer.basis.lists).not.toEqual(stored.basis.lists)
})

test('a result that rests on holdings asks for them', async () => {
  const owned = {
    ...stored,
    basis: { ...stored.basis, holdings: { files: ['a'], regimes: ['ofac'], rules: 'r' } },
  }
  expect(await replayed(line(owned))).toMatchObject([
    { replay: 'not replayable', why: 'it rests on holdings: name their files with --holdings' },
  ])
})
