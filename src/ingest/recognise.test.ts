import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Adapter } from './adapter.js'
import { parseConfig } from './config/parse-config.js'
import type { Config } from './config/schema.js'
import { makeSample } from './make-sample.js'
import { describeFile } from './reading/describe-file.js'
import { recognise } from './recognise.js'
import { ADAPTERS } from './registry.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bridle-recognise-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function see(content: string, config: Config = {}, adapters = ADAPTERS, path = 'x.dat') {
  await writeFile(join(folder, 'x'), content)
  return recognise(makeSample(path, await describeFile(join(folder, 'x'))), adapters, config)
}

const PRICES = 'date,asset,usd\n2022-01-01,eip155:1/slip44:60,1.5\n'

test('by content, whatever the file is called', async () => {
  expect(await see(PRICES, {}, ADAPTERS, 'hr/employees.csv')).toMatchObject({
    adapter: { id: 'prices/daily' },
    reason: 'its header has date, asset, usd',
    format: 'csv',
    header: 'first',
  })
})

test('a mapping in bridle.yaml wins, and so does an adapter that it names', async () => {
  const mapping = parseConfig('files: [{ path: "*", table: domains, columns: { asset: domain } }]')
  expect(await see(PRICES, mapping)).toMatchObject({ adapter: { id: 'generic/domains' } })
  expect(await see(PRICES, parseConfig('files: [{ path: "*", adapter: gusto/payroll }]'))).toMatchObject({
    adapter: { id: 'gusto/payroll' },
  })
  expect(await see(PRICES, parseConfig('files: [{ path: "*", adapter: no/such }]'))).toMatchObject({
    kind: 'none',
    note: 'bridle.yaml names adapter no/such, which does not exist',
  })
})

test('two adapters that are equally sure: neither is taken', async () => {
  const [prices] = ADAPTERS.filter(({ id }) => id === 'prices/daily')
  const twin = { ...prices, id: 'prices/twin' } as Adapter
  expect(await see(PRICES, {}, [...ADAPTERS, twin])).toEqual({
    kind: 'none',
    note: 'looks like prices/daily and prices/twin alike: name one as adapter in bridle.yaml',
  })
})

test.each([
  ['alpha,beta\n1,2\n', 'no known export has the columns alpha, beta'],
  ['[{"alpha":1,"beta":2}]', 'no known export has records with alpha, beta'],
  ['<a><b/></a>', 'xml text that no known product exports'],
])('what is not known says what was seen: %j', async (content, note) => {
  expect(await see(content)).toEqual({ kind: 'none', note })
})

test('separators, and a header that is none', async () => {
  const semicolons = PRICES.replaceAll(',', ';')
  expect(await see(semicolons)).toMatchObject({ adapter: { id: 'prices/daily' } })
  const config = parseConfig('files: [{ path: "*", header: false, table: domains, columns: { c0: domain } }]')
  expect(await see('a.example,1\nb.example,2\n', config)).toMatchObject({ header: 'none' })
})
