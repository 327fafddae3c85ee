import { expect, test } from 'vitest'
import type { StreamedRecord } from '../../adapter.js'
import { fixture, mapWhole } from '../../testing/map-fixture.js'
import { ofacAddressLists } from './address-lists.js'
import { ofacAddresses } from './addresses.js'

test('bare addresses keep their letter case and get the asset of the file name', async () => {
  const json = await mapWhole(fixture('lists/us-ofac-address-lists', 'sanctioned_addresses_XBT.json'))
  expect(
    json.rows.filter(({ table }) => table === 'list_identifiers').map(({ values }) => values),
  ).toMatchObject([
    {
      entity: '1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ',
      value: '1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ',
      scheme: 'XBT',
    },
    { value: '1NE2NiGhhbkFPSEyNWwj7hKGhGDedBtSrQ', scheme: 'XBT' },
  ])
  const lines = await mapWhole(fixture('lists/us-ofac-address-lists', 'sanctioned_addresses_ETH.txt'))
  expect(lines.used).toBe(2)
  expect(lines.rows[1]?.values).toMatchObject({ scheme: 'ETH', kind: 'wallet' })
})

test('what is no address is rejected', () => {
  expect(ofacAddressLists.map('see below', { asset: 'XBT' })).toHaveProperty('rejected')
  expect(ofacAddressLists.map(17, {})).toHaveProperty('rejected')
  expect(ofacAddressLists.map(null, {})).toHaveProperty('rejected')
})

test('addresses with their holders: one record per holder and address, lower-cased ones as they stand', async () => {
  const { rows, used } = await mapWhole(fixture('lists/us-ofac-addresses', 'addresses.json'))
  expect(used).toBe(4)
  expect(rows.filter(({ row }) => row === 1).map(({ table, values }) => [table, values])).toEqual([
    [
      'list_entities',
      expect.objectContaining({
        entity: '43377',
        schema: 'Person',
        caption: 'Sang Man KIM',
        programs: ['DPRK4'],
        published: '2026-08-20',
      }),
    ],
    ['list_names', expect.objectContaining({ name: 'Sang Man KIM', kind: 'primary' })],
    ['list_names', expect.objectContaining({ name: 'Sangman KIM', kind: 'aka' })],
    [
      'list_identifiers',
      expect.objectContaining({ raw: '1d6gg9ikehpittcwrjiniuj1jym2hneafj', scheme: 'XBT', kind: 'wallet' }),
    ],
  ])
})

async function read(text: string): Promise<StreamedRecord[]> {
  async function* chunks(): AsyncGenerator<string> {
    yield text
  }
  const records: StreamedRecord[] = []
  for await (const batch of ofacAddresses.read(chunks(), {})) records.push(...batch)
  return records
}

test('a holder that cannot be read is rejected, a document that is none is refused', async () => {
  const records = await read('{"addresses":{"x":{"entries":[]},"y":7}}')
  expect(records.map(({ row, mapped }) => [row, 'rejected' in mapped])).toEqual([
    [1, true],
    [2, true],
  ])
  for (const text of ['', '{"addresses":{"x":{', '[]', '{"entities":{}}'])
    await expect(read(text)).rejects.toMatchObject({ code: 'E_LIST_MALFORMED' })
})
