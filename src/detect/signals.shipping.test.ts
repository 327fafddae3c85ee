import { describe, expect, test } from 'vitest'
import { fires, hitsOf } from './testing/fires.js'
import { employee, home, parcel, staff } from './testing/rows.js'

const FARM = '1418 larkspur ct, 37129'
const homes = [home('W-1', '1 own st, 1'), home('W-2', '2 own st, 2'), home('W-3', '3 own st, 3')]
const workers = staff('W-1', 'W-2', 'W-3')

describe('laptop-to-shared-address', () => {
  test('fires for strangers whose parcels meet', async () =>
    expect(
      await fires('laptop-to-shared-address', {
        workers,
        claims: homes,
        shipments: [parcel('W-1', FARM), parcel('W-2', FARM), parcel('W-3', '3 own st, 3')],
      }),
    ).toEqual(['W-1', 'W-2']))
  test('stays silent at home, at a company and at a site of the firm', async () => {
    expect(
      await fires('laptop-to-shared-address', {
        workers,
        claims: homes,
        shipments: [parcel('W-1', '1 own st, 1'), parcel('W-2', '2 own st, 2')],
      }),
    ).toEqual([])
    const toCompany = ['W-1', 'W-2'].map((id) => parcel(id, FARM, { to_company: 'Depot Inc' }))
    expect(await fires('laptop-to-shared-address', { workers, claims: homes, shipments: toCompany })).toEqual(
      [],
    )
    const shipments = [parcel('W-1', FARM), parcel('W-2', FARM)]
    expect(
      await fires('laptop-to-shared-address', { workers, claims: homes, shipments }, { sites: [FARM] }),
    ).toEqual([])
  })
  test('without homes on file two parcels are a couple, four are not', async () => {
    const ids = ['W-1', 'W-2', 'W-3', 'W-4']
    const to = (list: string[]) => ({
      workers: staff(...ids),
      shipments: list.map((id) => parcel(id, FARM)),
    })
    expect(await fires('laptop-to-shared-address', to(ids.slice(0, 2)))).toEqual([])
    expect(await fires('laptop-to-shared-address', to(ids))).toEqual(ids)
  })
})

describe('laptop-at-another-workers-home', () => {
  test('fires by address', async () => {
    const hits = await hitsOf('laptop-at-another-workers-home', {
      workers,
      claims: homes,
      shipments: [parcel('W-1', '3 own st, 3')],
    })
    expect(hits.map(({ worker, finding }) => [worker, finding.observed])).toEqual([
      ['W-1', 'equipment went to the home or the name of W-3'],
    ])
  })
  test('fires by full name of the consignee', async () =>
    expect(
      await fires('laptop-at-another-workers-home', {
        workers,
        shipments: [parcel('W-1', 'x 1, 1', { to_name: 'FamilyWd, GivenWd' })],
      }),
    ).toEqual(['W-1']))
  test('stays silent for a couple and for a name that two people bear', async () => {
    expect(
      await fires('laptop-at-another-workers-home', {
        workers,
        claims: [home('W-1', '7 elm st, 1'), home('W-2', '7 elm st, 1')],
        shipments: [parcel('W-1', '7 elm st, 1', { to_name: 'GivenWc FamilyWc' })],
      }),
    ).toEqual([])
    expect(
      await fires('laptop-at-another-workers-home', {
        workers: [employee('W-1'), employee('W-2', { name: 'Ann Lee' })],
        shipments: [parcel('W-1', 'x 1, 1', { to_name: 'Lee' })],
      }),
    ).toEqual([])
  })
})

describe('laptop-not-to-home', () => {
  test('fires', async () =>
    expect(
      await fires('laptop-not-to-home', { workers, claims: homes, shipments: [parcel('W-1', 'pmb 214, 9')] }),
    ).toEqual(['W-1']))
  test('stays silent when one of the homes on file agrees', async () =>
    expect(
      await fires('laptop-not-to-home', {
        workers,
        claims: [...homes, home('W-1', '4 new st, 4')],
        shipments: [parcel('W-1', '4 new st, 4')],
      }),
    ).toEqual([]))
})

describe('ship-to-changed-after-offer', () => {
  const to = (value: string, valid_from: string | null) => ({
    worker: 'W-1',
    kind: 'delivery_address',
    value,
    valid_from,
  })
  test('fires', async () => {
    const [hit] = await hitsOf('ship-to-changed-after-offer', {
      workers,
      claims: [to('1 own st, 1', '2023-12-10 00:00:00'), to(FARM, '2023-12-20 00:00:00')],
    })
    expect(hit?.finding.observed).toBe('changed on 2023-12-20')
    expect(hit?.finding.comparisons[0]).toMatchObject({ query: '1 own st, 1', candidate: FARM })
  })
  test('stays silent for a move years later, and without a change', async () => {
    expect(
      await fires('ship-to-changed-after-offer', {
        workers,
        claims: [to('1 own st, 1', '2023-12-10 00:00:00'), to('5 new st, 5', '2025-12-20 00:00:00')],
      }),
    ).toEqual([])
    expect(
      await fires('ship-to-changed-after-offer', {
        workers,
        claims: [to('1 own st, 1', '2023-12-10 00:00:00'), to('1 own st, 1', null)],
      }),
    ).toEqual([])
  })
})
