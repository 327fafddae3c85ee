import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { bridle, startBridle } from '../support/bridle.js'
import { filesBelow, tempFolders } from '../support/folders.js'
import { listServer, serve } from '../support/list-server.js'
import { listedPeople, sdnXml } from '../support/synthetic-sdn.js'

const folder = tempFolders()
const PEOPLE = listedPeople(40)
/** Published today, so that the list is fresh whenever this runs. */
const NOW = new Date()
const TODAY = `${NOW.getUTCMonth() + 1}/${NOW.getUTCDate()}/${NOW.getUTCFullYear()}`

test('fetch, screen, shrink, approve, screen again: the whole life of a list', async () => {
  const home = folder('home')
  const env = { BRIDLE_HOME: home }
  const server = await listServer({ 'SDN.XML': sdnXml(PEOPLE, TODAY) })
  const update = [
    'lists',
    'update',
    'us-ofac-sdn',
    '--form',
    'xml',
    '--from',
    server.address,
    '--retries',
    '0',
  ]
  const first = await bridle(update, { env })
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('40 added, 0 changed, 0 removed')])

  const queries = path.join(home, 'q.jsonl')
  const names = [PEOPLE[39]?.name, PEOPLE[0]?.name, 'Nobody Atall']
  writeFileSync(queries, names.map((name, i) => `${JSON.stringify({ id: String(i), name })}\n`).join(''))
  const before = await bridle(['screen', '--queries', queries, '--json'], { env })
  const statuses = (text: string): string[] =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).status)
  expect(statuses(before.stdout)).toEqual(['alert', 'alert', 'no match'])
  const previous = path.join(home, 'before.jsonl')
  writeFileSync(previous, before.stdout)

  server.files.set('SDN.XML', serve(sdnXml(PEOPLE.slice(0, 20), TODAY)))
  const shrunk = await bridle([...update, '--json'], { env })
  expect([shrunk.code, shrunk.stderr]).toEqual([0, ''])
  expect(JSON.parse(shrunk.stdout)).toMatchObject({ outcome: 'updated', removed: 20, pending: 20 })
  const pending = await bridle(['screen', '--list', 'us-ofac-sdn', PEOPLE[39]?.name ?? ''], { env })
  expect(pending.stdout).toMatch(/removed by the publisher on \d{4}-\d\d-\d\d, approval pending/)

  const approve = ['lists', 'approve', 'us-ofac-sdn', '--reason', 'checked', '--by', 'ann']
  expect((await bridle(approve, { env })).stdout).toContain('20 removals approved by ann')
  const status = JSON.parse((await bridle(['lists', 'status', '--json'], { env })).stdout)
  expect(status).toMatchObject([
    {
      id: 'us-ofac-sdn',
      stale: false,
      pendingRemovals: 0,
      versions: [{ state: 'superseded' }, { state: 'active' }],
    },
  ])

  const again = await bridle(['lists', 'rescreen', '--queries', queries, '--previous', previous], { env })
  expect(statuses(again.stdout)).toEqual(['no match', 'alert', 'no match'])
  expect(again.stderr).toContain('20 entities differ; 2 of 3 queries screened again')
  const verified = await bridle(['verify'], { env })
  expect(verified.code).toBe(0)

  server.files.set('SDN.XML', { kind: 'page' })
  const page = await bridle(update, { env })
  expect([page.code, page.stderr]).toEqual([
    3,
    expect.stringContaining('a page of HTML came instead of the list'),
  ])
})

test('killed in the middle of an update: the old version is active, no half file is left for a list', async () => {
  const home = folder('home')
  const env = { BRIDLE_HOME: home }
  const whole = sdnXml(PEOPLE, TODAY)
  const server = await listServer({ 'SDN.XML': whole })
  const update = ['lists', 'update', 'us-ofac-sdn', '--form', 'xml', '--from', server.address, '--quiet']
  expect(await bridle(update, { env })).toMatchObject({ code: 0, stderr: '' })
  const versions = readdirSync(path.join(home, 'lists/us-ofac-sdn'))
  const next = Buffer.from(sdnXml([...PEOPLE, { number: 9000, name: 'OBSIDIANOV, Basalt' }], TODAY))
  server.files.set('SDN.XML', { kind: 'drip', body: next, pieces: 200, pauseMs: 100 })
  const running = startBridle(update, { env })
  const incoming = path.join(home, 'lists/.incoming')
  while (!existsSync(incoming) || filesBelow(incoming).length === 0) await pause(10)
  running.child.kill('SIGKILL')
  expect((await running.ended).code).toBe(null)
  expect(readdirSync(path.join(home, 'lists/us-ofac-sdn'))).toEqual(versions)
  const still = await bridle(['screen', '--json', PEOPLE[39]?.name ?? ''], { env })
  expect(JSON.parse(still.stdout)).toMatchObject({ status: 'alert' })
  server.files.set('SDN.XML', { kind: 'serve', body: next })
  expect((await bridle(update, { env })).stdout).toContain('1 added')
  expect(filesBelow(path.join(home, 'lists')).filter((file) => file.startsWith('.incoming'))).toEqual([])
})
