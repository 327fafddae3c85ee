import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { citedRows } from '../../src/case/cited.js'
import type { Case } from '../../src/case/schema.js'
import { TABLES } from '../../src/core/tables.js'
import { bridle, type Run } from '../support/bridle.js'
import { caseInReport, expectNothingLost, fileOf, readCase, rejectedRows } from '../support/case.js'
import { filesBelow, MERIDIAN, tempFolders } from '../support/folders.js'
import { readTruth } from '../support/truth.js'
import { openWorkspaceFile } from '../support/workspace.js'

const truth = readTruth()
const folder = tempFolders()

let out = ''
let run: Run
let found: Case
let before: string[] = []
beforeAll(async () => {
  out = folder('case')
  before = filesBelow(MERIDIAN)
  run = await bridle(['investigate', 'examples/meridian', '--out', out])
  if (run.code === 0) found = readCase(out)
})

const person = (id: string) => found.people.find((one) => one.id === id)
const inTier = (tier: string): string[] => found.people.filter((one) => one.tier === tier).map(({ id }) => id)

test('ends with exit code 0, writes its results and leaves the evidence untouched', () => {
  expect([run.code, run.stderr.includes('    at ')]).toEqual([0, false])
  expect(filesBelow(out)).toEqual([
    'case.json',
    'findings.csv',
    'rejects.csv',
    'report.html',
    'workspace.duckdb',
  ])
  expect(filesBelow(MERIDIAN)).toEqual(before)
})

describe('people', () => {
  test('exactly the five personas are to be investigated now', () => {
    expect(inTier('investigate now').sort()).toEqual(truth.ring.members)
  })

  test('they are one ring, whose facilitator candidate is W-1007', () => {
    expect(found.rings.map(({ members }) => [...members].sort())).toEqual([truth.ring.members])
    const candidates = found.rings[0]?.facilitators.filter(({ role, kind }) => {
      return role === 'facilitator candidate' && kind === 'person'
    })
    expect(candidates?.map(({ label }) => label)).toEqual([truth.ring.facilitator])
    expect(candidates?.[0]?.hosts).toEqual(truth.ring.members)
  })

  test('the ring is held together by what was planted', () => {
    const { ip, bssid, sharedAccount, sharedWallet } = truth.ring
    const links = new Map(found.rings[0]?.links.map((link) => [link.value, link]))
    for (const value of [ip, bssid])
      expect(links.get(value)?.workers).toEqual([truth.ring.facilitator, ...truth.ring.members])
    expect(links.get(sharedAccount.token)?.workers).toEqual(sharedAccount.members)
    expect(links.get(sharedWallet.address)?.workers).toEqual(sharedWallet.members)
  })

  test('nobody honest is above note; review is left to the facilitator and to rejected applicants with a tie', () => {
    const above = found.people.filter(({ tier }) => tier !== 'note').map(({ id }) => id)
    expect(above.filter((id) => truth.honestIds.has(id))).toEqual([])
    const expected = [truth.ring.facilitator, ...truth.rejectedApplicants.map((one) => `A-${one.candidate}`)]
    for (const id of inTier('review')) expect(expected).toContain(id)
    expect(inTier('review')).toContain(truth.ring.facilitator)
  })

  test.each([
    ['W-1042', 'ip-kvm-at-enrolment', 'SYN6526Q52 met PiKVM 4 minutes after its first enrolment'],
    ['W-1053', 'ip-kvm-at-enrolment', 'SYNHSKBLUF met TinyPilot 11 minutes after its first enrolment'],
    ['W-1042', 'young-reference-domain', 'registered 12 days before the application'],
  ])('%s: %s says what the records show', (id, rule, observed) => {
    expect(
      person(id)
        ?.findings.filter((one) => one.rule === rule)
        .map((one) => one.observed),
    ).toContain(observed)
  })

  test.each(truth.ring.members)('laptop of %s went to the home of the facilitator', (id) => {
    const finding = person(id)?.findings.find(({ rule }) => rule === 'laptop-at-another-workers-home')
    expect(finding?.observed).toContain(truth.ring.facilitator)
    const shipments = fileOf(found, 'shipping/carrier-shipments.csv').sha256
    const rows = finding?.evidence.rows.filter(({ file }) => file === shipments) ?? []
    const serials = rows.map(({ file, row }) =>
      Object.values(found.records[`${file}:${row}`]?.fields ?? {}).join(),
    )
    expect(serials.join()).toContain('1418 Larkspur')
  })
})

describe('records', () => {
  test('exactly the rows that the example breaks are rejected', () => {
    // The advertising token of the example's README: whole as a record, but nobody says how many decimals it has.
    const unknownDecimals = 'chain/etherscan-token-transfers-0xc0acf3c4.csv:24'
    const broken = truth.brokenRows.map(({ file, row }) => `${file}:${row}`)
    expect(rejectedRows(found)).toEqual([...broken, unknownDecimals].sort())
  })

  test('every file has the records that the example says, each used, rejected or skipped', () => {
    for (const { path: name, records } of truth.files)
      expect([name, fileOf(found, name).records]).toEqual([name, records])
    expectNothingLost(found)
    expect(found.counts.records).toBe(found.files.reduce((sum, { records }) => sum + records, 0))
  })

  test('every finding cites at least one record, and the record is in the case', () => {
    const findings = found.people.flatMap(({ findings }) => findings)
    expect(findings.length).toBeGreaterThan(100)
    for (const finding of findings) {
      const rows = citedRows(finding)
      expect(rows.length).toBeGreaterThan(0)
      for (const { file, row } of rows) expect(found.records).toHaveProperty([`${file}:${row}`])
    }
  })

  test('rows that repeat a native id are kept as references and counted once', async () => {
    // Tables without a key count every record.
    const keyed = Object.entries(TABLES).flatMap(([name, { key }]) => (key.length > 0 ? [name] : []))
    const workspace = await openWorkspaceFile(out)
    const countIn = async (table: string, file: string, row: number): Promise<unknown> => {
      const at = `file = '${fileOf(found, file).sha256}' AND "row" = ${row}`
      const [counted] = await workspace.query(`SELECT count(*)::INTEGER AS n FROM "${table}" WHERE ${at}`)
      return counted?.['n']
    }
    try {
      for (const { file, row } of truth.repeatedRows) {
        expect([file, row, await countIn('record_refs', file, row)]).not.toEqual([file, row, 0])
        for (const table of keyed.filter((name) => name !== 'files' && name !== 'record_refs'))
          expect([file, row, table, await countIn(table, file, row)]).toEqual([file, row, table, 0])
      }
    } finally {
      workspace.close()
    }
  })
})

describe('what is written', () => {
  test('the summary names people, ring, facilitator, designated person and sums', () => {
    const text = run.stdout.replace(/\s+/g, ' ')
    for (const [id, { name }] of Object.entries(truth.personas)) expect(text).toContain(`${id} ${name}`)
    expect(text).toContain('SYNTHETIC DATA')
    expect(text).toContain('RING A 5 members · facilitator candidate W-1007')
    expect(text).toMatch(/42498 SIM, Hyon Sop \(us-ofac-sdn, listed 2023-04-24\)/)
    expect(text).toMatch(/wages reached 0x4f47\.\.\.270c within 72 h/)
    expect(text).toMatch(/W-1042 12 payments 122,400 USDC 107,712 88\.0 % .*101,300 82\.8 %/)
    expect(text).toContain('2023-04-24, after these payments')
  })

  test('report.html carries the case without the people at note', () => {
    const shown = caseInReport(out)
    expect(shown.people.map(({ id }) => id)).toEqual([...inTier('investigate now'), ...inTier('review')])
    const above = new Set(shown.people.map(({ id }) => id))
    expect(shown.money.wages.map(({ worker }) => worker).filter((worker) => !above.has(worker))).toEqual([])
    expect(shown.money.links).toEqual(found.money.links)
    expect(shown.counts).toEqual(found.counts)
  })

  test('findings.csv and rejects.csv have a line for each', () => {
    const lines = (name: string) => readFileSync(path.join(out, name), 'utf8').split('\r\n').length - 2
    const shown = found.people.filter(({ tier }) => tier !== 'note')
    expect(lines('findings.csv')).toBe(shown.flatMap(({ findings }) => findings).length)
    expect(lines('rejects.csv')).toBe(found.rejects.length)
  })
})
