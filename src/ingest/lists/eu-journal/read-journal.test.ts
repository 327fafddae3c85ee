import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { StreamedRecord } from '../../adapter.js'
import { euJournal } from './index.js'

const CONSOLIDATED = readFileSync('test/fixtures/lists/eu-journal/32099R0001.csv', 'utf8')
const AMENDMENT = readFileSync('test/fixtures/lists/eu-journal/32099R0002.csv', 'utf8')

async function* whole(text: string): AsyncGenerator<string> {
  yield text
}

async function read(text: string): Promise<StreamedRecord[]> {
  const records: StreamedRecord[] = []
  for await (const batch of euJournal.read(whole(text), {})) records.push(...batch)
  return records
}

const rowsOf = (records: readonly StreamedRecord[], table: string, at: number) => {
  const mapped = records[at]?.mapped
  return mapped !== undefined && 'rows' in mapped
    ? mapped.rows.filter((row) => row.table === table).map(({ values }) => values as Record<string, unknown>)
    : []
}

test('cells with several values are taken apart', async () => {
  const records = await read(CONSOLIDATED)
  expect(rowsOf(records, 'list_entities', 0)).toMatchObject([
    {
      list: 'eu-journal',
      entity: '32099R0001:I.A:1',
      schema: 'Person',
      caption: 'Example (a.k.a. Exempel) TESTMAN',
      programs: ['EU-TEST'],
      listed_on: '2022-02-23',
      birth_dates: ['1963-04-11', '1960~'],
      countries: ['German', 'Moroccan'],
      published: null,
      remarks: expect.stringContaining(
        'Gender Male; Measure: Asset freeze; Annex: I.A; Position: Captain; POB Rabat',
      ),
    },
  ])
  expect(
    rowsOf(records, 'list_names', 0).map(
      ({ kind, weak, name }) => `${kind}${weak === true ? ' weak' : ''} ${name}`,
    ),
  ).toEqual([
    'primary Example (a.k.a. Exempel) TESTMAN',
    'aka Example TESTMAN',
    'aka Exempel TESTMAN',
    'aka Тестман',
    'aka Testmann Ekzampl (Russian spelling: Тестманн)',
    'aka Testmann Ekzampl',
    'aka Тестманн',
    'fka Testmanova',
    'aka weak The Uncle',
    'aka weak Dr Example',
  ])
  expect(
    rowsOf(records, 'list_identifiers', 0).map(({ kind, value, country }) => [kind, value, country]),
  ).toEqual([
    ['passport', 'M271351', 'Moroccan'],
    ['passport', 'K348486', 'Moroccan'],
    ['national_id', 'E189935', 'Moroccan'],
    ['tax_id', '770470599386', 'Russia'],
    ['email', 'one@example.com', null],
    ['email', 'two@example.com', null],
    ['website', 'example.com', null],
    ['phone', '49301234567', null],
    ['phone', '49307654321', null],
  ])
  expect(rowsOf(records, 'list_addresses', 0)).toMatchObject([
    { address: 'Example Street 1, 10115 Berlin, Germany', country: 'Germany' },
  ])
})

test('numbers of firms are of their kinds, and the code of a tax office is only a remark', async () => {
  const records = await read(CONSOLIDATED)
  expect(rowsOf(records, 'list_identifiers', 1).map(({ kind, value }) => [kind, value])).toEqual([
    ['registration', 'P30251288'],
    ['tax_id', '5404154492'],
    ['registration', '1027739132563'],
    ['registration', '1027739387411'],
    ['swift', 'KHJBSDKH'],
  ])
  expect(rowsOf(records, 'list_entities', 1)).toMatchObject([
    { listed_on: '2024-02-12', countries: ['Russia'], remarks: expect.stringContaining('KPP: 540501001') },
  ])
  expect(rowsOf(records, 'list_addresses', 1)).toMatchObject([{ address: 'Russian Federation' }])
})

test('every row is an entry of its own, also where a number is missing or repeated', async () => {
  const records = [...(await read(CONSOLIDATED)), ...(await read(AMENDMENT))]
  expect(records.map((_, at) => rowsOf(records, 'list_entities', at)[0]?.['entity'])).toEqual([
    '32099R0001:I.A:1',
    '32099R0001:IV:2',
    '32099R0001:IV:2#2',
    '32099R0001:I:Example Without Number',
    '32099R0002:I:7',
  ])
})

test('an annex may be empty', async () => {
  expect(await read(`${CONSOLIDATED.split('\n', 1)[0]}\n`)).toEqual([])
})

test('a row without a name or a regulation is rejected', async () => {
  const nameless = CONSOLIDATED.replace(',Vessel,EXAMPLE STAR,', ',Vessel,,').replace(
    'Feng Example; Andromeda Example',
    '',
  )
  expect((await read(nameless))[2]?.mapped).toEqual({
    rejected: '"name" expected at least one name, got nothing',
  })
  const unregulated = CONSOLIDATED.replace('\n32099R0001,2,EU-TEST,IV,Exp', '\n,2,EU-TEST,IV,Exp')
  expect((await read(unregulated))[1]?.mapped).toEqual({
    rejected: '"celex" expected the number of the regulation, got nothing',
  })
})
