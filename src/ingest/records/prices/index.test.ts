import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a price per asset and day, as decimal text', async () => {
  const { rows, rejects } = await mapWhole(fixture('prices/daily', 'prices.csv'))
  expect(rows.map(({ values }) => values)).toEqual([
    { asset: 'eip155:1/slip44:60', day: '2022-08-25', usd: '1555.40', origin: 'own' },
  ])
  expect(rejects.map(({ row }) => row)).toEqual([2, 3])
})
