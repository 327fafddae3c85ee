import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a Mac with its public and its local address', async () => {
  const { rows, rejects } = await mapWhole(fixture('jamf/computers', 'computers.csv'))
  expect(rows.map(({ table }) => table)).toEqual([
    'devices',
    'device_sightings',
    'device_sightings',
    'identifiers',
  ])
  expect(rows[0]?.values).toMatchObject({
    product: 'jamf',
    device: 'SYN5',
    serial: 'SYN5',
    subject: 'email:ann.example@firm.example',
    hostname: 'mer-5',
    os: 'macos',
    last_seen: '2023-02-28 17:46:00.000',
  })
  expect(rows.slice(1, 3).map(({ values }) => ('ip' in values ? values.ip : null))).toEqual([
    '203.0.113.102',
    '192.168.1.81',
  ])
  expect(rejects).toMatchObject([{ row: 2, reason: '"Serial Number" expected a value, got nothing' }])
})
