import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { StreamAdapter, StreamedRecord } from '../../adapter.js'
import { euFsfCsv, euFsfXml } from './index.js'

const fixture = (name: string): string =>
  readFileSync(`test/fixtures/lists/${name}`, 'utf8').replace(/^\uFEFF/, '')
const XML = fixture('eu-fsf-xml/xmlFullSanctionsList_1_1.xml')
const CSV_1_1 = fixture('eu-fsf-csv/csvFullSanctionsList_1_1.csv')
const CSV_1_0 = fixture('eu-fsf-csv/csvFullSanctionsList_1_0.csv')

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}

async function read(adapter: StreamAdapter, text: string): Promise<StreamedRecord[]> {
  const records: StreamedRecord[] = []
  for await (const batch of adapter.read(whole(text), {})) records.push(...batch)
  return records
}

type Values = Readonly<Record<string, unknown> & { row: number }>

const valuesOf = (records: readonly StreamedRecord[], table: string, entity: string): Values[] =>
  records.flatMap(({ row, mapped }) =>
    'rows' in mapped
      ? mapped.rows
          .filter((one) => one.table === table && 'entity' in one.values && one.values.entity === entity)
          .map(({ values }) => ({ ...(values as Readonly<Record<string, unknown>>), row }))
      : [],
  )

describe('the XML form', () => {
  test('an entity has names, dates, papers, addresses and contacts as published', async () => {
    const records = await read(euFsfXml, XML)
    expect(valuesOf(records, 'list_entities', 'EU.90001.1')).toEqual([
      {
        list: 'eu-fsf',
        entity: 'EU.90001.1',
        schema: 'Person',
        caption: 'Example Chol-su',
        programs: ['PRK'],
        listed_on: '2017-06-02',
        partial: false,
        birth_dates: ['1966~', '1963~/1968~', '1967-08', '../1970'],
        countries: ["KOREA, Democratic People's Republic of"],
        remarks: expect.stringContaining(
          'Title: Colonel; Function: Director of "Example; Sons"; Gender Male; POB Nampo',
        ),
        published: '2026-08-05',
        row: 4,
      },
    ])
    expect(
      valuesOf(records, 'list_names', 'EU.90001.1').map(
        (one) => `${one['kind']}${one['weak'] === true ? ' weak' : ''} ${one['script']} ${one['name']}`,
      ),
    ).toEqual([
      'primary Latn Example Chol-su',
      'aka Hang 예철수',
      'fka Latn Examp Chol Soo',
      'aka Cyrl Ye Cheolsu (in Cyrillic: Е Чхольсу)',
      'aka Latn Ye Cheolsu',
      'aka Cyrl Е Чхольсу',
      'aka weak Latn Comrade Chol',
    ])
    expect(
      valuesOf(records, 'list_identifiers', 'EU.90001.1').map((one) => [one['kind'], one['value']]),
    ).toEqual([
      ['passport', '836110035'],
      ['national_id', '156920000'],
      ['email', 'chol@example.com'],
      ['phone', '85021234567'],
      ['website', 'example.com'],
    ])
    expect(valuesOf(records, 'list_addresses', 'EU.90001.1').map((one) => one['address'])).toEqual([
      "Example Street 1, P.O. Box 12, Taesong District, 999093 Pyongyang, KOREA, Democratic People's Republic of",
      'Last known in Dandong, www.example.com',
    ])
  })

  test('the first strong name in Latin letters and no other language is the primary one', async () => {
    const records = await read(
      euFsfXml,
      XML.replace('wholeName="Saddam Hussein Al-Tikriti"', 'wholeName="صدام حسين"'),
    )
    expect(valuesOf(records, 'list_entities', 'EU.27.28')[0]).toMatchObject({ caption: 'Abu Ali' })
  })

  test('the earliest publication that an entity rests on is the day of its listing', async () => {
    const records = await read(euFsfXml, XML)
    expect(valuesOf(records, 'list_entities', 'EU.36.64')[0]).toMatchObject({ listed_on: '2005-06-16' })
  })

  test('another calendar gives no Gregorian date', async () => {
    const records = await read(
      euFsfXml,
      XML.replace(
        'calendarType="GREGORIAN" birthdate="1924-02-21"',
        'calendarType="HIJRI" birthdate="1924-02-21"',
      ),
    )
    expect(valuesOf(records, 'list_entities', 'EU.36.64')[0]).toMatchObject({
      birth_dates: [],
      remarks: expect.stringContaining('DOB 1924-02-21 (HIJRI calendar)'),
    })
  })

  test('an entity without a name is rejected', async () => {
    const records = await read(
      euFsfXml,
      XML.replace(/<nameAlias[^>]*wholeName="Robert[\s\S]*?<\/nameAlias>/, ''),
    )
    expect(records[1]?.mapped).toEqual({
      rejected: '"nameAlias" expected at least one name, and an id, got nothing',
    })
  })
})

describe('the CSV forms', () => {
  test('rows cite themselves, and every row is used or skipped', async () => {
    const records = await read(euFsfCsv, CSV_1_1)
    expect(
      valuesOf(records, 'list_names', 'EU.27.28').map(({ row, ...one }) => [row, one['name' as never]]),
    ).toEqual([
      [1, 'Saddam Hussein Al-Tikriti'],
      [2, 'Abu Ali'],
      [3, 'Abou Ali'],
    ])
    expect(records.map(({ row }) => row)).toEqual(
      CSV_1_1.trim()
        .split('\r\n')
        .slice(1)
        .map((_, at) => at + 1),
    )
    expect(new Set(records.flatMap(({ mapped }) => ('skipped' in mapped ? mapped.skipped : [])))).toEqual(
      new Set(['read with the first row of its entity']),
    )
  })

  test('rows of one entity need not stand together', async () => {
    const [header = '', ...lines] = CSV_1_1.trim().split('\r\n')
    const apart = [header, ...lines.toReversed(), ''].join('\r\n')
    const births = async (text: string) =>
      valuesOf(await read(euFsfCsv, text), 'list_entities', 'EU.90001.1').flatMap(
        (one) => one['birth_dates' as never],
      )
    expect((await births(apart)).toSorted()).toEqual((await births(CSV_1_1)).toSorted())
  })

  test('form 1.0 gives what it has', async () => {
    const records = await read(euFsfCsv, CSV_1_0)
    expect(valuesOf(records, 'list_entities', 'EU.27.28')[0]).toMatchObject({
      schema: 'Person',
      caption: 'Saddam Hussein Al-Tikriti',
      programs: ['IRQ'],
      birth_dates: ['1937-04-28'],
      countries: ['IRQ'],
      listed_on: '2003-07-08',
      published: '2026-08-05',
    })
    expect(valuesOf(records, 'list_identifiers', 'EU.36.64')).toMatchObject([{ raw: 'AD001095' }])
  })

  test('a row without an id is rejected, one with too few cells too', async () => {
    const [header = '', first = '', ...rest] = CSV_1_1.split('\r\n')
    const text = [header, first.replace(';13;EU.27.28;', ';;;'), 'too;few', ...rest].join('\r\n')
    const rejected = (await read(euFsfCsv, text)).flatMap(({ row, mapped }) =>
      'rejected' in mapped ? [[row, mapped.rejected]] : [],
    )
    expect(rejected).toEqual([
      [1, '"Entity_LogicalId" expected the id of the entity, got nothing'],
      [2, 'expected 118 cells, got 2'],
    ])
  })
})
