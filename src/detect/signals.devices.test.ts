import { describe, expect, test } from 'vitest'
import type { RowOf } from '../core/tables.js'
import { fires, hitsOf } from './testing/fires.js'
import { daily, home, ipHex, staff } from './testing/rows.js'

const workers = staff('W-1', 'W-2')

const usb = (more: Partial<RowOf<'endpoint_events'>>) => ({
  worker: 'W-1',
  product: 'defender',
  device: 'host-1',
  serial: 'S1',
  action: 'usb_connected',
  ts: '2024-01-02 09:04:00',
  ...more,
})

const started = (process: string, more: Partial<RowOf<'endpoint_events'>> = {}) =>
  usb({ action: 'process_started', process, ...more })

describe('ip-kvm-usb', () => {
  test.each([
    ['1d6b', '0104', 'PiKVM Composite KVM Device'],
    ['1d6b', '0104', 'tinypilot Multifunction USB Device'],
    ['3346', '1009', null],
    [null, null, 'NanoKVM'],
  ])('fires for %s:%s %s', async (usb_vid, usb_pid, model) =>
    expect(
      await fires('ip-kvm-usb', { workers, endpoint_events: [usb({ usb_vid, usb_pid, model })] }),
    ).toEqual(['W-1']),
  )
  test.each([
    ['1d6b', '0104', 'USB Composite Device'],
    ['0557', '2213', 'CS682 2-Port USB 2.0 DVI KVM Switch'],
    ['046d', 'c52b', 'Logitech USB Input Device'],
  ])('stays silent for %s:%s %s', async (usb_vid, usb_pid, model) =>
    expect(
      await fires('ip-kvm-usb', { workers, endpoint_events: [usb({ usb_vid, usb_pid, model })] }),
    ).toEqual([]),
  )
  test('a program of that name is no hardware', async () =>
    expect(
      await fires('ip-kvm-usb', {
        workers,
        endpoint_events: [started('jetkvm.exe', { model: 'JetKVM' })],
      }),
    ).toEqual([]))
})

describe('ip-kvm-display', () => {
  const monitor = (vendor: string, model: string) => ({
    workers,
    endpoint_events: [usb({ action: 'monitor_connected', vendor, model })],
  })
  test('fires', async () =>
    expect(await fires('ip-kvm-display', monitor('LNX', 'PiKVM V4 Plus'))).toEqual(['W-1']))
  test('stays silent for another monitor', async () =>
    expect(await fires('ip-kvm-display', monitor('DEL', 'U2720Q'))).toEqual([]))
})

describe('ip-kvm-at-enrolment', () => {
  const at = (enrolled_at: string) => ({
    workers,
    devices: [{ worker: 'W-1', product: 'intune', device: 'd', serial: 'S1', enrolled_at }],
    endpoint_events: [usb({ usb_vid: '3346', usb_pid: '1009' })],
  })
  test('fires, with the minutes', async () => {
    const [hit] = await hitsOf('ip-kvm-at-enrolment', at('2024-01-02 09:00:00'))
    expect(hit?.finding.observed).toBe('S1 met Sipeed NanoKVM 4 minutes after its first enrolment')
  })
  test('stays silent a day later', async () =>
    expect(await fires('ip-kvm-at-enrolment', at('2024-01-01 09:00:00'))).toEqual([]))
})

describe('keyboard-with-storage', () => {
  const part = (usb_class: string, usb_serial: string | null = null, usb_pid = 'c52b') =>
    usb({ usb_vid: '046d', usb_pid, usb_class, usb_serial })
  test('fires for one device of both classes', async () =>
    expect(
      await fires('keyboard-with-storage', {
        workers,
        endpoint_events: [part('keyboard'), part('diskdrive')],
      }),
    ).toEqual(['W-1']))
  test('fires when the disk shows only the serial number of the whole', async () =>
    expect(
      await fires('keyboard-with-storage', {
        workers,
        endpoint_events: [
          part('usb', 'CAFEBABE'),
          part('keyboard'),
          usb({ usb_class: 'diskdrive', usb_serial: 'CAFEBABE', model: 'Flash Drive' }),
        ],
      }),
    ).toEqual(['W-1']))
  test('stays silent for a keyboard beside a memory stick', async () =>
    expect(
      await fires('keyboard-with-storage', {
        workers,
        endpoint_events: [part('keyboard'), part('diskdrive', '4C530001', '5567')],
      }),
    ).toEqual([]))
})

describe('remote tools', () => {
  const events = [started('AnyDesk.exe')]
  test('remote-tool-not-deployed fires', async () =>
    expect(await fires('remote-tool-not-deployed', { workers, endpoint_events: events })).toEqual(['W-1']))
  test('remote-tool-not-deployed stays silent for a deployed one, by name of tool or process', async () => {
    for (const deployedTools of [['AnyDesk'], ['anydesk.exe']])
      expect(
        await fires('remote-tool-not-deployed', { workers, endpoint_events: events }, { deployedTools }),
      ).toEqual([])
  })
  test('remote-tool-not-deployed stays silent for a tool on most machines', async () => {
    const ids = ['W-1', 'W-2', 'W-3', 'W-4', 'W-5', 'W-6']
    const everywhere = ids.map((worker) => started('meshagent.exe', { worker, serial: worker }))
    expect(
      await fires('remote-tool-not-deployed', { workers: staff(...ids), endpoint_events: everywhere }),
    ).toEqual([])
  })
  test('remote-tool-after-hire fires within 30 days, and not after', async () => {
    expect(await fires('remote-tool-after-hire', { workers, endpoint_events: events })).toEqual(['W-1'])
    const later = [started('anydesk', { ts: '2024-03-01 10:00:00' })]
    expect(await fires('remote-tool-after-hire', { workers, endpoint_events: later })).toEqual([])
  })
  test('two-remote-tools fires for two on one machine only', async () => {
    const two = (serial: string) => [...events, started('rustdesk.exe', { serial })]
    expect(await fires('two-remote-tools', { workers, endpoint_events: two('S1') })).toEqual(['W-1'])
    expect(await fires('two-remote-tools', { workers, endpoint_events: two('S2') })).toEqual([])
  })
})

describe('keep-awake', () => {
  test('fires', async () =>
    expect(await fires('keep-awake', { workers, endpoint_events: [started('MouseJiggler.exe')] })).toEqual([
      'W-1',
    ]))
  test('stays silent for an editor', async () =>
    expect(await fires('keep-awake', { workers, endpoint_events: [started('code.exe')] })).toEqual([]))
})

const seen = (worker: string, days: number, ip: string, bssid: string) =>
  daily('2024-02-01', days, (day) => ({
    worker,
    product: 'jamf',
    device: worker,
    ts: `${day} 10:00:00`,
    ip,
    ip_hex: ipHex(ip),
    bssid,
  }))

describe('shared-home-line', () => {
  const line = (ip: string) => [...seen('W-1', 4, ip, 'aa:1'), ...seen('W-2', 4, ip, 'aa:2')]
  test('fires for strangers', async () =>
    expect(await fires('shared-home-line', { workers, device_sightings: line('203.0.113.77') })).toEqual([
      'W-1',
      'W-2',
    ]))
  test('stays silent for a couple, a local address, a known egress and a single day', async () => {
    const claims = [home('W-1', '7 elm st, 1'), home('W-2', '7 elm st, 1')]
    const device_sightings = line('203.0.113.77')
    expect(await fires('shared-home-line', { workers, claims, device_sightings })).toEqual([])
    expect(await fires('shared-home-line', { workers, device_sightings: line('192.168.1.20') })).toEqual([])
    const networks = [
      {
        cidr: '203.0.113.64/26',
        first_hex: ipHex('203.0.113.64'),
        last_hex: ipHex('203.0.113.127'),
        kind: 'egress',
      },
    ]
    expect(await fires('shared-home-line', { workers, networks, device_sightings })).toEqual([])
    const once = [...seen('W-1', 1, '203.0.113.77', 'aa:1'), ...seen('W-2', 1, '203.0.113.77', 'aa:2')]
    expect(await fires('shared-home-line', { workers, device_sightings: once })).toEqual([])
  })
})

describe('shared-access-point', () => {
  const point = (bssid: string, days: number) => [
    ...seen('W-1', days, '192.168.0.9', bssid),
    ...seen('W-2', days, '192.168.0.8', bssid),
  ]
  test('fires', async () =>
    expect(
      await fires('shared-access-point', { workers, device_sightings: point('00:00:5e:00:53:77', 3) }),
    ).toEqual(['W-1', 'W-2']))
  test('stays silent for a hidden one, and for a café among many other days', async () => {
    expect(
      await fires('shared-access-point', { workers, device_sightings: point('02:00:00:00:00:00', 3) }),
    ).toEqual([])
    const elsewhere = ['W-1', 'W-2'].flatMap((id) => seen(id, 12, '192.168.0.9', `home-${id}`))
    expect(
      await fires('shared-access-point', {
        workers,
        device_sightings: [...point('00:00:5e:00:53:f8', 3), ...elsewhere],
      }),
    ).toEqual([])
  })
})
