import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silent } from '../core/ports.js'
import { ADAPTERS } from '../ingest/registry.js'
import { buildWorkspace } from './build-workspace.js'
import { citedRecords } from './cited-records.js'
import { openWorkspace, type Workspace } from '../workspace/open-workspace.js'

let folder = ''
let path = ''
let workspace: Workspace
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bridle-open-'))
  await mkdir(join(folder, 'hr'))
  await writeFile(
    join(folder, 'hr', 'x.csv'),
    'Employee #,Hire Date,Work Email\nW-1,2022-04-03,"a@firm.example"\n',
  )
  path = (await buildWorkspace({ folder, config: {}, adapters: ADAPTERS, progress: silent })).path
  workspace = await openWorkspace(path)
})
afterAll(async () => {
  workspace.close()
  await rm(folder, { recursive: true })
})

test('values as engines see them', async () => {
  const [row] = await workspace.port.query(`SELECT 1::BIGINT AS count, sum(2) AS total, '12'::BIGNUM AS units,
    TIMESTAMP '2022-09-15 16:02:11.5' AS at, DATE '2022-01-01' AS day, NULL AS none, 1.5 AS exact, 1.5::DOUBLE AS measure,
    [{'file': 'f', 'row': 1::BIGINT}] AS rows, ['a', NULL] AS texts, true AS flag`)
  expect(row).toEqual({
    count: 1,
    total: 2,
    units: '12',
    at: '2022-09-15 16:02:11.500',
    day: '2022-01-01',
    none: null,
    exact: '1.5',
    measure: 1.5,
    rows: [{ file: 'f', row: 1 }],
    texts: ['a', null],
    flag: true,
  })
  await expect(workspace.port.query('SELECT 9007199254740993::BIGINT')).rejects.toMatchObject({
    code: 'E_INVARIANT',
  })
})

test('temporary tables take every type as text or JSON', async () => {
  await workspace.port.temp(
    'mine',
    {
      id: 'VARCHAR',
      n: 'BIGINT',
      units: 'BIGNUM',
      at: 'TIMESTAMP',
      evidence: 'STRUCT(file VARCHAR, "row" BIGINT)[]',
    },
    [
      {
        id: "o'neill",
        n: 3,
        units: '123456789012345678901234567890',
        at: '2022-01-01 00:00:00',
        evidence: [{ file: 'f', row: 2 }],
      },
      { id: 'b' },
    ],
  )
  expect(await workspace.port.query('SELECT * FROM mine')).toEqual([
    {
      id: "o'neill",
      n: 3,
      units: '123456789012345678901234567890',
      at: '2022-01-01 00:00:00.000',
      evidence: [{ file: 'f', row: 2 }],
    },
    { id: 'b', n: null, units: null, at: null, evidence: null },
  ])
})

test('derived rows are there for this workspace and not in its file', async () => {
  await workspace.insert('labels', [{ address: '0xabc', label: 'x', confidence: 0.5, file: 'f', row: 1 }])
  await workspace.insert('labels', [{ address: '0xdef', label: 'y', file: 'f', row: 2 }])
  expect(await workspace.port.count('labels')).toBe(2)
  const other = await openWorkspace(path)
  expect(await other.port.count('labels')).toBe(0)
  other.close()
})

test('SQL reaches nothing outside the database and changes nothing in it', async () => {
  const { port } = workspace
  for (const sql of [
    `COPY (SELECT 1) TO '${folder}/out.csv'`,
    `SELECT * FROM read_csv('${folder}/hr/x.csv')`,
    `ATTACH '${folder}/other.duckdb'`,
    'SET enable_external_access = true',
    "INSERT INTO workers (worker) VALUES ('W-2')",
    'INSTALL httpfs',
  ])
    await expect(port.query(sql)).rejects.toThrow()
})

test('cited records are read again from the files', async () => {
  const refs = (await workspace.port.query('SELECT file, row FROM workers')).map((row) => ({
    file: String(row['file']),
    row: Number(row['row']),
  }))
  const cited = await citedRecords(workspace.port, folder, ADAPTERS, [
    ...refs,
    { file: refs[0]?.file ?? '', row: 99 },
  ])
  expect([...cited.values()]).toEqual([
    {
      fields: { 'Employee #': 'W-1', 'Hire Date': '2022-04-03', 'Work Email': 'a@firm.example' },
      text: 'W-1,2022-04-03,"a@firm.example"',
    },
  ])
})

test('a file that has changed since is not quoted', async () => {
  const refs = (await workspace.port.query('SELECT file, row FROM workers')).map((row) => ({
    file: String(row['file']),
    row: Number(row['row']),
  }))
  await writeFile(join(folder, 'hr', 'x.csv'), 'something else')
  await expect(citedRecords(workspace.port, folder, ADAPTERS, refs)).rejects.toMatchObject({
    code: 'E_INPUT_UNREADABLE',
  })
})

test('a file that is no workspace', async () => {
  await writeFile(join(folder, 'no.duckdb'), 'no database')
  await expect(openWorkspace(join(folder, 'no.duckdb'))).rejects.toMatchObject({ code: 'E_WORKSPACE_FAILED' })
})
