import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/schema.js'
import { bridle, ROOT, type Run } from '../support/bridle.js'
import { expectNothingLost, readCase } from '../support/case.js'
import { copyMeridian, fill, tempFolders } from '../support/folders.js'
import { hrReportOf } from '../support/hr.js'

const folder = tempFolders()

const FORMULA = '=HYPERLINK("http://x.example","click")'
const IMAGE = '<img src=x onerror=alert(1)></script><script>alert(2)</script>'
// Clears the screen, sets the window title, turns the reading order around.
const CONTROL = '\u001b[2J\u001b]0;owned\u0007\u202egnp.exe'

/** File names that break shells, tables, pages and terminals; each with a report of so many workers. */
const NAMES = {
  'two\nlines.csv': 11,
  'quo"te\'s.csv': 12,
  '<script>alert(1)<\u2215script>.csv': 13,
  '=cmd|calc.csv': 14,
  '\u202egnp.evil.csv': 15,
  '-rf --out x.csv': 16,
  'esc\u001b[31mred.csv': 17,
} as const

let run: Run
let records = ''
let out = ''
let found: Case
beforeAll(async () => {
  records = copyMeridian(folder())
  out = path.join(records, '.bridle')
  const hr = path.join(records, 'hr/bamboohr-employees.csv')
  const named = (text: string, was: string, name: string): string => {
    expect(text).toContain(was)
    return text.replace(was, `"${name.replaceAll('"', '""')}"`)
  }
  let text = readFileSync(hr, 'utf8')
  for (const [was, name] of [
    ['Daniel,Reyes', FORMULA],
    ['Jonah,Whitcombe', IMAGE],
    ['Adeline,Okafor', CONTROL],
  ] as const)
    text = named(text, was.split(',')[0] ?? '', name)
  fill(records, { 'hr/bamboohr-employees.csv': text })
  // One that is refused, and whose reason and text go into rejects.csv.
  fill(records, { 'refused.csv': `${hrReportOf(0)}=1+1,@SUM(A1)\n` })
  for (const [name, count] of Object.entries(NAMES))
    fill(path.join(records, 'names'), { [name]: hrReportOf(count) })
  run = await bridle(['investigate', records, '--no-redact'])
  found = readCase(out)
})

test('the run ends well and nothing is lost', () => {
  expect(run.code).toBe(0)
  expectNothingLost(found)
  for (const [name, count] of Object.entries(NAMES))
    expect(found.files.find(({ paths }) => paths[0] === `names/${name}`)?.used).toBe(count)
})

test('names are kept as they stand in the case', () => {
  const name = (id: string) => found.people.find((one) => one.id === id)?.name
  expect(name('W-1042')).toContain(FORMULA)
  expect(name('W-1053')).toContain(IMAGE)
  expect(name('W-1064')).toContain('gnp.exe')
})

describe('for a spreadsheet', () => {
  /** Cells after RFC 4180, read here on its own. */
  const cells = (text: string): string[] =>
    [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    )

  test.each(['findings.csv', 'rejects.csv'])('%s has no cell that begins a formula', (name) => {
    const all = cells(readFileSync(path.join(out, name), 'utf8'))
    expect(all.length).toBeGreaterThan(50)
    // A number may begin with a minus.
    const formulas = all.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell))
    expect(formulas).toEqual([])
  })

  test('the formula is there as text', () => {
    expect(cells(readFileSync(path.join(out, 'findings.csv'), 'utf8')).join('\n')).toContain(`'${FORMULA}`)
    expect(cells(readFileSync(path.join(out, 'rejects.csv'), 'utf8'))).toContain(`'=1+1,@SUM(A1)`)
  })
})

test('report.html is the template and base64, nothing of the records beside it', () => {
  const template = readFileSync(path.join(ROOT, 'dist/report/template.html'), 'utf8')
  const page = readFileSync(path.join(out, 'report.html'), 'utf8')
  const slot = '<script type="application/octet-stream" id="case">'
  const [before = '', after = ''] = template.split(`${slot}</script>`)
  expect(page.startsWith(before + slot) && page.endsWith(`</script>${after}`)).toBe(true)
  const inside = page.slice((before + slot).length, page.length - `</script>${after}`.length)
  expect(inside.length).toBeGreaterThan(100_000)
  expect(inside).toMatch(/^[A-Za-z0-9+/]+={0,2}$/)
})

test('nothing that drives or reorders a terminal is printed', () => {
  const printed = run.stdout + run.stderr
  expect(run.stdout).toContain('W-1064')
  expect(printed).toContain('\\u{1b}[2J')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(printed).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
})

test('the same holds for an error that names a file', async () => {
  const { code, stderr } = await bridle(['investigate', fill(folder(), { 'a\u001b[2J\u202e.txt': 'hello' })])
  expect(code).toBe(3)
  expect(stderr).toContain('a\\u{1b}[2J\\u{202e}.txt')
})
