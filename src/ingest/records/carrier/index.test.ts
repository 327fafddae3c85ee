import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a UPS report', async () => {
  const { rows, rejects } = await mapWhole(fixture('carrier/shipments', 'ups.csv'))
  expect(rows.map(({ values }) => values)).toEqual([
    {
      carrier: 'ups',
      tracking: '1Z999AA10123456784',
      subject: 'tracking:1Z999AA10123456784',
      to_name: 'Ann Example',
      to_company: null,
      to_address: '1418 larkspur ct unit 3, 37129',
      to_raw: '1418 Larkspur Court Apt 3, Murfreesboro, TN 37129, US',
      country: 'US',
      region: 'TN',
      city: 'Murfreesboro',
      signed_by: 'EXAMPLE',
      reference: 'SO-77',
      shipped_at: '2022-08-10 00:00:00.000',
      delivered_at: '2022-08-12 00:00:00.000',
    },
  ])
  expect(rejects.map(({ row }) => row)).toEqual([2, 3])
})

test('a FedEx report of the same address', async () => {
  const { rows } = await mapWhole(fixture('carrier/shipments', 'fedex.csv'))
  expect(rows[0]?.values).toMatchObject({
    carrier: 'fedex',
    to_address: '1418 larkspur ct unit 3, 37129',
    delivered_at: '2022-08-12 15:22:00.000',
  })
})
