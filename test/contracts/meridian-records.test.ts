import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silent } from '../../src/core/ports.js'
import { loadConfig } from '../../src/ingest/config/load-config.js'
import { ADAPTERS } from '../../src/ingest/registry.js'
import { type BuildReport, buildWorkspace } from '../../src/app/build-workspace.js'
import { citedRecords } from '../../src/app/cited-records.js'
import { openWorkspace, type Workspace } from '../../src/workspace/open-workspace.js'

const FOLDER = 'examples/meridian'

let out = ''
let report: BuildReport
let workspace: Workspace
beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'bridle-meridian-'))
  const config = await loadConfig(FOLDER)
  report = await buildWorkspace({ folder: FOLDER, out, config, adapters: ADAPTERS, progress: silent })
  workspace = await openWorkspace(report.path)
})
afterAll(async () => {
  workspace?.close()
  await rm(out, { recursive: true })
})

type Listed = Readonly<{ file: string; row: number; why: string }>

/** Rows of one of the two tables in the README of the example, which its generator wrote. */
async function listed(heading: string): Promise<Listed[]> {
  const readme = await readFile(path.join(FOLDER, 'README.md'), 'utf8')
  const [, after = ''] = readme.split(heading)
  const block = /(?:^\|.*\n?)+/m.exec(after)?.[0] ?? ''
  return [...block.matchAll(/^\| `([^`]+)` \| (\d+) \| (.+) \|$/gm)].map(([, file = '', row, why = '']) => ({
    file,
    row: Number(row),
    why,
  }))
}

const brief = ({ file, row }: Listed): string => `${file}:${row}`

test('exactly the rows that the example says are broken are rejected', async () => {
  const rejects = await workspace.port.query(
    'SELECT f.paths[1] AS file, r.row FROM rejects r JOIN files f ON f.file = r.file ORDER BY ALL',
  )
  const recognised = await workspace.port.query(
    'SELECT paths[1] AS file FROM files WHERE adapter IS NOT NULL',
  )
  const known = new Set(recognised.map((row) => row['file']))
  const expected = (await listed('## Broken rows')).filter(({ file }) => known.has(file))
  const repeated = new Set((await listed('must be counted once:')).map(brief))
  expect(rejects.map((row) => `${row['file']}:${row['row']}`)).toEqual(
    expected
      .map(brief)
      .filter((row) => !repeated.has(row))
      .sort(byFileAndRow),
  )
})

const byFileAndRow = (a: string, b: string): number => {
  const [fileA = '', rowA] = a.split(':')
  const [fileB = '', rowB] = b.split(':')
  return fileA < fileB ? -1 : fileA > fileB ? 1 : Number(rowA) - Number(rowB)
}

test('rows that repeat a native id are counted once and kept as references', async () => {
  const refs = await workspace.port.query(
    'SELECT DISTINCT f.paths[1] AS file, r.row FROM record_refs r JOIN files f ON f.file = r.file',
  )
  const found = new Set(refs.map((row) => `${row['file']}:${row['row']}`))
  const expected = await listed('must be counted once:')
  expect(expected.length).toBeGreaterThan(5)
  for (const row of expected) expect(found).toContain(brief(row))
})

test('every file but the README is recognised', async () => {
  const rows = await workspace.port.query(
    'SELECT paths[1] AS path FROM files WHERE adapter IS NULL ORDER BY path',
  )
  expect(rows.map((row) => row['path'])).toEqual(['README.md'])
})

test('records of every file are as many as the example says', async () => {
  const readme = await readFile(path.join(FOLDER, 'README.md'), 'utf8')
  const expected = [...readme.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (\d+) \|$/gm)].map(
    ([, file, , records]) => [file, Number(records)],
  )
  const rows = await workspace.port.query('SELECT paths[1] AS path, records FROM files')
  const found = new Map(rows.map((row) => [row['path'], row['records']]))
  expect(expected.length).toBeGreaterThan(20)
  for (const [file, records] of expected)
    if (existsSync(path.join(FOLDER, String(file))))
      expect([file, found.get(file ?? '')]).toEqual([file, records])
})

test('the records behind references are read again as they stand in the file', async () => {
  const rows = await workspace.port.query(
    "SELECT file, row FROM workers WHERE worker = 'W-1042' AND kind <> 'applicant'",
  )
  const refs = rows.map((row) => ({ file: String(row['file']), row: Number(row['row']) }))
  const cited = await citedRecords(workspace.port, FOLDER, ADAPTERS, refs)
  const [ref] = refs
  const record = cited.get(`${ref?.file}:${ref?.row}`)
  expect(record?.fields['Employee #']).toBe('W-1042')
  const text = await readFile(path.join(FOLDER, 'hr/bamboohr-employees.csv'), 'utf8')
  expect(text.split(/\r?\n/)).toContain(record?.text)
})
