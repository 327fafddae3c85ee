import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { ERROR_CODES } from '../../src/core/errors.js'
import { bridle } from '../support/bridle.js'
import { fill, tempFolders } from '../support/folders.js'
import { expectGolden } from '../support/golden.js'
import { hrReportOf } from '../support/hr.js'

const folder = tempFolders()

/** Cannot be reached by words and files alone: a network, a broken machine, a fault of ours. */
const OUT_OF_REACH = ['E_SOURCE_UNREACHABLE', 'E_WORKSPACE_FAILED', 'E_INVARIANT']

const CASES: readonly Readonly<{ code: string; words: readonly string[] }>[] = [
  { code: 'E_USAGE', words: ['investigate', 'hr', '--as-of', 'yesterday'] },
  { code: 'E_USAGE', words: ['screen'] },
  { code: 'E_USAGE', words: ['screen', 'Somebody'] },
  { code: 'E_USAGE', words: ['screen', '--list', 'hr', 'Somebody', '--threshold', 'high'] },
  { code: 'E_USAGE', words: ['trace', 'ledger', 'good-ledger.csv', '--method', 'guess'] },
  { code: 'E_INPUT_NOT_FOUND', words: ['investigate', 'nowhere'] },
  { code: 'E_INPUT_NOT_FOUND', words: ['investigate', 'hr/hr.csv'] },
  { code: 'E_INPUT_UNREADABLE', words: ['investigate', 'config-is-a-folder'] },
  { code: 'E_INPUT_NOTHING_RECOGNISED', words: ['investigate', 'notes'] },
  { code: 'E_INPUT_NOTHING_RECOGNISED', words: ['investigate', 'empty'] },
  { code: 'E_INPUT_INVALID', words: ['trace', 'ledger', 'bad-ledger.csv', '--method', 'fifo'] },
  { code: 'E_CONFIG_INVALID', words: ['investigate', 'unknown-key'] },
  { code: 'E_LIST_MALFORMED', words: ['screen', '--list', 'broken-list.xml', 'Somebody'] },
  { code: 'E_OUTPUT_UNWRITABLE', words: ['investigate', 'hr', '--out', 'notes/a.txt/case'] },
  { code: 'E_WORKSPACE_BUSY', words: ['investigate', 'hr', '--out', 'busy'] },
  { code: 'E_INPUT_NOT_FOUND', words: ['verify', '--store', 'notes'] },
  { code: 'E_INPUT_NOT_FOUND', words: ['alerts', 'show', '7', '--store', 'new-store'] },
  { code: 'E_STORE_FAILED', words: ['alerts', 'list', '--store', 'no-store'] },
  { code: 'E_STORE_NEWER', words: ['alerts', 'list', '--store', 'newer-store'] },
  { code: 'E_STORE_BROKEN', words: ['alerts', 'list', '--store', 'other-store'] },
]

/** Words that the command line itself refuses. */
const USAGE: readonly (readonly string[])[] = [
  ['investigate'],
  ['investigat', 'hr'],
  ['investigate', 'hr', '--json', '--colour'],
  ['investigate', 'hr', 'more'],
  ['investigate', 'hr', '--out'],
]

/** A store in which a step of the schema was applied that this version does not know. */
function storeWith(at: string, step: number): void {
  mkdirSync(at)
  const database = new Database(path.join(at, 'bridle.sqlite'))
  database.exec(
    'CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT, sha256 TEXT, applied_at TEXT)',
  )
  database.exec(`INSERT INTO migrations VALUES (${step}, 'synthetic', '${'0'.repeat(64)}', '')`)
  database.close()
}

function records(): string {
  const root = fill(folder(), {
    'hr/hr.csv': hrReportOf(2),
    'notes/a.txt': 'hello\n',
    'unknown-key/hr.csv': hrReportOf(2),
    'unknown-key/bridle.yaml': 'timezone: UTC\ntimzone: UTC\n',
    'config-is-a-folder/hr.csv': hrReportOf(2),
    'good-ledger.csv': 'id,from,to,amount\n1,a,b,10\n',
    'bad-ledger.csv': 'id,from,to,amount\n1,a,b,10\n2,b,c,ten\n',
    'broken-list.xml':
      '<?xml version="1.0"?><Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML"><DateOfIssue>',
    // The process of the tests is alive.
    'busy/lock': `${process.pid}\n`,
    'no-store/bridle.sqlite': 'no database at all\n'.repeat(100),
  })
  storeWith(path.join(root, 'newer-store'), 99)
  storeWith(path.join(root, 'other-store'), 1)
  for (const name of ['empty', 'config-is-a-folder/bridle.yaml']) mkdirSync(path.join(root, name))
  return root
}

async function shown(words: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await bridle(words, { cwd })
  expect(stdout).toBe('')
  expect(stderr).not.toContain(cwd)
  const said = stderr.replaceAll(`process ${process.pid}`, 'process PID')
  return `$ bridle ${words.map((word) => (/^[\w./-]+$/.test(word) ? word : `"${word}"`)).join(' ')}\n${said}exit ${code}\n`
}

test('errors: what a person reads when a job stops', async () => {
  const cwd = records()
  const texts: string[] = []
  for (const { code, words } of CASES) {
    const text = await shown(words, cwd)
    expect(text).toContain(`[${code}]`)
    texts.push(text)
  }
  expectGolden('errors', texts.join('\n'))
})

test('usage: what a person reads when the words of the command are off', async () => {
  const cwd = records()
  const texts: string[] = []
  for (const words of USAGE) {
    const text = await shown(words, cwd)
    expect(text).toMatch(/exit 2\n$/)
    texts.push(text)
  }
  expectGolden('usage', texts.join('\n'))
})

test('every error code that words and files can reach is shown', () => {
  const reached = new Set(CASES.map(({ code }) => code))
  expect(ERROR_CODES.filter((code) => !reached.has(code))).toEqual(OUT_OF_REACH)
})
