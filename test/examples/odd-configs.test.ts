import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { bridle } from '../support/bridle.js'
import { readCase } from '../support/case.js'
import { fill, tempFolders } from '../support/folders.js'
import { hrReportOf } from '../support/hr.js'

const folder = tempFolders()
const HR = { 'hr.csv': hrReportOf(2) }

/** Five lines of nine aliases each: more than 50,000 values out of a few hundred bytes. */
const BOMB = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...['b', 'c', 'd', 'e'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcd'[i]}`).join(',')}]`),
  '',
].join('\n')

describe('a bridle.yaml that cannot be used is refused with key and line', () => {
  test.each<[string, string, number | undefined, string | undefined]>([
    // what, text, line, key
    ['an unknown key', 'timezone: UTC\ntimzone: UTC\n', 2, 'timzone'],
    ['an unknown key inside', 'files:\n  - path: hr.csv\n    delimeter: ";"\n', 3, 'files[0].delimeter'],
    ['a key that stands twice', 'timezone: UTC\ntitle: x\ntimezone: UTC\n', 3, 'timezone'],
    ['a zone that does not exist', 'title: x\ntimezone: Mars/Olympus\n', 2, 'timezone'],
    ['a table that does not exist', 'files:\n  - path: hr.csv\n    table: wrokers\n', 3, 'files[0].table'],
    [
      'a column that does not exist',
      'files:\n  - path: hr.csv\n    table: workers\n    columns:\n      Last Name: nmae\n',
      5,
      'files[0].columns.Last Name',
    ],
    ['an empty glob', 'files:\n  - path: ""\n', 2, 'files[0].path'],
    ['a glob that leads out of the folder', 'files:\n  - path: ../*.csv\n', 2, 'files[0].path'],
    [
      'an adapter that does not exist',
      'files:\n  - path: hr.csv\n    adapter: nope/x\n',
      3,
      'files[0].adapter',
    ],
    ['a network that is none', 'networks:\n  - { cidr: 300.1.1.1/8, kind: vpn }\n', 2, 'networks[0].cidr'],
    ['a bomb of aliases', BOMB, undefined, undefined],
    ['an alias without anchor', 'title: x\ncaseId: *nothing\n', undefined, undefined],
    ['a tab as indentation', 'networks:\n\t- { cidr: 10.0.0.0/8, kind: vpn }\n', 2, undefined],
    ['a list instead of keys', '- a\n- b\n', undefined, undefined],
    ['prose', 'hello\n', undefined, undefined],
    ['a key of every object', '__proto__: { polluted: 1 }\n', 1, '__proto__'],
  ])('%s', async (_, text, line, key) => {
    const records = fill(folder(), { ...HR, 'bridle.yaml': text })
    const { code, stdout, stderr } = await bridle(['investigate', records])
    expect(stderr).toContain('[E_CONFIG_INVALID]')
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).not.toMatch(/^ {4}at |internal fault|YAML\.parse/m)
    const where = /^ {2}where {5}(.*)$/m.exec(stderr)?.[1]
    expect(where).toMatch(/bridle\.yaml/)
    if (line !== undefined) expect(where).toContain(`row ${line}`)
    if (key !== undefined) expect(where).toContain(key)
  })
})

describe('a bridle.yaml that is no plain file', () => {
  const refused = async (records: string) => {
    const { code, stderr } = await bridle(['investigate', records], { limitMs: 15_000 })
    expect(stderr).toMatch(/\[E_(INPUT_UNREADABLE|CONFIG_INVALID)\]/)
    expect(code).toBe(3)
  }

  test('a folder', async () => {
    const records = fill(folder(), HR)
    mkdirSync(path.join(records, 'bridle.yaml'))
    await refused(records)
  })

  test.skipIf(process.platform === 'win32')('a pipe, on which nobody writes', async () => {
    const records = fill(folder(), HR)
    execFileSync('mkfifo', [path.join(records, 'bridle.yaml')])
    await refused(records)
  })

  test('a link out of the folder', async () => {
    const records = fill(folder(), HR)
    const elsewhere = fill(folder(), { 'other.yaml': 'title: not of this folder\n' })
    symlinkSync(path.join(elsewhere, 'other.yaml'), path.join(records, 'bridle.yaml'))
    await refused(records)
  })
})

test.each(['', '# nothing but a comment\n', '---\n', '\ufefftitle: with a mark\n'])(
  'a bridle.yaml that says %j is the empty configuration, or nearly so',
  async (text) => {
    const records = fill(folder(), { ...HR, 'bridle.yaml': text })
    expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
    expect(readCase(path.join(records, '.bridle')).counts.workers).toBe(2)
  },
)

test('an entry that fits no file is said', async () => {
  const records = fill(folder(), { ...HR, 'bridle.yaml': 'files:\n  - path: HR/*.csv\n    timezone: UTC\n' })
  const { code, stdout } = await bridle(['investigate', records])
  expect(code).toBe(0)
  const { coverage } = readCase(path.join(records, '.bridle'))
  expect(stdout + coverage.notes.join()).toContain('HR/*.csv')
})
