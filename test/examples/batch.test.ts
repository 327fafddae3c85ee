import { existsSync, readFileSync, statSync, appendFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { bridle, type Run, startBridle } from '../support/bridle.js'
import { fill, tempFolders } from '../support/folders.js'
import { listedPeople, sdnXml } from '../support/synthetic-sdn.js'

/** Enough that a run takes a few seconds on any machine: a kill must find it at work. */
const ROWS = 24_000
/** How often a run is killed before it may end. */
const KILLS = 3

const folder = tempFolders()
const listed = listedPeople(300)

/** Synthetic payees: others, listed ones with a slip of the pen, some again and again, some lines that are none. */
function payees(): string {
  const vowels = 'aeiou'
  const lines = Array.from({ length: ROWS }, (_, i) => {
    if (i % 997 === 5) return '{"id": broken'
    const person = listed[(i * 31) % listed.length]
    const other = `${vowels[i % 5]}lb${vowels[(i >> 2) % 5]}rn ${vowels[(i >> 4) % 5]}sk${i % 7919}el M${vowels[(i >> 6) % 5]}ndr${i % 4001}`
    const name =
      i % 11 === 0
        ? (person?.name ?? '').toLowerCase().replace(', ', 'x, ')
        : i % 5 === 0
          ? 'Anna Berg'
          : other
    return JSON.stringify({ id: `p${i}`, name, schema: i % 2 === 0 ? 'Person' : undefined })
  })
  return `${lines.join('\n')}\n`
}

let home = ''
let wanted = ''
const words = (out: string, queries = 'payees.jsonl') => [
  ...['screen', '--list', path.join(home, 'sdn.xml'), '--queries', path.join(home, queries)],
  ...['--out', out, '--threads', '2'],
]
beforeAll(async () => {
  home = fill(folder(), { 'sdn.xml': sdnXml(listed), 'payees.jsonl': payees() })
  const out = path.join(home, 'undisturbed.jsonl')
  const { code, stdout, stderr } = await bridle(words(out))
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toMatch(
    /24,000 rows in .* s: [\d,]+ alerts, .* 25 problems\n {2}matches: us-ofac-sdn [\d,]+\n/,
  )
  wanted = readFileSync(out, 'utf8')
})

const until = async (is: () => boolean): Promise<void> => {
  for (let i = 0; i < 20_000 && !is(); i++) await sleep(5)
}
const linesOf = (file: string): number =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0

/** Starts the batch, waits until it has written a checkpoint and some more, and kills as `kill -9` does. */
async function killed(out: string, more: number): Promise<Run> {
  const { child, ended } = startBridle(words(out))
  const checkpoints = linesOf(`${out}.part.journal`)
  await until(() => linesOf(`${out}.part.journal`) > Math.max(1, checkpoints) || existsSync(out))
  await sleep(more)
  child.kill('SIGKILL')
  return ended
}

describe('a batch of payees', () => {
  test('has one line for each row, in the order of the rows', () => {
    const lines = wanted.split('\n').slice(0, -1)
    const ids = lines.map((line, i) =>
      line.startsWith('{"id":null,"row":') ? `row ${i + 1}` : JSON.parse(line).id,
    )
    expect(ids).toEqual(Array.from({ length: ROWS }, (_, i) => (i % 997 === 5 ? `row ${i + 1}` : `p${i}`)))
    expect(JSON.parse(lines[5] ?? '')).toMatchObject({ id: null, row: 6 })
    expect(JSON.parse(lines[11] ?? '')).toMatchObject({ id: 'p11', status: 'alert' })
  })

  test('that is killed at any moment goes on, loses no row and doubles none', async () => {
    const out = path.join(home, 'killed.jsonl')
    for (let kill = 0; kill < KILLS; kill++) {
      const { code } = await killed(out, Math.floor(Math.random() * 120))
      expect([kill, code, existsSync(out)]).toEqual([kill, null, false])
    }
    const { code, stderr } = await bridle(words(out))
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^ {2}going on behind row/)])
    expect(stderr).toMatch(/going on behind row [\d,]+, where an earlier run ended\n/)
    expect(stderr).toMatch(/ 24,000 rows in /)
    expect(readFileSync(out, 'utf8') === wanted).toBe(true)
    for (const left of ['.part', '.part.journal', '.lock']) expect(existsSync(out + left)).toBe(false)
  })

  test('has one writer, and starts anew on another input', async () => {
    const out = path.join(home, 'busy.jsonl')
    const first = startBridle(words(out))
    await until(() => linesOf(`${out}.part.journal`) > 1)
    const second = await bridle(words(out))
    first.child.kill('SIGKILL')
    await first.ended
    expect([second.code, second.stderr]).toEqual([
      4,
      expect.stringContaining('is writing this file [E_WORKSPACE_BUSY]'),
    ])
    expect(statSync(`${out}.part`).size).toBeGreaterThan(0)
    const more = JSON.stringify({ id: 'last', name: 'Anna Berg' })
    appendFileSync(path.join(fill(home, { 'more.jsonl': payees() }), 'more.jsonl'), `${more}\n`)
    const third = await bridle(words(out, 'more.jsonl'))
    expect([third.code, third.stderr]).toEqual([
      0,
      expect.stringContaining('starting anew: the input is another one'),
    ])
    expect(linesOf(out)).toBe(ROWS + 1)
  })

  test('gives the same lines on standard output by one thread, and out of a table', async () => {
    const rows = wanted
      .split('\n')
      .slice(0, 40)
      .filter((line) => !line.startsWith('{"id":null'))
    const asked = rows.map((line) => JSON.parse(line)).map(({ id, basis }) => ({ id, ...basis.query }))
    const cell = (text = ''): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    const table = asked
      .map(({ id, name, schema }) => `${id},${cell(name)},${schema ?? ''},12.50`)
      .join('\r\n')
    fill(home, { 'payees.csv': `Payee ID,Payee Name,Type,Amount\r\n${table}\r\n` })
    const { code, stdout, stderr } = await bridle([
      ...['screen', '--list', path.join(home, 'sdn.xml'), '--threads', '1', '--json'],
      ...['--queries', path.join(home, 'payees.csv')],
    ])
    expect([code, stderr]).toEqual([
      0,
      '  name = Payee Name, id = Payee ID, schema = Type; not used: Amount\n',
    ])
    expect(stdout).toBe(rows.map((line) => `${line}\n`).join(''))
  })

  test('can be asked again: --replay', async () => {
    const lines = wanted
      .split('\n')
      .slice(0, 300)
      .filter((line) => !line.startsWith('{"id":null'))
    fill(home, { 'results.jsonl': lines.join('\n'), 'later.xml': sdnXml(listed.slice(1), '11/21/2026') })
    const again = (list: string) =>
      bridle(['screen', '--replay', path.join(home, 'results.jsonl'), '--list', path.join(home, list)])
    expect(await again('sdn.xml')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: '  299 results: 299 same, 0 changed, 0 not replayable\n',
    })
    const later = await again('later.xml')
    expect([later.code, later.stderr]).toEqual([
      3,
      expect.stringContaining('not every result came out the same'),
    ])
    expect(later.stdout).toContain('list[us-ofac-sdn].published: "2026-11-20" -> "2026-11-21"')
  })

  test.each([
    [['--out', 'x.jsonl', 'Anna Berg'], '"--out" needs --queries FILE'],
    [['--threads', '0', '--queries', 'q.jsonl'], '"--threads" expected a whole number from 1'],
  ])('%j is refused', async (options, said) => {
    const { code, stderr } = await bridle(['screen', '--list', path.join(home, 'sdn.xml'), ...options])
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
  })
})
