import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { StreamedRecord } from '../../adapter.js'
import { unSecurityCouncil } from './index.js'

const DOCUMENT = readFileSync('test/fixtures/lists/un-sc/consolidated.xml', 'utf8')

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function read(text: string, size = 1000): Promise<StreamedRecord[]> {
  const records: StreamedRecord[] = []
  for await (const batch of unSecurityCouncil.read(inPieces(text, size), {})) records.push(...batch)
  return records
}

const valuesOf = async (table: string, entity: string): Promise<object[]> =>
  (await read(DOCUMENT)).flatMap(({ mapped }) =>
    'rows' in mapped
      ? mapped.rows
          .filter((row) => row.table === table && 'entity' in row.values && row.values.entity === entity)
          .map(({ values }) => values)
      : [],
  )
const named = (names: readonly object[]): string[] =>
  names.map((one) => {
    const { name, kind, weak, script } = one as Readonly<Record<string, unknown>>
    return `${kind}${weak === true ? ' weak' : ''} ${script} ${name}`
  })

describe('the consolidated list', () => {
  test('an individual has its parts in their order, its dates, reference number and list type', async () => {
    expect(await valuesOf('list_entities', 'KPi.026')).toEqual([
      {
        list: 'un-sc',
        entity: 'KPi.026',
        schema: 'Person',
        caption: 'RI MAN GON',
        programs: ['DPRK'],
        listed_on: '2016-03-02',
        partial: false,
        birth_dates: ['1945-10-29'],
        countries: ["Democratic People's Republic of Korea"],
        remarks:
          'Designation: Former Minister of the Munitions Industry Department; Passport PO381230469: Expires 6 Apr. 2016; Last updated 2023-08-16.',
        published: '2026-02-27',
      },
    ])
    expect(named(await valuesOf('list_names', 'QDi.238'))).toEqual([
      'primary Latn MUBARAK MUSHAKHAS SANAD MUBARAK AL-BATHALI',
      'primary Arab مبارك مشخص سند مبارك البذالي',
      'aka Latn Mubarak Al-Bathali',
      'aka weak Latn Abu Abdulrahman',
    ])
    expect(await valuesOf('list_addresses', 'QDi.238')).toEqual([
      {
        list: 'un-sc',
        entity: 'QDi.238',
        address: 'Al-Salibekhat area, Kuwait (residence as at Mar. 2009)',
        city: 'Al-Salibekhat area',
        country: 'Kuwait',
      },
    ])
  })

  test('every type of date is read with its precision, those of aliases and notes too', async () => {
    const [entity] = await valuesOf('list_entities', 'XXi.001')
    expect(entity).toMatchObject({
      birth_dates: ['1975~', '1973/1974', '1955~/1958~', '1973-11', '1958-09', '1979-12-31'],
      remarks: expect.stringContaining(
        'Title: Haji; DOB 30-35 years old; POB Algiers, Algeria; Gender Female',
      ),
    })
  })

  test('aliases keep quality, former names and other scripts', async () => {
    expect(named(await valuesOf('list_names', 'XXi.001'))).toEqual([
      'primary Latn EXAMPLE, JR. INVENTED',
      'fka Latn Invented Example',
      'aka Arab حسن غول (Hassan Ghul; Hassan Gul)',
      'aka Arab حسن غول',
      'aka Latn Hassan Ghul',
      'aka Latn Hassan Gul',
      'aka weak Cyrl Abu Muhammad (original script: Абу Мухаммад)',
      'aka weak Latn Abu Muhammad',
      'aka weak Cyrl Абу Мухаммад',
    ])
    expect(named(await valuesOf('list_names', 'KPe.058'))).toEqual([
      'primary Latn KINGLY WON INTERNATIONAL CO., LTD',
      'aka Latn Kingly Won',
      'fka Latn Kingly Won Old',
      'fka Arab شركة الكوثر',
    ])
  })

  test('documents give their number, wherever it stands, and each once', async () => {
    const documents = await valuesOf('list_identifiers', 'XXi.001')
    expect(
      documents.map((one) => {
        const { kind, value, scheme, country } = one as Readonly<Record<string, unknown>>
        return [kind, value, scheme, country]
      }),
    ).toEqual([
      ['passport', 'PS381420397', 'Passport', null],
      ['passport', 'L191609', 'Passport', 'Tunisian'],
      ['national_id', '545167', 'Afghan national identification card (tazkira) number 545167', 'Afghan'],
    ])
  })

  test('pieces of any size give the same records, numbered in document order', async () => {
    const whole = await read(DOCUMENT, DOCUMENT.length)
    expect(whole.map(({ row }) => row)).toEqual([1, 2, 3, 4])
    expect(await read(DOCUMENT, 7)).toEqual(whole)
    expect(whole[3]?.text).toMatch(/^<ENTITY>\s+<DATAID>6908020/)
  })

  test('an entry without reference or name is rejected, the others stay', async () => {
    const broken = DOCUMENT.replace('<FIRST_NAME>RI</FIRST_NAME>', '').replace(
      '<SECOND_NAME>MAN GON</SECOND_NAME>',
      '',
    )
    const records = await read(broken)
    expect(records.map(({ mapped }) => 'rejected' in mapped && mapped.rejected)).toEqual([
      '"FIRST_NAME" expected at least one name, got nothing',
      false,
      false,
      false,
    ])
  })
})

test('a cut names the record that was reached', async () => {
  const at = DOCUMENT.indexOf('261122400761')
  await expect(read(DOCUMENT.slice(0, at))).rejects.toMatchObject({
    code: 'E_LIST_MALFORMED',
    details: { row: 2 },
  })
})
