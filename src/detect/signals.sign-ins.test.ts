import { describe, expect, test } from 'vitest'
import { fires, hitsOf } from './testing/fires.js'
import { daily, employee, ipHex, signIns, staff } from './testing/rows.js'

const workers = staff('W-1', 'W-2')
const networks = [
  { cidr: '198.18.10.0/24', first_hex: ipHex('198.18.10.0'), last_hex: ipHex('198.18.10.255'), kind: 'vpn' },
]

describe('vpn-exit', () => {
  const days = (vpn: number, plain: number) => ({
    workers,
    networks,
    sign_ins: [
      ...signIns('W-1', '2024-02-01', vpn, { network_kind: 'vpn' }),
      ...signIns('W-1', '2024-03-01', plain),
    ],
  })
  test('fires, per exposure', async () => {
    const [hit] = await hitsOf('vpn-exit', days(3, 20))
    expect(hit?.finding.observed).toBe('3 of 23 days with sign-ins')
    expect(hit?.finding.evidence.total).toBe(3)
  })
  test('stays silent for the same three days among many', async () =>
    expect(await fires('vpn-exit', days(3, 60))).toEqual([]))
  test('stays silent for a relay', async () =>
    expect(
      await fires('vpn-exit', {
        workers,
        networks,
        sign_ins: signIns('W-1', '2024-02-01', 9, { network_kind: 'relay' }),
      }),
    ).toEqual([]))
})

describe('hosting-network', () => {
  const days = (count: number) => ({
    workers,
    networks,
    sign_ins: [
      ...signIns('W-1', '2024-02-01', count, { network_kind: 'hosting' }),
      ...signIns('W-1', '2024-03-01', 20),
    ],
  })
  test('fires', async () => expect(await fires('hosting-network', days(2))).toEqual(['W-1']))
  test('stays silent for one day', async () => expect(await fires('hosting-network', days(1))).toEqual([]))
})

describe('impossible-travel', () => {
  const day = (date: string, kind: string | null) => [
    { worker: 'W-1', event: `${date}a`, ts: `${date} 09:00:00`, outcome: 'success', lat: 30, lon: -97 },
    {
      worker: 'W-1',
      event: `${date}b`,
      ts: `${date} 10:00:00`,
      outcome: 'success',
      lat: 36,
      lon: -86,
      network_kind: kind,
    },
  ]
  const two = (kind: string | null) => ({
    workers,
    sign_ins: [...day('2024-02-01', kind), ...day('2024-02-08', kind)],
  })
  test('fires on two days', async () => {
    const [hit] = await hitsOf('impossible-travel', two(null))
    // Back and forth between 30 N 97 W and 36 N 86 W: 1,222 km within an hour, and within a week.
    expect(hit?.finding.observed).toBe('on 2 days, up to 1222 km')
  })
  test('stays silent when one end is a VPN, and for a single day', async () => {
    expect(await fires('impossible-travel', two('vpn'))).toEqual([])
    expect(await fires('impossible-travel', { workers, sign_ins: day('2024-02-01', null) })).toEqual([])
  })
})

describe('first-sign-in-elsewhere', () => {
  const from = (km: number, first = '2024-01-02') => ({
    workers,
    sign_ins: [
      ...signIns('W-1', first, 5, { distance_km: km }),
      ...signIns('W-1', '2024-03-01', 5, { distance_km: 3 }),
    ],
  })
  test('fires', async () => expect(await fires('first-sign-in-elsewhere', from(1100))).toEqual(['W-1']))
  test('stays silent at home, and for records that begin later', async () => {
    expect(await fires('first-sign-in-elsewhere', from(20))).toEqual([])
    expect(await fires('first-sign-in-elsewhere', from(1100, '2024-02-20'))).toEqual([])
  })
})

describe('far-from-claimed-place', () => {
  test('fires after weeks', async () =>
    expect(
      await fires('far-from-claimed-place', {
        workers,
        sign_ins: signIns('W-1', '2024-02-01', 40, { distance_km: 1100 }),
      }),
    ).toEqual(['W-1']))
  test('stays silent for two weeks abroad, and for a VPN', async () => {
    expect(
      await fires('far-from-claimed-place', {
        workers,
        sign_ins: [
          ...signIns('W-1', '2024-02-01', 14, { distance_km: 7000 }),
          ...signIns('W-1', '2024-03-01', 60, { distance_km: 2 }),
        ],
      }),
    ).toEqual([])
    expect(
      await fires('far-from-claimed-place', {
        workers,
        sign_ins: signIns('W-1', '2024-02-01', 40, { distance_km: 1100, network_kind: 'vpn' }),
      }),
    ).toEqual([])
  })
})

describe('hours-of-another-place', () => {
  const claims = [{ worker: 'W-1', kind: 'place', value: 'x', lat: 30, lon: -90 }]
  const at = (hour: string) => ({
    workers,
    claims,
    sign_ins: daily('2024-02-01', 12, (day) => ({
      worker: 'W-1',
      event: day,
      ts: `${day} ${hour}:00:00`,
      outcome: 'success',
    })),
  })
  // 90 degrees west is six hours behind UTC: 06:00 UTC is midnight, 18:00 UTC is noon.
  test('fires', async () => expect(await fires('hours-of-another-place', at('06'))).toEqual(['W-1']))
  test('stays silent by day', async () => expect(await fires('hours-of-another-place', at('18'))).toEqual([]))
})

describe('shared-sign-in-line', () => {
  const line = (days: number, more: object = {}) => ({
    workers,
    sign_ins: [...signIns('W-1', '2024-02-01', days, more), ...signIns('W-2', '2024-02-01', days, more)],
  })
  test('fires', async () => expect(await fires('shared-sign-in-line', line(6))).toEqual(['W-1', 'W-2']))
  test('cites at most 50 rows and counts them all', async () => {
    // 2 × 120 days, each record given twice, and 9 failures and 9 sightings that are no sign-in.
    const { sign_ins } = line(120)
    const numbered = sign_ins.map((row, i) => ({ ...row, row: i + 1 }))
    const failed = signIns('W-1', '2025-02-01', 9, { outcome: 'failure' }).map((row, i) => ({
      ...row,
      row: 900 + i,
    }))
    const device_sightings = ['W-1', 'W-2'].flatMap((worker) =>
      daily('2024-02-01', 9, (day) => ({
        worker,
        ts: `${day} 12:00:00`,
        ip: '203.0.113.9',
        ip_hex: ipHex('203.0.113.9'),
      })),
    )
    const [hit] = await hitsOf('shared-sign-in-line', {
      workers,
      sign_ins: [...numbered, ...numbered, ...failed],
      device_sightings,
    })
    expect(hit?.finding.evidence.rows).toHaveLength(50)
    expect(hit?.finding.evidence.total).toBe(240)
  })
  test('stays silent for a few days, the egress of the firm, and an address that is a fifth of the days', async () => {
    expect(await fires('shared-sign-in-line', line(3))).toEqual([])
    expect(await fires('shared-sign-in-line', line(6, { network_kind: 'egress' }))).toEqual([])
    const own = (worker: string, ip: string) => signIns(worker, '2024-04-01', 24, { ip, ip_hex: ipHex(ip) })
    expect(
      await fires('shared-sign-in-line', {
        workers,
        sign_ins: [...line(6).sign_ins, ...own('W-1', '203.0.113.1'), ...own('W-2', '203.0.113.2')],
      }),
    ).toEqual([])
  })
})

describe('shared-machine', () => {
  const on = (first: string, second: string) => ({
    workers,
    sign_ins: [
      ...signIns('W-1', '2024-02-01', 3, { device: first }),
      ...signIns('W-2', '2024-02-02', 3, { device: second }),
    ],
  })
  test('fires', async () => expect(await fires('shared-machine', on('d1', 'd1'))).toEqual(['W-1', 'W-2']))
  test('stays silent for two machines', async () =>
    expect(await fires('shared-machine', on('d1', 'd2'))).toEqual([]))
})

describe('sign-in-after-end', () => {
  const left = [employee('W-1', { status: 'terminated', ended_on: '2024-06-30' })]
  test('fires', async () =>
    expect(
      await fires('sign-in-after-end', { workers: left, sign_ins: signIns('W-1', '2024-07-05', 1) }),
    ).toEqual(['W-1']))
  test('stays silent on the last evening, for failures, and after a new contract', async () => {
    expect(
      await fires('sign-in-after-end', { workers: left, sign_ins: signIns('W-1', '2024-07-01', 1) }),
    ).toEqual([])
    expect(
      await fires('sign-in-after-end', {
        workers: left,
        sign_ins: signIns('W-1', '2024-07-05', 1, { outcome: 'failure' }),
      }),
    ).toEqual([])
    const again = [
      ...left,
      employee('W-1', { hired_on: '2024-07-02', ended_on: null, valid_from: '2024-07-02 00:00:00' }),
    ]
    expect(
      await fires('sign-in-after-end', { workers: again, sign_ins: signIns('W-1', '2024-07-05', 1) }),
    ).toEqual([])
  })
})

describe('badge-entry', () => {
  const entries = (days: number) => ({
    workers,
    sign_ins: signIns('W-1', '2024-02-01', days, { type: 'badge_entry' }),
  })
  test('counts for the person', async () => expect(await fires('badge-entry', entries(2))).toEqual(['W-1']))
  test('one day may be a stand-in', async () => expect(await fires('badge-entry', entries(1))).toEqual([]))
})
