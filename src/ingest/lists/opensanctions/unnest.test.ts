import { expect, test } from 'vitest'
import { mapFtmRecord } from './map-entity.js'

// Synthetic, in the form of targets.nested.json: what refers to the target stands inside it, and the way back is left out.
const NESTED = {
  id: 'c-1',
  schema: 'Company',
  caption: 'Example Trading',
  datasets: ['example'],
  properties: {
    name: ['Example Trading'],
    addressEntity: [{ id: 'a-1', schema: 'Address', properties: { full: ['1 Example Street'] } }],
    sanctions: [
      { id: 's-1', schema: 'Sanction', properties: { program: ['US-DPRK'], listingDate: ['2023-05-20'] } },
    ],
    ownershipAsset: [
      {
        id: 'o-1',
        schema: 'Ownership',
        properties: {
          owner: [{ id: 'p-1', schema: 'Person', properties: { name: ['Ri Example'] } }],
          percentage: ['50-75 %'],
          startDate: ['2019-05'],
          endDate: ['2021-12'],
        },
      },
    ],
  },
}

test('a nested record gives the entity, and what is said of it with both its ends', () => {
  const mapped = mapFtmRecord(NESTED, 'opensanctions')
  if (!('rows' in mapped)) throw new Error(JSON.stringify(mapped))
  expect(mapped.rows.map(({ table }) => table)).toEqual([
    'list_entities',
    'list_names',
    'list_links',
    'list_addresses',
    'list_links',
    'list_links',
  ])
  const links = mapped.rows.flatMap(({ table, values }) => (table === 'list_links' ? [values] : []))
  expect(links).toMatchObject([
    { entity: 'c-1', target: 'a-1', kind: 'address_entity' },
    { entity: 'c-1', target: 'US-DPRK', kind: 'sanctioned_under', valid_from: '2023-05-20 00:00:00.000' },
    {
      entity: 'c-1',
      target: 'p-1',
      kind: 'owned_by',
      share: '50-75',
      // The widest period that the dates allow.
      valid_from: '2019-05-01 00:00:00.000',
      valid_to: '2022-01-01 00:00:00.000',
    },
  ])
})

test('nesting without end is cut', () => {
  let inner: object = { id: 'x', schema: 'Sanction', properties: { program: ['P'] } }
  for (let depth = 0; depth < 10_000; depth++)
    inner = { id: `s${depth}`, schema: 'Sanction', properties: { entity: [inner] } }
  const mapped = mapFtmRecord(
    { id: 'c', schema: 'Company', properties: { name: ['C'], sanctions: [inner] } },
    'own',
  )
  expect('rows' in mapped && mapped.rows.length).toBeLessThan(10)
})
