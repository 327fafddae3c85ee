import { describe, expect, test } from 'vitest'
import { fires, hitsOf } from './testing/fires.js'
import { employee, home, staff } from './testing/rows.js'

const holds = (worker: string, kind: string, value: string) => ({ worker, kind, value })

describe('shared-email', () => {
  const workers = staff('W-1', 'W-2', 'W-3')
  test('fires for one mailbox of two people, and names the other', async () => {
    const hits = await hitsOf('shared-email', {
      workers,
      identifiers: [holds('W-1', 'email', 'x@mail.example'), holds('W-2', 'email', 'x@mail.example')],
    })
    expect(hits.map(({ worker, finding }) => [worker, finding.observed])).toEqual([
      ['W-1', 'the same contact is on record for W-2'],
      ['W-2', 'the same contact is on record for W-1'],
    ])
    expect(hits[0]?.finding.evidence).toEqual({
      rows: [
        { file: 'f', row: 1 },
        { file: 'f', row: 2 },
      ],
      total: 2,
    })
  })
  test('stays silent when both records name the same person', async () => {
    const twice = [employee('W-1', { name: 'Ann Lee' }), employee('W-2', { name: 'LEE, Ann' })]
    expect(
      await fires('shared-email', {
        workers: twice,
        identifiers: [holds('W-1', 'email', 'x@mail.example'), holds('W-2', 'email', 'x@mail.example')],
      }),
    ).toEqual([])
  })
  test('stays silent when one held it after the other', async () => {
    expect(
      await fires('shared-email', {
        workers,
        identifiers: [
          { ...holds('W-1', 'email', 'x@mail.example'), valid_to: '2022-01-01 00:00:00' },
          { ...holds('W-2', 'email', 'x@mail.example'), valid_from: '2022-01-01 00:00:00' },
        ],
      }),
    ).toEqual([])
  })
})

describe('shared-phone', () => {
  const identifiers = [holds('W-1', 'phone', '+15550100'), holds('W-2', 'phone', '+15550100')]
  test('fires for two people', async () =>
    expect(await fires('shared-phone', { workers: staff('W-1', 'W-2'), identifiers })).toEqual([
      'W-1',
      'W-2',
    ]))
  test('stays silent for contractors of one firm', async () => {
    const workers = staff('W-1', 'W-2').map((row) => ({ ...row, employer: 'Brightwater LLC' }))
    expect(await fires('shared-phone', { workers, identifiers })).toEqual([])
  })
  test('stays silent for a switchboard', async () => {
    const ids = Array.from({ length: 13 }, (_, i) => `W-${i}`)
    expect(
      await fires('shared-phone', {
        workers: staff(...ids),
        identifiers: ids.map((id) => holds(id, 'phone', '+15550100')),
      }),
    ).toEqual([])
  })
})

describe('shared-home-address', () => {
  test('fires for a couple', async () =>
    expect(
      await fires('shared-home-address', {
        workers: staff('W-1', 'W-2'),
        claims: [home('W-1', '7 elm st, 1'), home('W-2', '7 elm st, 1')],
      }),
    ).toEqual(['W-1', 'W-2']))
  test('stays silent for neighbours', async () =>
    expect(
      await fires('shared-home-address', {
        workers: staff('W-1', 'W-2'),
        claims: [home('W-1', '7 elm st, 1'), home('W-2', '9 elm st, 1')],
      }),
    ).toEqual([]))
})

describe('disposable-email', () => {
  const domains = [{ domain: 'gone.example', kind: 'disposable' }]
  test('fires', async () =>
    expect(
      await fires('disposable-email', {
        workers: staff('W-1'),
        domains,
        identifiers: [holds('W-1', 'email', 'a@gone.example')],
      }),
    ).toEqual(['W-1']))
  test('stays silent for another domain', async () =>
    expect(
      await fires('disposable-email', {
        workers: staff('W-1'),
        domains,
        identifiers: [holds('W-1', 'email', 'a@stays.example')],
      }),
    ).toEqual([]))
})

describe('shared-document', () => {
  const documents = ['W-1', 'W-2'].map((worker) => ({ worker, kind: 'passport', number: 'X1234567' }))
  test('fires', async () =>
    expect(
      await fires('shared-document', {
        workers: staff('W-1', 'W-2'),
        documents,
        identifiers: [holds('W-1', 'email', 'a@b.example')],
      }),
    ).toEqual(['W-1', 'W-2']))
  test('stays silent for a second application', async () =>
    expect(
      await fires('shared-document', {
        workers: [employee('W-1', { name: 'Ann Lee' }), employee('W-2', { name: 'Ann Lee' })],
        documents,
        identifiers: [holds('W-1', 'email', 'a@b.example')],
      }),
    ).toEqual([]))
})

describe('shared-second-factor', () => {
  const identifiers = [holds('W-1', 'mfa_device', 'okta/opf1'), holds('W-2', 'mfa_device', 'okta/opf1')]
  test('fires', async () =>
    expect(await fires('shared-second-factor', { workers: staff('W-1', 'W-2'), identifiers })).toEqual([
      'W-1',
      'W-2',
    ]))
  test('stays silent for a couple', async () =>
    expect(
      await fires('shared-second-factor', {
        workers: staff('W-1', 'W-2'),
        identifiers,
        claims: [home('W-1', '7 elm st, 1'), home('W-2', '7 elm st, 1')],
      }),
    ).toEqual([]))
})

describe('verified-in-person', () => {
  const check = (kind: string) => ({ workers: staff('W-1'), documents: [{ worker: 'W-1', kind }] })
  test('counts for the person', async () => {
    const [hit] = await hitsOf('verified-in-person', check('in_person_check'))
    expect(hit?.millibits).toBe(-6000)
  })
  test('a copy of a passport is no such check', async () =>
    expect(await fires('verified-in-person', check('passport'))).toEqual([]))
})
