import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/schema.js'
import { bridle } from '../support/bridle.js'
import { expectNothingLost, fileOf, readCase } from '../support/case.js'
import { fill, tempFolders } from '../support/folders.js'
import { hrLine, hrReport, hrReportOf } from '../support/hr.js'

const folder = tempFolders()

async function investigated(records: string): Promise<Case> {
  const { code, stderr } = await bridle(['investigate', records, '--quiet'])
  expect([code, stderr]).toEqual([0, ''])
  const found = readCase(path.join(records, '.bridle'))
  expectNothingLost(found)
  return found
}

const counts = (found: Case, name: string) => {
  const { records, used, rejected, skipped } = fileOf(found, name)
  return { records, used, rejected, skipped }
}

const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

test('empty files are named as empty, others are used', async () => {
  const found = await investigated(
    fill(folder(), { 'hr.csv': hrReportOf(3), 'none.csv': '', 'none.json': '', 'bom.csv': '\ufeff' }),
  )
  expect(counts(found, 'hr.csv')).toEqual({ records: 3, used: 3, rejected: 0, skipped: 0 })
  for (const name of ['none.csv', 'none.json']) expect(fileOf(found, name).note).toBe('the file is empty')
  expect(fileOf(found, 'bom.csv').records).toBe(0)
})

test('UTF-16 in either byte order, UTF-8 with a mark and Latin-1 are read as what they are', async () => {
  const lines = (from: number, name: string) => [hrLine(from, name), hrLine(from + 1)]
  const records = fill(folder(), {
    'le.csv': utf16(hrReport(lines(1, '최윤호')), 'le'),
    'be.csv': utf16(hrReport(lines(3, 'Zoë')), 'be'),
    'mark.csv': `\ufeff${hrReport(lines(5, 'Ana'))}`,
    'latin.csv': Buffer.from(hrReport(lines(7, 'René')), 'latin1'),
  })
  const found = await investigated(records)
  const read = ['le.csv', 'be.csv', 'mark.csv', 'latin.csv'].map((name) => fileOf(found, name))
  expect(read.map(({ encoding }) => encoding)).toEqual(['utf-16le', 'utf-16be', 'utf-8', 'latin-1'])
  expect(read.map(({ used }) => used)).toEqual([2, 2, 2, 2])
  expect(found.counts.workers).toBe(8)
})

test('a NUL byte costs its record, not the file', async () => {
  const text = hrReport([hrLine(1), hrLine(2, 'Fi\0rst'), hrLine(3)])
  const found = await investigated(fill(folder(), { 'hr.csv': text, 'nul.csv': new Uint8Array(5000) }))
  expect(counts(found, 'hr.csv')).toEqual({ records: 3, used: 2, rejected: 1, skipped: 0 })
  expect(found.rejects.map(({ row, reason }) => [row, reason])).toEqual([[2, 'contains a NUL byte']])
  expect(fileOf(found, 'nul.csv').note).toBe('no text in a known format')
})

test('a quote that is never closed costs its record, not the rest of the file', async () => {
  const good = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => hrLine(from + i))
  const open = 'W-500,"Unclosed,Example,Active,Full-Time,2022-08-15,x@firm.example,'
  const found = await investigated(
    fill(folder(), { 'hr.csv': hrReport([...good(1, 500), open, ...good(501, 1001)]) }),
  )
  expect(counts(found, 'hr.csv')).toEqual({ records: 1000, used: 999, rejected: 1, skipped: 0 })
  expect(found.rejects.map(({ row, text }) => [row, text])).toEqual([[500, open]])
})

test('values that no database likes cost at most their record', async () => {
  const okta = (name: string, published = '2022-09-15T16:02:11.000Z') =>
    JSON.stringify({
      actor: { id: '00u1', type: 'User', alternateId: 'p1@firm.example', displayName: name },
      client: { ipAddress: '203.0.113.7', userAgent: { rawUserAgent: name } },
      eventType: 'user.session.start',
      outcome: { result: 'SUCCESS' },
      published,
      uuid: `u-${published}-${Buffer.from(name).toString('hex').slice(0, 40)}`,
      version: '0',
    })
  const lines = [
    okta('plain'),
    // Half a surrogate pair and NUL can be written in JSON, and cannot be stored as UTF-8 text.
    okta('half').replace('"half"', '"\\ud800half"'),
    okta('nul').replace('"nul"', '"a\\u0000b"'),
    okta('deep').replace(
      '"version":"0"',
      `"version":"0","debugContext":${'['.repeat(3000)}${']'.repeat(3000)}`,
    ),
    okta('key').replace('"version":"0"', '"__proto__":{"polluted":1},"constructor":"x","version":"0"'),
    okta('far', '9999-12-31T23:59:59.999Z'),
    okta('beyond', '+275760-09-13T00:00:00.000Z'),
    okta('year zero', '0000-01-01T00:00:00.000Z'),
    okta('last', '2022-09-16T16:02:11.000Z'),
  ]
  const found = await investigated(fill(folder(), { 'okta.json': `${lines.join('\n')}\n` }))
  expect(fileOf(found, 'okta.json').records).toBe(lines.length)
  expect(fileOf(found, 'okta.json').used).toBeGreaterThanOrEqual(4)
  expect(Object.keys(Object.prototype)).toEqual([])
})

describe('one line of 200 MB', () => {
  const MEBIBYTE = 'x'.repeat(1024 * 1024)

  async function hugeLine(name: string, before: string, start: string, end: string, after: string) {
    const records = folder()
    const file = createWriteStream(path.join(records, name))
    file.write(before + start)
    for (let i = 0; i < 200; i++) if (!file.write(MEBIBYTE)) await once(file, 'drain')
    file.end(end + after)
    await once(file, 'close')
    return records
  }

  test('beside good rows: they are used, the line is rejected, memory stays below 1 GiB', async () => {
    const rest = Array.from({ length: 50 }, (_, i) => `${hrLine(51 + i)}\n`).join('')
    const records = await hugeLine('hr.csv', hrReportOf(50), 'W-999,', ',Example\n', rest)
    const { code, peakMiB } = await bridle(['investigate', records, '--quiet'])
    expect(code).toBe(0)
    expect(peakMiB).toBeGreaterThan(50)
    expect(peakMiB).toBeLessThan(1024)
    const found = readCase(path.join(records, '.bridle'))
    expectNothingLost(found)
    expect(counts(found, 'hr.csv')).toEqual({ records: 101, used: 100, rejected: 1, skipped: 0 })
    expect(found.rejects[0]?.reason).toMatch(/longer than 16777216 characters/)
    expect(found.rejects[0]?.text.length).toBeLessThan(1000)
  })
})
