import { expect, test } from 'vitest'
import { EXIT_CODE } from '../../src/cli/exit-codes.js'
import { ERROR_CODES } from '../../src/core/errors.js'
import { bridle } from '../support/bridle.js'
import { expectGolden } from '../support/golden.js'

test.each([
  ['help', ['--help']],
  ['help-investigate', ['investigate', '--help']],
  ['help-detect', ['detect', '--help']],
  ['help-screen', ['screen', '--help']],
  ['help-screen-ownership', ['screen', 'ownership', '--help']],
  ['help-lists', ['lists', '--help']],
  ['help-lists-update', ['lists', 'update', '--help']],
  ['help-alerts', ['alerts', '--help']],
  ['help-alerts-decide', ['alerts', 'decide', '--help']],
  ['help-verify', ['verify', '--help']],
  ['help-trace', ['trace', '--help']],
  ['help-trace-ledger', ['trace', 'ledger', '--help']],
])('%s', async (name, words) => {
  const { code, stdout, stderr } = await bridle(words)
  expect([code, stderr]).toEqual([0, ''])
  expectGolden(name, stdout)
})

test('the words of the help text that stand for exit codes are those of the table', async () => {
  const { stdout } = await bridle(['--help'])
  for (const code of new Set(Object.values(EXIT_CODE)))
    expect(stdout).toMatch(new RegExp(`^ .*\\b${code}  \\w`, 'm'))
})

test('exit-codes', () => {
  expectGolden('exit-codes', ERROR_CODES.map((code) => `${EXIT_CODE[code]}  ${code}\n`).join(''))
})

test('--version is the version of the package, and nothing else', async () => {
  const {
    default: { version },
  } = await import('../../package.json', { with: { type: 'json' } })
  expect(await bridle(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
})
