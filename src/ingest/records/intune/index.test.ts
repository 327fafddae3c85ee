import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a device, where it was seen, and whose it is', async () => {
  const { rows, rejects } = await mapWhole(fixture('intune/devices', 'devices.csv'))
  const shared = {
    product: 'intune',
    device: 'b898',
    serial: 'SYN123',
    subject: 'email:ann.example@firm.example',
  }
  expect(rows.filter(({ row }) => row === 1).map(({ table, values }) => ({ table, ...values }))).toEqual([
    {
      table: 'devices',
      ...shared,
      hostname: 'mer-1',
      os: 'windows',
      model: 'Latitude 7430',
      ownership: 'corporate',
      enrolled_at: '2022-08-15 14:31:19.000',
      last_seen: '2023-02-28 22:20:00.000',
    },
    {
      table: 'device_sightings',
      ...shared,
      ts: '2023-02-28 22:20:00.000',
      ts_raw: '2023-02-28T22:20:00Z',
      offset_min: 0,
      precision: 'second',
      ip: '192.168.50.45',
      ip_hex: '00000000000000000000ffffc0a8322d',
    },
    {
      table: 'identifiers',
      subject: 'email:ann.example@firm.example',
      kind: 'device_serial',
      value: 'SYN123',
      raw: 'syn 123',
      product: 'intune',
    },
  ])
  expect(rows.find(({ row }) => row === 2)?.values).toMatchObject({ serial: null, os: 'ios', subject: null })
  expect(rejects.map(({ row }) => row)).toEqual([3, 4])
})
