import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { StreamedRecord } from '../../adapter.js'
import { ofacAdvanced } from './index.js'

const DOCUMENT = readFileSync('examples/meridian/lists/SDN_ADVANCED.XML', 'utf8')

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function read(text: string, size = 4096): Promise<StreamedRecord[]> {
  const records: StreamedRecord[] = []
  for await (const batch of ofacAdvanced.read(inPieces(text, size), {})) records.push(...batch)
  return records
}

const rowsOf = (records: readonly StreamedRecord[], table: string) =>
  records.flatMap(({ mapped }) => ('rows' in mapped ? mapped.rows.filter((row) => row.table === table) : []))

describe('SDN_ADVANCED.XML', () => {
  test('SIM Hyon Sop has his dates, scripts, wallets, relations and programme', async () => {
    const records = await read(DOCUMENT)
    const sim = rowsOf(records, 'list_entities').find(
      ({ values }) => 'entity' in values && values.entity === '42498',
    )
    expect(sim?.values).toEqual({
      list: 'us-ofac-sdn',
      entity: '42498',
      schema: 'Person',
      caption: 'SIM, Hyon Sop',
      programs: ['NPWMD'],
      listed_on: '2023-04-24',
      partial: false,
      birth_dates: ['1983-11-25'],
      countries: ['Korea, North'],
      remarks:
        'POB Pyongyang, North Korea; Gender Male; Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210; Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: North Korea Sanctions Regulations section 510.214.',
      published: '2026-08-20',
    })
    const names = rowsOf(records, 'list_names').filter(
      ({ values }) => 'entity' in values && values.entity === '42498',
    )
    expect(names.map(({ values }) => values)).toEqual([
      {
        list: 'us-ofac-sdn',
        entity: '42498',
        name: 'SIM, Hyon Sop',
        kind: 'primary',
        weak: false,
        script: 'Latn',
      },
      { list: 'us-ofac-sdn', entity: '42498', name: '심현섭', kind: 'primary', weak: false, script: 'Hang' },
      {
        list: 'us-ofac-sdn',
        entity: '42498',
        name: "SIM, Hyo'n-so'p",
        kind: 'aka',
        weak: false,
        script: 'Latn',
      },
    ])
    const wallets = rowsOf(records, 'list_identifiers').flatMap(({ values }) =>
      'scheme' in values &&
      values.kind === 'wallet' &&
      values.value === '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
        ? [values.scheme]
        : [],
    )
    expect(wallets).toEqual(['ETH', 'ARB', 'BSC'])
  })

  test('the piece size changes nothing', async () => {
    const whole = await read(DOCUMENT, DOCUMENT.length)
    expect(await read(DOCUMENT, 7)).toEqual(whole)
    expect(await read(DOCUMENT, 1000)).toEqual(whole)
    expect(whole.map(({ row }) => row)).toEqual(whole.map((_, i) => i + 1))
    expect(whole.every(({ text }) => text.startsWith('<') && text.length <= 500)).toBe(true)
  })

  test('ownership goes from the owned to the owner', async () => {
    const links = rowsOf(await read(DOCUMENT), 'list_links').map(({ values }) => values)
    expect(links).toContainEqual({
      list: 'us-ofac-sdn',
      entity: '52282',
      target: '52262',
      kind: 'owned_by',
      share: null,
      valid_from: null,
      valid_to: null,
    })
  })

  test('documents and entries of nobody are rejected with the reason', async () => {
    const records = await read(
      DOCUMENT.replace('IdentityID="433771"', 'IdentityID="999"').replace(
        'ProfileID="52286" ListID',
        'ProfileID="9" ListID',
      ),
    )
    const rejected = records.flatMap(({ mapped }) => ('rejected' in mapped ? [mapped.rejected] : []))
    expect(rejected).toEqual([
      '"IdentityID" expected an identity of this list, got "999"',
      '"ProfileID" expected a profile of this list, got "9"',
    ])
  })
})

describe('what does not parse to its end gives E_LIST_MALFORMED', () => {
  test.each([
    ['cut off', DOCUMENT.slice(0, DOCUMENT.length - 400)],
    ['cut off between two elements', DOCUMENT.slice(0, DOCUMENT.indexOf('<DistinctParties>'))],
    ['not well-formed', DOCUMENT.replace('</Locations>', '</Location>')],
    ['with a DOCTYPE', DOCUMENT.replace('<Sanctions', '<!DOCTYPE Sanctions [<!ENTITY x "y">]><Sanctions')],
    ['with an undeclared entity', DOCUMENT.replace('Pyongyang', '&pyongyang;')],
    ['with another root element', '<sdnList><a/></sdnList>'],
    ['empty', ''],
  ])('%s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'E_LIST_MALFORMED' })
  })
})
