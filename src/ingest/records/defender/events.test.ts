import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

const events = async (name: string) => {
  const { rows, ...rest } = await mapWhole(fixture('defender/events', name))
  return { rows: rows.map(({ values }) => values as Readonly<Record<string, unknown>>), ...rest }
}

test('USB devices: vendor and product ids, serial number, names', async () => {
  const { rows } = await events('device-events.csv')
  expect(rows[0]).toEqual({
    product: 'defender',
    event: 'PnpDeviceConnected:mer-1.corp.example:2022-09-01T12:08:59.1234567Z:1017',
    device: 'mer-1.corp.example',
    subject: null,
    ts: '2022-09-01 12:08:59.123',
    ts_raw: '2022-09-01T12:08:59.1234567Z',
    offset_min: 0,
    precision: 'ms',
    action: 'usb_connected',
    usb_vid: '1d6b',
    usb_pid: '0104',
    usb_serial: 'CAFEBABE',
    usb_class: 'usb',
    vendor: null,
    model: 'PiKVM Composite KVM Device',
  })
  expect(rows[1]).toMatchObject({
    usb_class: 'diskdrive',
    vendor: 'PIKVM',
    usb_serial: 'CAFEBABE',
    usb_vid: null,
  })
  expect(rows[2]).toMatchObject({ action: 'monitor_connected', vendor: 'TSB', usb_serial: null })
  expect(rows[2]?.['model']).toMatch(/^[0-9A-F]{4} /) // EDID product code before the name
})

test('processes, with the user whom Defender names', async () => {
  const { rows, rejects } = await events('process-events.csv')
  expect(rows).toMatchObject([
    {
      action: 'process_started',
      process: 'anydesk.exe',
      vendor: 'AnyDesk Software GmbH',
      model: 'AnyDesk',
      command: '"C:\\Program Files\\AnyDesk\\AnyDesk.exe" --service',
      subject: 'email:ann.example@firm.example',
    },
  ])
  expect(rejects).toMatchObject([{ row: 2, reason: '"Timestamp" expected a value, got nothing' }])
})

test('actions that no signal reads are skipped, fields that were cut off rejected', async () => {
  const { skips, rejects } = await events('device-events.csv')
  expect(skips).toEqual(['no signal reads PowerShellCommand'])
  expect(rejects.map(({ row }) => row)).toEqual([5, 6])
})
