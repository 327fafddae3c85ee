import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a label of an address; checksum and confidence are checked', async () => {
  const { rows, rejects } = await mapWhole(fixture('labels/addresses', 'labels.csv'), { chain: 'eip155:1' })
  expect(rows.map(({ values }) => values)).toEqual([
    {
      chain: 'eip155:1',
      address: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c',
      label: 'A listed wallet',
      category: 'sanctioned',
      origin: 'own',
      confidence: 1,
    },
  ])
  expect(rejects.map(({ row }) => row)).toEqual([2, 3])
})
