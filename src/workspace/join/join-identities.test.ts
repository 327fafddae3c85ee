import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Geo } from '../geo/geo.js'
import { type MemoryTables, memoryTables } from '../testing/memory-tables.js'
import { joinIdentities } from './join-identities.js'
import { joinedShare } from './joined-share.js'

const nowhere: Geo = { locate: () => undefined, zoneAt: () => undefined }
let tables: MemoryTables

beforeEach(async () => {
  tables = await memoryTables()
  await tables.add(
    { table: 'workers', values: { subject: 'employee:W-1', kind: 'employee', email: 'ann@firm.example' } },
    { table: 'workers', values: { subject: 'employee:W-2', kind: 'employee', email: 'bob@firm.example' } },
  )
})
afterEach(() => tables.close())

const workersOf = async (table: string): Promise<unknown[]> =>
  (await tables.query(`SELECT worker FROM ${table} ORDER BY row`)).map((row) => row['worker'])

test('work e-mail, private e-mail and tagged e-mail lead to the employee', async () => {
  await tables.add(
    { table: 'identifiers', values: { subject: 'employee:W-1', kind: 'email', value: 'ann@home.example' } },
    { table: 'sign_ins', values: { subject: 'email:ann@firm.example', ts: '2023-01-01 00:00:00' } },
    { table: 'sign_ins', values: { subject: 'email:ann@home.example', ts: '2023-01-01 00:00:00' } },
    { table: 'sign_ins', values: { subject: 'email:ann+vpn@firm.example', ts: '2023-01-01 00:00:00' } },
  )
  await joinIdentities(tables, nowhere)
  expect(await workersOf('sign_ins')).toEqual(['W-1', 'W-1', 'W-1'])
})

test('an address that two people list joins nobody, and is kept as unknown', async () => {
  await tables.add(
    { table: 'identifiers', values: { subject: 'employee:W-1', kind: 'email', value: 'us@home.example' } },
    { table: 'identifiers', values: { subject: 'employee:W-2', kind: 'email', value: 'us@home.example' } },
    { table: 'sign_ins', values: { subject: 'email:us@home.example', ts: '2023-01-01 00:00:00' } },
  )
  await joinIdentities(tables, nowhere)
  expect(await workersOf('sign_ins')).toEqual(['unknown:file:email:us@home.example'])
})

test('a hired candidate is the employee, another one an applicant', async () => {
  await tables.add(
    {
      table: 'accounts',
      values: { product: 'greenhouse', key: 'candidate:7', worker: 'W-2', rule: 'candidate' },
    },
    { table: 'workers', values: { subject: 'candidate:7', kind: 'applicant', email: 'b@home.example' } },
    { table: 'workers', values: { subject: 'candidate:8', kind: 'applicant', email: 'c@home.example' } },
    { table: 'applications', values: { application: '70', candidate: '7', subject: 'candidate:7' } },
    { table: 'referees', values: { subject: 'application:70', name: 'R' } },
    { table: 'claims', values: { subject: 'candidate:8', kind: 'place', value: 'x' } },
  )
  await joinIdentities(tables, nowhere)
  expect(await workersOf('referees')).toEqual(['W-2'])
  expect(await workersOf('claims')).toEqual(['A-8'])
})

test('a laptop belongs to whom it was assigned at that time', async () => {
  await tables.add(
    {
      table: 'assets',
      values: { subject: 'employee:W-1', serial: 'S1', valid_from: '2023-01-01 00:00:00', tracking: '1Z' },
    },
    { table: 'assets', values: { subject: 'employee:W-2', serial: 'S1', valid_from: '2023-02-01 00:00:00' } },
    {
      table: 'devices',
      values: { product: 'intune', device: 'd1', hostname: 'mer-s1.firm.example', serial: 'S1' },
    },
    { table: 'endpoint_events', values: { device: 'mer-s1', ts: '2023-01-31 23:59:59' } },
    { table: 'endpoint_events', values: { device: 'MER-S1.firm.example', ts: '2023-02-01 00:00:00' } },
    { table: 'endpoint_events', values: { device: 'mer-s1' } },
    { table: 'shipments', values: { subject: 'tracking:1Z', tracking: '1Z' } },
  )
  await joinIdentities(tables, nowhere)
  expect(await workersOf('endpoint_events')).toEqual(['W-1', 'W-2', null])
  expect(await workersOf('shipments')).toEqual(['W-1'])
})

test('the narrowest network wins, and distance is measured against the place claimed at that time', async () => {
  const hex = (ip: string): string =>
    `00000000000000000000ffff${ip
      .split('.')
      .map((n) => Number(n).toString(16).padStart(2, '0'))
      .join('')}`
  await tables.add(
    {
      table: 'networks',
      values: { first_hex: hex('10.0.0.0'), last_hex: hex('10.255.255.255'), kind: 'vpn' },
    },
    {
      table: 'networks',
      values: { first_hex: hex('10.1.0.0'), last_hex: hex('10.1.255.255'), kind: 'egress' },
    },
    {
      table: 'claims',
      values: {
        subject: 'employee:W-1',
        kind: 'home_address',
        value: 'x',
        country: 'US',
        region: 'TN',
        city: 'Here',
      },
    },
    {
      table: 'sign_ins',
      values: {
        subject: 'email:ann@firm.example',
        ts: '2023-01-01 12:00:00',
        ip_hex: hex('10.1.2.3'),
        lat: 0,
        lon: 91,
      },
    },
    {
      table: 'sign_ins',
      values: { subject: 'email:ann@firm.example', ts: '2023-01-01 12:00:00', ip_hex: hex('10.2.2.3') },
    },
  )
  const geo: Geo = {
    locate: () => ({ lat: 0, lon: 1 }),
    zoneAt: (point) => (point.lon === 1 ? 'Etc/GMT' : 'Etc/GMT-6'), // POSIX sign: GMT-6 is UTC+6
  }
  await joinIdentities(tables, geo)
  const rows = await tables.query('SELECT network_kind, distance_km, offset_delta FROM sign_ins ORDER BY row')
  // A quarter of the equator: π/2 × 6371.0088 km = 10,007.6 km.
  expect(rows).toEqual([
    { network_kind: 'egress', distance_km: 10007.6, offset_delta: 6 },
    { network_kind: 'vpn', distance_km: null, offset_delta: null },
  ])
})

test('the joined share counts names that lead to somebody whom another source knows', async () => {
  await tables.add(
    { table: 'files', values: { adapter: 'okta/system-log' }, file: 'f' },
    { table: 'sign_ins', values: { subject: 'email:ann@firm.example' } },
    { table: 'sign_ins', values: { subject: 'email:stranger@else.example' } },
  )
  await joinIdentities(tables, nowhere)
  expect(await joinedShare(tables)).toEqual([{ product: 'okta', subjects: 2, joined: 1, partial: true }])
})
