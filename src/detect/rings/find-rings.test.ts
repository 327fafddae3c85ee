import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../config.js'
import { prepare } from '../features/prepare.js'
import { duckdbPort, type TestTables } from '../testing/duckdb-port.js'
import { employee, home, parcel, signIns, staff } from '../testing/rows.js'
import { findRings } from './find-rings.js'

const FARM = '1418 larkspur ct, 37129'
const IDS = ['W-1', 'W-2', 'W-3', 'W-4']

async function rings(tables: TestTables, listed: string[] = []) {
  const port = await duckdbPort(tables)
  try {
    return findRings(await prepare(port, DEFAULT_CONFIG), new Set(listed))
  } finally {
    port.close()
  }
}

const homes = (...ids: string[]) => ids.map((id) => home(id, `${id} st, 1`))
const account = (worker: string, value: string, valid_from: string) => ({
  worker,
  kind: 'bank_account',
  value,
  valid_from,
})

describe('findRings', () => {
  test('the worker at whose home the parcels arrive is the facilitator, not a member', async () => {
    const [ring] = await rings({
      workers: staff(...IDS, 'W-7'),
      claims: [...homes(...IDS), home('W-7', FARM)],
      shipments: [...IDS, 'W-7'].map((id) => parcel(id, FARM)),
    })
    expect(ring?.members).toEqual(IDS)
    expect(ring?.facilitators).toMatchObject([
      { node: 'worker:W-7', kind: 'worker', role: 'facilitator candidate', hosts: IDS },
    ])
    expect(ring?.links).toMatchObject([
      { kind: 'address', value: FARM, household: true, workers: [...IDS, 'W-7'] },
    ])
    expect(ring?.edges.map(({ from, label }) => [from, label])).toContainEqual([
      'worker:W-7',
      'claims to live at',
    ])
    expect(ring?.edges.every(({ evidence }) => evidence.rows.length > 0)).toBe(true)
  })

  test('an address where nobody lives is a facilitator candidate itself', async () => {
    const [ring] = await rings({
      workers: staff(...IDS),
      claims: homes(...IDS),
      shipments: IDS.map((id) => parcel(id, FARM)),
    })
    expect(ring?.members).toEqual(IDS)
    expect(ring?.facilitators).toMatchObject([{ node: `address:${FARM}`, kind: 'address', hosts: IDS }])
  })

  test('who was first on an account is the host of the one who came later', async () => {
    const [ring] = await rings({
      workers: staff('W-1', 'W-2'),
      identifiers: [
        account('W-1', 'acct:one', '2024-02-01 00:00:00'),
        account('W-2', 'acct:one', '2024-01-01 00:00:00'),
        ...['W-1', 'W-2'].map((worker) => ({ worker, kind: 'mfa_device', value: 'okta/opf1' })),
      ],
    })
    expect(ring?.facilitators).toMatchObject([{ node: 'worker:W-2', role: 'host', hosts: ['W-1'] }])
  })

  test('a couple with one address and a joint account is no ring', async () =>
    expect(
      await rings({
        workers: staff('W-1', 'W-2'),
        claims: [home('W-1', '7 elm st, 1'), home('W-2', '7 elm st, 1')],
        shipments: [parcel('W-1', '7 elm st, 1'), parcel('W-2', '7 elm st, 1')],
        identifiers: ['W-1', 'W-2'].map((id) => account(id, 'acct:joint', '2024-01-01 00:00:00')),
      }),
    ).toEqual([]))

  test('applicants who hold together with workers stand beside the members', async () => {
    const both = ['W-1', 'A-9']
    const [ring] = await rings({
      workers: [...staff('W-1', 'W-2'), employee('A-9', { kind: 'applicant', subject: 'candidate:9' })],
      identifiers: [
        ...['W-1', 'W-2', 'A-9'].map((worker) => ({ worker, kind: 'phone', value: '+15550100' })),
        ...['W-1', 'W-2'].map((worker) => ({ worker, kind: 'mfa_device', value: 'okta/opf1' })),
        ...both.map((worker) => ({ worker, kind: 'handle', value: 'pages.example/x' })),
      ],
    })
    expect(ring?.members).toEqual(['W-1', 'W-2'])
    expect(ring?.applicants).toEqual(['A-9'])
  })

  test('a common listed wallet is marked in the graph, and is nobody who helps', async () => {
    const flow = (worker: string) => ({
      worker,
      method: 'fifo',
      origin: worker,
      origin_units: '1000',
      origin_asset: 'usdc',
      receiver: '0x4f47',
      source_units: '900',
      hours: 70,
      hops: 3,
      entity: 'us-ofac-sdn:42498',
    })
    const [ring] = await rings(
      {
        workers: staff('W-1', 'W-2'),
        flows: ['W-1', 'W-2'].map(flow),
        identifiers: ['W-1', 'W-2'].map((worker) => ({ worker, kind: 'phone', value: '+15550100' })),
      },
      ['0x4f47'],
    )
    expect(ring?.members).toEqual(['W-1', 'W-2'])
    expect(ring?.nodes.find(({ listed }) => listed)?.id).toBe('wallet:0x4f47')
    expect(ring?.facilitators).toEqual([])
  })

  test('links and edges count all records of a line, of which they cite 50', async () => {
    const [ring] = await rings({
      workers: staff('W-1', 'W-2'),
      sign_ins: ['W-1', 'W-2'].flatMap((id) => signIns(id, '2024-02-01', 120)),
      identifiers: ['W-1', 'W-2'].map((worker) => ({ worker, kind: 'wallet', value: 'one wallet' })),
    })
    const total = (kind: string) => ring?.links.find((link) => link.kind === kind)?.evidence.total
    expect([total('ip'), total('wallet')]).toEqual([240, 2])
    expect(ring?.links.find(({ kind }) => kind === 'ip')?.evidence.query).toBe('ip 203.0.113.9 of W-1, W-2')
    const edges = ring?.edges.filter(({ kind }) => kind === 'ip') ?? []
    expect(edges.map(({ evidence }) => [evidence.rows.length, evidence.total])).toEqual([
      [50, 120],
      [50, 120],
    ])
  })

  test('the id depends on the members alone', async () => {
    const tables = {
      workers: staff(...IDS),
      claims: homes(...IDS),
      shipments: IDS.map((id) => parcel(id, FARM)),
    }
    const [one] = await rings(tables)
    const [two] = await rings({ ...tables, shipments: IDS.map((id) => parcel(id, '9 other st, 2')) })
    expect(two?.id).toBe(one?.id)
  })
})
