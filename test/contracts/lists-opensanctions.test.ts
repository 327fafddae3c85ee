import { expect, test } from 'vitest'
import { openSanctions } from '../../src/ingest/lists/opensanctions/index.js'
import { readListFiles } from '../list-files.js'

const { tables, files } = await readListFiles('test/fixtures/lists/opensanctions/entities.ftm.json', [
  openSanctions,
])
const of = <R extends { entity: string | null }>(rows: readonly R[], entity: string): R[] =>
  rows.filter((row) => row.entity === entity)

test('a person gets its names with quality, identifiers, and the programmes and date of its sanctions', () => {
  expect(of(tables.list_names, 'ex-person').map(({ name, kind, weak }) => [name, kind, weak])).toEqual([
    ['Ri Example', 'primary', false],
    ['Lee Example', 'aka', false],
    ['Ri Former', 'fka', false],
    ['Comrade E', 'aka', true],
  ])
  const [, completed] = of(tables.list_entities, 'ex-person')
  expect(completed).toMatchObject({
    programs: ['KR-DPRK', 'US-DPRK'],
    listed_on: '2023-05-20',
    birth_dates: ['1970-05', '1971'],
    countries: ['kp'],
    published: '2026-08-19',
    remarks: 'Datasets: us_ofac_sdn, kr_mofa_sanctions; Topics: sanction; Gender: male',
  })
  expect(of(tables.list_identifiers, 'ex-person').map(({ kind, value }) => [kind, value])).toEqual([
    ['passport', 'PS4721'],
    ['wallet', '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'],
    ['passport', '654321'],
  ])
  expect(of(tables.list_addresses, 'ex-person').map(({ address }) => address)).toEqual([
    'Pyongyang',
    '12 Ryomyong Street, Pyongyang',
  ])
})

test('ownership carries its share, and goes from the owned to the owner', () => {
  expect(of(tables.list_links, 'ex-company')).toMatchObject([
    { target: 'ex-person', kind: 'owned_by', share: '51.5', valid_from: '2020-01-01 00:00:00.000' },
  ])
})

test('a wallet without a holder is an entity of its own', () => {
  expect(of(tables.list_entities, 'ex-lone-wallet')).toMatchObject([
    { schema: 'CryptoWallet', remarks: 'Datasets: ransomwhere' },
  ])
})

test('other schemata are skipped, nameless things rejected', () => {
  expect(files).toMatchObject([
    { skipped: ['FtM schema Position'], rejected: ['"name" expected at least one name, got "ex-nameless"'] },
  ])
})
