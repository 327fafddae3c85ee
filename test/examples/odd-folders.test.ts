import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { bridle, type Run } from '../support/bridle.js'
import { expectNothingLost, fileOf, readCase } from '../support/case.js'
import { fill, filesBelow, tempFolders } from '../support/folders.js'
import { hrReportOf } from '../support/hr.js'

const folder = tempFolders()

/** A refusal: this code, this sentence, no stack, nothing on standard output. */
function expectRefused(run: Run, exit: number, said: RegExp): void {
  expect(run.stderr).toMatch(said)
  expect(run.stderr).not.toMatch(/^ {4}at |internal fault/m)
  expect([run.code, run.stdout]).toEqual([exit, ''])
}

describe('there is nothing to investigate', () => {
  test('a folder without a file that is known says what it saw, and what it would know', async () => {
    const records = fill(folder(), { 'notes.txt': 'hello', 'photo.bin': Uint8Array.from(Array(256).keys()) })
    const run = await bridle(['investigate', records])
    expectRefused(run, 3, /E_INPUT_NOTHING_RECOGNISED/)
    expect(run.stderr).toMatch(/notes\.txt: .+\n.*photo\.bin: .+/)
    expect(run.stderr).toMatch(/to do .*bamboohr.*okta.*bridle\.yaml/)
  })

  test('an empty folder', async () => {
    expectRefused(await bridle(['investigate', folder()]), 3, /holds no files \[E_INPUT_NOTHING_RECOGNISED\]/)
  })

  test('a folder that does not exist is not made', async () => {
    const parent = folder()
    const run = await bridle(['investigate', 'nowhere'], { cwd: parent })
    expectRefused(run, 3, /^bridle: nowhere does not exist \[E_INPUT_NOT_FOUND\]/m)
    expect(readdirSync(parent)).toEqual([])
  })

  test('a path that is a file', async () => {
    const records = fill(folder(), { 'hr.csv': hrReportOf(2) })
    const run = await bridle(['investigate', path.join(records, 'hr.csv')])
    expectRefused(run, 3, /hr\.csv is not a folder \[E_INPUT_NOT_FOUND\]/)
  })

  test('results cannot be written where a file stands', async () => {
    const records = fill(folder(), { 'hr.csv': hrReportOf(2) })
    const out = path.join(fill(folder(), { taken: '' }), 'taken')
    expectRefused(await bridle(['investigate', records, '--out', out]), 4, /E_OUTPUT_UNWRITABLE/)
    expect(filesBelow(records)).toEqual(['hr.csv'])
  })

  test.each(['2023-02-30', '2023-13-01', 'yesterday', ''])('the day %j for --as-of', async (day) => {
    const records = fill(folder(), { 'hr.csv': hrReportOf(2) })
    const run = await bridle(['investigate', records, '--as-of', day])
    expectRefused(run, 2, /--as-of expected a day/)
    expect(filesBelow(records)).toEqual(['hr.csv'])
  })
})

describe('entries that are no files of the folder', () => {
  test.skipIf(process.platform === 'win32')(
    'a pipe, a socket, a link out, a link to nowhere and a circle are named, not followed, and do not hang',
    async () => {
      const records = fill(folder(), { 'hr.csv': hrReportOf(3) })
      const secret = path.join(fill(folder('elsewhere'), { 'secret.csv': hrReportOf(90) }), 'secret.csv')
      execFileSync('mkfifo', [path.join(records, 'pipe.csv')])
      symlinkSync(secret, path.join(records, 'out.csv'))
      symlinkSync(path.dirname(secret), path.join(records, 'outside'))
      symlinkSync('/nowhere/at/all.csv', path.join(records, 'dangling.csv'))
      symlinkSync(records, path.join(records, 'circle'))
      mkdirSync(path.join(records, 'folder.csv'))
      const server = createServer().listen(path.join(records, 'socket.csv'))
      try {
        expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
      } finally {
        server.close()
      }
      const found = readCase(path.join(records, '.bridle'))
      expect(found.counts.workers).toBe(3)
      expect(found.files.filter(({ records: n }) => n > 0).map(({ paths }) => paths)).toEqual([['hr.csv']])
      // Evidence that was offered and not read must be said, or a reader takes the case for complete.
      const said = JSON.stringify([found.files, found.coverage])
      for (const name of ['pipe.csv', 'out.csv', 'outside', 'dangling.csv', 'socket.csv'])
        expect(said).toContain(name)
    },
  )

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a file that may not be read is named with the reason (skipped for root, who may read everything)',
    async () => {
      const records = fill(folder(), { 'hr.csv': hrReportOf(3), 'locked.csv': hrReportOf(4) })
      execFileSync('chmod', ['000', path.join(records, 'locked.csv')])
      expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
      const found = readCase(path.join(records, '.bridle'))
      expect(fileOf(found, 'locked.csv').note).toBe('cannot be read (EACCES)')
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'a file whose name is not valid UTF-8 is named as unreadable, or read, but not lost',
    async () => {
      const records = fill(folder(), { 'hr.csv': hrReportOf(3) })
      const bytes = Buffer.concat([Buffer.from(`${records}/caf`), Buffer.from([0xe9]), Buffer.from('.csv')])
      writeFileSync(bytes, hrReportOf(7))
      expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
      const found = readCase(path.join(records, '.bridle'))
      expect(found.files).toHaveLength(2)
      expectNothingLost(found)
      const [other] = found.files.filter(({ paths }) => !paths.includes('hr.csv'))
      expect(other?.records === 7 || other?.note?.startsWith('cannot be read')).toBe(true)
    },
  )
})

test('results written below the evidence are not evidence in the next run', async () => {
  const records = fill(folder(), { 'hr.csv': hrReportOf(3) })
  const out = path.join(records, 'case')
  for (const _ of ['first run', 'second run']) {
    expect((await bridle(['investigate', records, '--out', out, '--quiet'])).code).toBe(0)
    expect(readCase(out).files.map(({ paths }) => paths)).toEqual([['hr.csv']])
  }
})

test('the folder itself as --out: a second run does not read what the first one wrote', async () => {
  const records = fill(folder(), { 'hr.csv': hrReportOf(3) })
  for (const _ of ['first run', 'second run']) {
    const { code, stderr } = await bridle(['investigate', '.', '--out', '.', '--quiet'], { cwd: records })
    // To refuse is as good: then nothing is written.
    if (code !== 0) return expect(stderr).toMatch(/\[E_[A-Z_]+\]/)
    expect(readCase(records).files.map(({ paths }) => paths)).toEqual([['hr.csv']])
  }
})
