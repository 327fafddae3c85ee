import { cpSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/schema.js'
import { sharedData } from '../shared-data.js'
import { bridle } from '../support/bridle.js'
import { expectNothingLost, fileOf, readCase } from '../support/case.js'
import { copyMeridian, filesBelow, tempFolders } from '../support/folders.js'
import { openWorkspaceFile } from '../support/workspace.js'

const OFAC = sharedData('lists/ofac-sdn-2021-07')
const LEDGER = sharedData('chains/ethereum-etl')
const here = OFAC !== undefined && LEDGER !== undefined
const title = `OFAC's list of July 2021, ethereum-etl exports and the people of the example${here ? '' : ' (skipped: needs ../shared/data)'}`

const folder = tempFolders()

/** Lines of a text file that hold anything, counted without Bridle. */
function linesOf(file: string): number {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  return text.split('\n').filter((line) => line.trim() !== '').length
}

describe.skipIf(!here)(title, () => {
  let records = ''
  let found: Case
  beforeAll(async () => {
    if (OFAC === undefined || LEDGER === undefined) return
    records = copyMeridian(folder(), ['hr', 'idp', 'bridle.yaml'])
    cpSync(OFAC, path.join(records, 'sdn'), { recursive: true })
    cpSync(LEDGER, path.join(records, 'ledger'), { recursive: true })
    const { code, stderr } = await bridle(['investigate', records, '--quiet'])
    expect([code, stderr]).toEqual([0, ''])
    found = readCase(path.join(records, '.bridle'))
  })

  test('every file is named and every record of it accounted for', () => {
    expectNothingLost(found)
    const named = found.files.flatMap(({ paths }) => paths).sort()
    expect(named).toEqual(filesBelow(records).filter((name) => !name.startsWith('.bridle/')))
  })

  test('every line of the four parts of the list is a record that is used, or skipped with a reason', async () => {
    const parts = ['add.csv.gz', 'alt.csv.gz', 'sdn.csv.gz', 'sdn_comments.csv']
    const workspace = await openWorkspaceFile(path.join(records, '.bridle'))
    try {
      for (const part of parts) {
        const file = fileOf(found, `sdn/${part}`)
        expect([part, file.adapter]).toEqual([part, 'lists/us-ofac-legacy'])
        // A DOS end-of-file mark is a line of its own in OFAC's files.
        expect([part, file.records]).toEqual([part, linesOf(path.join(records, 'sdn', part))])
        expect([part, file.rejected]).toEqual([part, 0])
        const skips = await workspace.query(`SELECT reason, records FROM skips WHERE file = '${file.sha256}'`)
        expect(skips.reduce((sum, skip) => sum + Number(skip['records']), 0)).toBe(file.skipped)
        for (const { reason } of skips) expect(String(reason)).toMatch(/\w/)
      }
    } finally {
      workspace.close()
    }
  })

  test('the list has as many entities as its main file has used lines', () => {
    const sdn = fileOf(found, 'sdn/sdn.csv.gz')
    expect(found.lists.map(({ id, entities }) => [id, entities])).toEqual([['us-ofac-sdn', sdn.used]])
    // The legacy form does not say when it was published: that must not pass for fresh.
    expect(found.lists[0]).toMatchObject({ published: null, stale: true })
    expect(found.coverage.notes.join()).toContain('us-ofac-sdn does not say when it was published')
  })

  test('honest people who only resemble someone on the list stay at note', () => {
    const above = found.people.filter(({ tier }) => tier !== 'note').map(({ id }) => id)
    expect(above.filter((id) => !['W-1042', 'W-1053', 'W-1064', 'W-1077', 'W-1081'].includes(id))).toEqual([])
    expect(found.designated).toEqual([])
  })

  test('ledger exports are recognised, and what they do not say is said', () => {
    const ledger = found.files.filter(({ paths }) => paths[0]?.startsWith('ledger/'))
    for (const { paths, adapter, note } of ledger)
      if (adapter !== 'ethereum-etl')
        expect([paths[0], note]).toEqual([paths[0], expect.stringMatching(/empty|no known product/)])
    expect(found.counts.transfers).toBeGreaterThan(900)
    expect(found.coverage.notes.join()).toMatch(/chain/)
  })

  test('a second run takes the rows from the cache', async () => {
    // A mark on rows in the workspace shows where the rows of the next run came from.
    const out = path.join(records, '.bridle')
    const { sha256 } = fileOf(found, 'idp/okta-system-log.json')
    const workspace = await openWorkspaceFile(out, 'READ_WRITE')
    await workspace.query(`UPDATE raw.rejects SET "text" = 'from the cache' WHERE file = '${sha256}'`)
    workspace.close()
    const before = statSync(path.join(out, 'case.json')).mtimeMs
    expect((await bridle(['investigate', records, '--quiet'])).code).toBe(0)
    expect(statSync(path.join(out, 'case.json')).mtimeMs).toBeGreaterThan(before)
    const again = readCase(out)
    const texts = again.rejects.filter(({ file }) => file === sha256).map(({ text }) => text)
    expect(texts).toEqual(['from the cache', 'from the cache'])
    expect({ ...again, rejects: [] }).toEqual({ ...found, rejects: [] })
  })
})
