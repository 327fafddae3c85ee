import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Sample, StreamedRecord } from '../../adapter.js'
import { ofacXmlConsolidated, ofacXmlSdn } from './index.js'

const DOCUMENT = readFileSync('test/fixtures/lists/us-ofac-xml/SDN.XML', 'utf8')

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function read(text: string, size = 4096): Promise<StreamedRecord[]> {
  const records: StreamedRecord[] = []
  for await (const batch of ofacXmlSdn.read(inPieces(text, size), {})) records.push(...batch)
  return records
}

const rowsOf = (records: readonly StreamedRecord[], table: string) =>
  records.flatMap(({ mapped }) => ('rows' in mapped ? mapped.rows.filter((row) => row.table === table) : []))

const document = (entry: string): string =>
  `<sdnList><publshInformation><Publish_Date>8/5/2026</Publish_Date></publshInformation>${entry}</sdnList>`

test('the piece size changes nothing', async () => {
  const whole = await read(DOCUMENT, DOCUMENT.length)
  expect(whole).toHaveLength(12)
  expect(await read(DOCUMENT, 7)).toEqual(whole)
  expect(whole.map(({ row }) => row)).toEqual(whole.map((_, i) => i + 1))
})

test('an entry with everything', async () => {
  const records = await read(
    document(
      `<sdnEntry><uid>7</uid><firstName>A. &amp; B.</firstName><lastName>EXAMPLE</lastName><title>Minister</title><sdnType>Individual</sdnType>
       <remarks>Said of him; (Linked To: ACME CO., LTD.; Linked To: DOE, John)</remarks>
       <akaList><aka><type>f.k.a.</type><category>weak</category><lastName>OLD</lastName></aka><aka><type>a.k.a.</type><category>strong</category></aka></akaList>
       <idList><id><idType>Gender</idType><idNumber>Male</idNumber></id>
         <id><idType>Vessel Registration Identification</idType><idNumber>IMO 9187629</idNumber></id>
         <id><idType>Digital Currency Address - XBT</idType><idNumber>1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ</idNumber></id></idList>
       <dateOfBirthList><dateOfBirthItem><dateOfBirth>circa 1951</dateOfBirth></dateOfBirthItem><dateOfBirthItem><dateOfBirth>unknown</dateOfBirth></dateOfBirthItem></dateOfBirthList>
       </sdnEntry>`,
    ),
  )
  expect(rowsOf(records, 'list_entities').map(({ values }) => values)).toMatchObject([
    {
      list: 'us-ofac-sdn',
      entity: '7',
      schema: 'Person',
      caption: 'EXAMPLE, A. & B.',
      birth_dates: ['1951~'],
      remarks: 'Title: Minister; DOB unknown; Gender Male; Said of him.',
      published: '2026-08-05',
    },
  ])
  expect(rowsOf(records, 'list_names').map(({ values }) => values)).toMatchObject([
    { name: 'EXAMPLE, A. & B.', kind: 'primary', weak: false },
    { name: 'OLD', kind: 'fka', weak: true },
  ])
  expect(rowsOf(records, 'list_links').map(({ values }) => 'target' in values && values.target)).toEqual([
    'ACME CO., LTD.',
    'DOE, John',
  ])
  expect(rowsOf(records, 'list_identifiers').map(({ values }) => 'kind' in values && values.kind)).toEqual([
    'imo',
    'wallet',
  ])
})

test('an entry without number or name is rejected with the reason', async () => {
  const records = await read(
    document(
      '<sdnEntry><uid>x</uid><lastName>A</lastName></sdnEntry><sdnEntry><uid>8</uid><sdnType>Entity</sdnType></sdnEntry>',
    ),
  )
  expect(records.map(({ row, mapped }) => [row, mapped])).toEqual([
    [1, { rejected: '"uid" expected an entry number, got "x"' }],
    [2, { rejected: '"lastName" expected a name, got nothing' }],
  ])
})

describe('SDN or Consolidated', () => {
  const sample = (path: string, program: string): Sample => ({
    path,
    format: 'xml',
    head: document(`<sdnEntry><programList><program>${program}</program></programList></sdnEntry>`),
    header: [],
    records: [],
  })
  test.each([
    ['SDN.XML', 'CUBA', 'sdn'],
    ['x.dat', 'CUBA', 'sdn'],
    ['lists/CONSOLIDATED.XML', 'CUBA', 'cons'],
    ['consolidated/SDN.XML', 'CUBA', 'sdn'],
    ['x.dat', 'NS-PLC', 'cons'],
  ])('%s with %s', (path, program, expected) => {
    const found = sample(path, program)
    expect(
      [ofacXmlSdn.recognise(found), ofacXmlConsolidated.recognise(found)].map((one) => one !== undefined),
    ).toEqual([expected === 'sdn', expected === 'cons'])
  })
  test('a page of HTML and another list are neither', () => {
    for (const head of [
      '<!DOCTYPE html><html>sdnList</html>',
      '<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>',
    ])
      expect(ofacXmlSdn.recognise({ ...sample('SDN.XML', 'CUBA'), head })).toBeUndefined()
  })
})
