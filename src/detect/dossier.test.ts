import { beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from './config.js'
import { type DetectResult, detect } from './detect.js'
import { SIGNAL_SOURCES } from './signals.generated.js'
import { company } from './testing/company.js'
import { duckdbPort } from './testing/duckdb-port.js'

describe('dossiers', () => {
  let result: DetectResult
  beforeAll(async () => {
    const port = await duckdbPort(company())
    try {
      result = await detect(port, { signals: SIGNAL_SOURCES, config: DEFAULT_CONFIG })
    } finally {
      port.close()
    }
  })
  const dossier = (worker: string) => result.people.find((person) => person.worker === worker)?.dossier

  test('claims stand beside what contradicts them', () => {
    expect(dossier('W-1')?.claims.map(({ kind, value }) => [kind, value])).toEqual([
      ['delivery_address', '1418 larkspur ct, 37129'],
      ['delivery_address', 'home of W-1, 1'],
      ['home_address', 'home of W-1, 1'],
      ['reference', 'stephen@corvane.example'],
    ])
    expect(
      dossier('W-1')?.observations.map(({ kind, value, contradicts }) => [kind, value, contradicts]),
    ).toEqual([
      ['delivered to', '1418 larkspur ct, 37129', 'home_address'],
      ['enrolled', 'S1', null],
      ['paid to', '1 payments to wallet 0x992b666fbada7e7f3e179d65c8aa3cce4e34ec1b', null],
      ['signed in from', '10 sign-ins at 900 to 900 km from the claimed place, over vpn', null],
      ['signed in from', '40 sign-ins at 900 to 900 km from the claimed place', 'place'],
    ])
  })

  test('a parcel to one’s own home contradicts nothing', () =>
    expect(dossier('W-7')?.observations.find(({ kind }) => kind === 'delivered to')?.contradicts).toBeNull())

  test('the timeline is in order and holds the signals that have a time', () => {
    const timeline = dossier('W-1')?.timeline ?? []
    expect(timeline.map(({ time }) => time)).toEqual(timeline.map(({ time }) => time).sort())
    expect(timeline).toContainEqual({
      time: '2024-01-02T14:04:00Z',
      kind: 'signal',
      text: 'A remote KVM is connected to the machine',
      rows: [{ file: 'f', row: 1 }],
    })
    expect(timeline.find(({ kind }) => kind === 'hired')?.time).toBe('2024-01-01')
  })

  test('a day stays a day, an instant an instant', async () => {
    const tables = company()
    const shipped = (tables.shipments ?? []).map((row) => ({ ...row, shipped_at: '2023-12-26 00:00:00' }))
    // Midnight seven hours west of UTC on five days; a sixth carrier states the minute.
    const local = Array.from({ length: 5 }, (_, i) => ({
      worker: 'W-1',
      tracking: `L${i}`,
      delivered_at: `2024-02-0${i + 1} 07:00:00`,
      file: 'local',
    }))
    const exact = [{ worker: 'W-1', tracking: 'E', delivered_at: '2024-02-09 07:12:00', file: 'exact' }]
    const port = await duckdbPort({ ...tables, shipments: [...shipped, ...local, ...exact] })
    try {
      const { people } = await detect(port, { signals: SIGNAL_SOURCES, config: DEFAULT_CONFIG })
      const timeline = people.find(({ worker }) => worker === 'W-1')?.dossier.timeline ?? []
      const at = (text: string) => timeline.find((entry) => entry.text.startsWith(text))?.time
      expect(timeline.find(({ kind }) => kind === 'shipped')?.time).toBe('2023-12-26')
      expect(at('parcel L4')).toBe('2024-02-05')
      expect(at('parcel E')).toBe('2024-02-09T07:12:00Z')
    } finally {
      port.close()
    }
  })

  test('nobody without a signal has one', () => expect(dossier('W-13')).toBeUndefined())
})
