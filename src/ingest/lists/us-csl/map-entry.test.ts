import { describe, expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'
import { unnumberedEntity } from './entity-key.js'
import { entryFromCsv } from './from-csv.js'
import { sourceList } from './source-list.js'

const of = async (name: string, table: string) =>
  (await mapWhole(fixture('lists/us-csl', name))).rows
    .filter((row) => row.table === table)
    .map(({ values }) => values)

describe.each(['consolidated.csv', 'consolidated.json'])('%s', (name) => {
  test('every source has its list', async () => {
    const entities = await of(name, 'list_entities')
    expect(
      entities.map((row) => ('list' in row && 'entity' in row ? `${row.list} ${row.entity}` : '')),
    ).toEqual([
      'us-bis-dpl denied-example-person/2017-10-16',
      'us-bis-entity-list example-semiconductor-research-institute/2021-04-08',
      'us-bis-meu example-aero-engines-plant/2020-12-23',
      'us-bis-uvl example-trading-limited/2019-04-11',
      'us-state-isn example-guards-regiment/2018-04-30',
      'us-state-dtc debarred-example/2016-06-21',
      'us-csl-sdn 900001',
      'us-csl-ssi 900002',
      'us-csl-mbs 900005',
      'us-csl-ewl somebody-on-a-new-list',
    ])
  })

  test('a person with everything', async () => {
    expect(await of(name, 'list_entities')).toContainEqual({
      list: 'us-csl-sdn',
      entity: '900001',
      schema: 'Person',
      caption: 'BEISPIEL, Anna Maria',
      programs: ['CYBER2', 'DPRK4'],
      listed_on: null,
      partial: false,
      birth_dates: ['1983-11-25', '1984', '1985~'],
      countries: ['KP', 'DE'],
      remarks:
        'Title: Minister of Examples; Source List: https://example.org/list; POB Musterstadt, Germany; Gender Female.',
      published: null,
    })
    const own = async (table: string) =>
      (await of(name, table)).filter((row) => 'entity' in row && row.entity === '900001')
    expect(await own('list_identifiers')).toMatchObject([
      { kind: 'passport', value: 'A1234567', raw: 'A 1234-567', country: 'KP' },
      { kind: 'wallet', value: '1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ', scheme: 'XBT' },
      { kind: 'email', value: 'anna@example.com' },
    ])
    expect(await own('list_links')).toMatchObject([{ target: 'EXAMPLE & SONS TRADING CO., LTD.' }])
    expect(await own('list_addresses')).toMatchObject([
      { address: '1 Example Street, Berlin, 10115, DE', country: 'DE' },
    ])
  })

  test('a separator in brackets does not cut a name', async () => {
    const names = await of(name, 'list_names')
    expect(names.filter((row) => 'kind' in row && row.kind === 'aka')).toMatchObject([
      { name: 'ESRI (Beijing; Branch)' },
      { name: 'Example Institute No. 7' },
      { name: 'Debarred, Ex.' },
      { name: 'EXEMPEL, Anna' },
      { name: "MUSTER, Anne-Mari'a" },
      { name: 'E&S' },
    ])
  })
})

test('both forms read equal but for the city, which the CSV form does not tell apart', async () => {
  const [csv, json] = await Promise.all(
    ['consolidated.csv', 'consolidated.json'].map((name) => mapWhole(fixture('lists/us-csl', name))),
  )
  const plain = ({ row, table, values }: { row: number; table: string; values: object }) => ({
    row,
    table,
    values: { ...values, ...(table === 'list_addresses' ? { city: null } : {}) },
  })
  expect(csv?.rows.map(plain)).toEqual(json?.rows.map(plain))
})

test.each([
  ['US, 80-0890696, Tax ID No.', { type: 'Tax ID No.', number: '80-0890696', country: 'US' }],
  [
    'RU, 2024-10-16, 2019-10-16, 4005504207, Passport',
    { type: 'Passport', number: '4005504207', country: 'RU' },
  ],
  ['7719265496, Tax ID No.', { type: 'Tax ID No.', number: '7719265496', country: null }],
  ['12, 34, Company Number', { type: 'Company Number', number: '12, 34', country: null }],
  [
    '2006, Organization Established Date',
    { type: 'Organization Established Date', number: '2006', country: null },
  ],
])('ids of the CSV form: %s', (ids, expected) => {
  expect(entryFromCsv({ ids }).ids).toEqual([expected])
})

test.each([
  ['Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department', 'us-csl-cmic'],
  ['SDN', 'us-csl-sdn'],
  ['Brand New List (BNL) - Somewhere', 'us-csl-bnl'],
  ['A list without abbreviation', 'us-csl-other'],
  ['A trap (CONSTRUCTOR)', 'us-csl-other'],
])('%s', (source, list) => {
  expect(sourceList(source)).toBe(list)
})

test('names in any script give an id', () => {
  expect(unnumberedEntity('ООО «Пример»', '2020-01-02')).toBe('ооо-пример/2020-01-02')
})
