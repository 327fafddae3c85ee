import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { caseSchema } from '../../src/case/schema.js'
import { findingsCsv } from '../../src/report/findings-csv.js'
import { renderReport } from '../../src/report/html.js'
import { rejectsCsv } from '../../src/report/rejects-csv.js'
import { fixtureCase } from '../../web/fixtures/case.js'
import { emptyCase } from '../../web/fixtures/empty.js'
import { manyWorkers } from '../../web/fixtures/many.js'
import { template } from './report-page.js'

const SLOT = '<script type="application/octet-stream" id="case"></script>'

describe('the fixtures of the page', () => {
  test.each([
    ['fixture', fixtureCase()],
    ['2,000 workers', manyWorkers(2000)],
    ['nothing found', emptyCase()],
  ])('%s is a case', (_name, found) => {
    expect(() => caseSchema.parse(found)).not.toThrow()
  })
})

describe('renderReport', () => {
  const html = renderReport(fixtureCase(), `<p>before</p>${SLOT}<p>after</p>`)
  const packed = Buffer.from(/id="case">([^<]*)</.exec(html)?.[1] ?? '', 'base64')

  test('carries the case whole, between what the template has before and after', () => {
    expect(html).toMatch(/^<p>before<\/p>.*<p>after<\/p>$/s)
    expect(JSON.parse(gunzipSync(packed).toString('utf8'))).toEqual(fixtureCase())
  })

  test('names no time and no machine: the same case gives the same bytes', () => {
    expect([...packed.subarray(4, 8)]).toEqual([0, 0, 0, 0])
    expect(packed[9]).toBe(255)
    expect(renderReport(fixtureCase(), SLOT)).toBe(renderReport(fixtureCase(), SLOT))
  })

  test('refuses a template with no place, or two, for the case', () => {
    expect(() => renderReport(fixtureCase(), '<p></p>')).toThrow('the report template has no place')
    expect(() => renderReport(fixtureCase(), SLOT + SLOT)).toThrow('the report template has no place')
  })
})

describe('the template', () => {
  const html = template()

  test('allows its own script and style by hash, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}';/,
    )
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('connect-src')
  })

  test('needs no other file', () => {
    expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/)
    expect(html).not.toMatch(/url\((?!["']?data:)/)
  })
})

describe('CSV', () => {
  const lines = (text: string): string[] => text.trimEnd().split('\r\n')

  test('rejects: path, hash, record, reason, text', () => {
    const [header, first] = lines(rejectsCsv(fixtureCase()))
    expect(header).toBe('path,sha256,record,reason,text')
    expect(first).toMatch(
      /^payroll\/deel-payouts\.csv,[0-9a-f]{64},17,"""amount"" expected a decimal number, got ""n\/a""",W-1033;2022-10-15;n\/a;USD;bank$/,
    )
  })

  test('findings: one line for each, with its rows', () => {
    const found = fixtureCase()
    const [header, first, ...rest] = lines(findingsCsv(found))
    expect(header?.split(',').slice(0, 4)).toEqual(['tier', 'score_bits', 'person', 'name'])
    expect(first).toMatch(/^investigate now,21\.4,W-1042,Daniel Reyes,/)
    expect(first).toContain('edr/DeviceEvents.csv#')
    expect(rest).toHaveLength(found.people.reduce((sum, { findings }) => sum + findings.length, 0) - 1)
  })
})
