import { describe, expect, test } from 'vitest'
import { AppError } from '../../core/errors.js'
import { settingsFor } from './file-settings.js'
import { parseConfig } from './parse-config.js'

const problem = (text: string): string => {
  try {
    parseConfig(text)
    return 'accepted'
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.message}` : String(error)
  }
}

test('an empty file is the empty configuration', () => {
  expect(parseConfig('')).toEqual({})
  expect(parseConfig('# nothing yet\n')).toEqual({})
})

describe('what is wrong is named with its line and key', () => {
  test.each([
    ['caseId: a\nfoo: 1\n', 'E_CONFIG_INVALID bridle.yaml:2: "foo" unknown key'],
    [
      'timezone: Mars/Olympus\n',
      'E_CONFIG_INVALID bridle.yaml:1: "timezone" expected an IANA time zone such as America/Chicago',
    ],
    [
      '\n\ndates: ymd\n',
      'E_CONFIG_INVALID bridle.yaml:3: "dates" Invalid option: expected one of "mdy"|"dmy"',
    ],
    [
      'networks:\n  - { cidr: 1.2.3.0/24, kind: egress }\n  - { cidr: 1.2.3.0/99, kind: vpn }\n',
      'E_CONFIG_INVALID bridle.yaml:3: "networks[1].cidr" "cidr" expected an address range such as 192.0.2.0/24, got "1.2.3.0/99"',
    ],
    [
      'files:\n  - path: a.csv\n    table: people\n    columns: {}\n',
      'E_CONFIG_INVALID bridle.yaml:3: "files[0].table" expected one of workers,',
    ],
    [
      'files:\n  - path: a.csv\n    table: domains\n    columns:\n      Domain: domain\n      Since: when\n',
      'E_CONFIG_INVALID bridle.yaml:6: "files[0].columns.Since" expected a column of domains (domain, kind, origin, registered_on), got "when"',
    ],
    [
      'files:\n  - path: a.csv\n    columns: { A: b }\n',
      'E_CONFIG_INVALID bridle.yaml:2: "files[0].path" has columns or set, and no table that they belong to',
    ],
    ['a: [1\n', 'E_CONFIG_INVALID bridle.yaml:'],
  ])('%j', (text, expected) => {
    expect(problem(text).startsWith(expected), problem(text)).toBe(true)
  })
})

test('the last entry that states a setting decides, else the folder', () => {
  const config = parseConfig(`
timezone: America/Chicago
dates: mdy
files:
  - { path: "mdm/*.csv", timezone: UTC }
  - { path: "mdm/jamf.csv", dates: dmy }
`)
  expect(settingsFor(config, 'hr/x.csv')).toEqual({
    timezone: 'America/Chicago',
    dates: 'mdy',
    chain: undefined,
  })
  expect(settingsFor(config, 'mdm/x.csv')).toMatchObject({ timezone: 'UTC', dates: 'mdy' })
  expect(settingsFor(config, 'mdm/jamf.csv')).toMatchObject({ timezone: 'UTC', dates: 'dmy' })
})
