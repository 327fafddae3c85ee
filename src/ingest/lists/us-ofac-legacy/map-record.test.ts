import { describe, expect, test } from 'vitest'
import { mapLegacyRecord } from './map-record.js'

const record = (...cells: string[]): Record<string, string> =>
  Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell]))
const EMPTY = '-0- '
const primary = (remark: string, name = 'SIM, Hyon Sop', type = 'individual', programs = 'DPRK3] [DPRK4') =>
  mapLegacyRecord(
    'us-ofac-sdn',
    record('42498', name, type, programs, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, remark),
  )

const valuesOf = (mapped: ReturnType<typeof primary>, table: string) =>
  'rows' in mapped ? mapped.rows.filter((row) => row.table === table).map(({ values }) => values) : []

describe('a primary record', () => {
  test('programmes are split, -0- is empty', () => {
    expect(valuesOf(primary(EMPTY), 'list_entities')).toMatchObject([
      {
        entity: '42498',
        schema: 'Person',
        caption: 'SIM, Hyon Sop',
        programs: ['DPRK3', 'DPRK4'],
        remarks: null,
        listed_on: null,
      },
    ])
  })

  test.each([
    ['DOB 25 Apr 1965.', ['1965-04-25']],
    ['DOB Sep 1938; alt. DOB 1939.', ['1938-09', '1939']],
    ['DOB circa 1951.', ['1951~']],
    ['DOB 1951 to 1953.', ['1951/1953']],
    ['DOB 31 Feb 1951.', []],
  ])('%s', (remark, births) => {
    const [entity] = valuesOf(primary(remark), 'list_entities')
    expect(entity).toMatchObject({ birth_dates: births, remarks: remark })
  })

  test('documents, wallets, weak aliases and links of a remark', () => {
    const mapped = primary(
      "POB Dandong, China; nationality Korea, North; citizen China; alt. Passport 827220538 (Korea, North) issued 16 Oct 2019 expires 16 Oct 2024; Digital Currency Address - XBT 1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ; alt. Digital Currency Address - ETH 0xB6f5ec1a0a9cd1526536d3f0426c429529471f40; a.k.a. 'AL-QA'IDA'; Identification Number IMO 5342883; Email Address Info@Example.com; Website https://www.Example.com/about; Linked To: FEDERAL NEWS AGENCY LLC; Linked To: OTHER LLC.",
    )
    expect(valuesOf(mapped, 'list_entities')).toMatchObject([{ countries: ['Korea, North', 'China'] }])
    expect(valuesOf(mapped, 'list_names')).toMatchObject([
      { kind: 'primary' },
      { name: "AL-QA'IDA", kind: 'aka', weak: true },
    ])
    // Whether the last one ends with a full stop is said by the list as a whole; see openLink.
    expect(valuesOf(mapped, 'list_links')).toMatchObject([
      { target: 'FEDERAL NEWS AGENCY LLC', kind: 'linked_to' },
    ])
    expect(valuesOf(mapped, 'list_identifiers')).toMatchObject([
      { kind: 'passport', value: '827220538', scheme: 'Passport', country: 'Korea, North' },
      { kind: 'wallet', value: '1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ', scheme: 'XBT' },
      { kind: 'wallet', value: '0xB6f5ec1a0a9cd1526536d3f0426c429529471f40', scheme: 'ETH' },
      { kind: 'imo', value: '5342883' },
      { kind: 'email', value: 'info@example.com', raw: 'Info@Example.com' },
      { kind: 'website', value: 'example.com' },
    ])
  })

  test('a vessel keeps its flag, call sign and the cells that have no column', () => {
    const mapped = mapLegacyRecord(
      'us-ofac-sdn',
      record(
        '4234',
        'HERMANN',
        'vessel',
        'CUBA',
        EMPTY,
        'CL2685',
        'General Cargo',
        '2597',
        '1098',
        'Cuba',
        'Golfo S.A.',
        EMPTY,
      ),
    )
    expect(valuesOf(mapped, 'list_entities')).toMatchObject([
      {
        schema: 'Vessel',
        countries: ['Cuba'],
        remarks:
          'Vessel Type: General Cargo; Tonnage: 2597; Gross Registered Tonnage: 1098; Vessel Owner: Golfo S.A.',
      },
    ])
    expect(valuesOf(mapped, 'list_identifiers')).toMatchObject([
      { kind: 'other', value: 'CL2685', scheme: 'Vessel Call Sign' },
    ])
  })
})

describe('records of the other files', () => {
  test('aliases and addresses may lie in one file, padded to the same width', () => {
    expect(
      mapLegacyRecord('us-ofac-sdn', record('42498', '65972', 'aka', "SIM, Hyo'n-so'p", EMPTY, '')),
    ).toMatchObject({
      rows: [{ table: 'list_names', values: { name: "SIM, Hyo'n-so'p", kind: 'aka', weak: false } }],
    })
    expect(
      mapLegacyRecord('us-ofac-sdn', record('42498', '63368', EMPTY, 'Dandong', 'China', EMPTY)),
    ).toMatchObject({
      rows: [
        { table: 'list_addresses', values: { address: 'Dandong, China', city: 'Dandong', country: 'China' } },
      ],
    })
  })

  test('empty addresses and the end mark are skipped, everything else is rejected', () => {
    expect(
      mapLegacyRecord('us-ofac-sdn', record('24979', '37799', EMPTY, EMPTY, EMPTY, EMPTY)),
    ).toHaveProperty('skipped')
    expect(mapLegacyRecord('us-ofac-sdn', record('\u001a'))).toEqual({ skipped: 'end-of-file mark' })
    expect(mapLegacyRecord('us-ofac-sdn', record('not a number', 'x'))).toHaveProperty('rejected')
  })
})
