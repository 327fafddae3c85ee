import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTables } from './read-tables.js'
import { ADAPTERS } from './registry.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bridle-tables-'))
})
afterAll(() => rm(folder, { recursive: true }))

const options = { settings: {}, adapters: ADAPTERS }

test('rows of files without a workspace; what repeats is there once', async () => {
  const one = join(folder, 'one.csv')
  const two = join(folder, 'two.csv')
  const copy = join(folder, 'copy.csv')
  const asset = 'eip155:1/slip44:60'
  await writeFile(
    one,
    `date,asset,usd\n2022-01-01,${asset},1\n2022-01-02,${asset},2\n2022-01-03,${asset},n/a\n`,
  )
  await writeFile(two, `date,asset,usd\n2022-01-02,${asset},2\n2022-01-04,${asset},4\n`)
  await cp(two, copy)
  const { tables, files, rejects } = await readTables([one, two, copy], options)
  expect(tables.prices.map(({ day }) => day).sort()).toEqual(['2022-01-01', '2022-01-02', '2022-01-04'])
  expect(tables.prices[0]).toMatchObject({
    file: expect.stringMatching(/^[0-9a-f]{64}$/),
    row: 1,
    origin: null,
  })
  expect(
    files.map(({ paths, records, used, rejected }) => [paths?.length, records, used, rejected]).sort(),
  ).toEqual([
    [1, 3, 2, 1],
    [2, 2, 2, 0],
  ])
  expect(rejects).toMatchObject([{ row: 3, text: `2022-01-03,${asset},n/a` }])
})

test('only the tables that are asked for', async () => {
  const { tables } = await readTables(['test/fixtures/bamboohr/employees/report.csv'], {
    ...options,
    only: ['workers'],
  })
  expect(tables.workers).toHaveLength(2)
  expect(tables.identifiers).toEqual([])
})

test('a file that nothing recognises says so; one that is missing is an error', async () => {
  const path = join(folder, 'what.csv')
  await writeFile(path, 'alpha,beta\n1,2\n')
  expect((await readTables([path], options)).files).toMatchObject([
    { adapter: null, note: 'no known export has the columns alpha, beta' },
  ])
  await expect(readTables([join(folder, 'missing.csv')], options)).rejects.toMatchObject({
    code: 'E_INPUT_NOT_FOUND',
  })
})
