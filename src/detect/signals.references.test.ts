import { describe, expect, test } from 'vitest'
import { fires, hitsOf } from './testing/fires.js'
import { staff } from './testing/rows.js'

const referee = (worker: string, email: string, phone: string | null = null) => ({
  worker,
  email,
  phone,
  domain: email.split('@')[1] ?? null,
})

describe('shared-reference-contact', () => {
  test('fires', async () =>
    expect(
      await fires('shared-reference-contact', {
        workers: staff('W-1', 'W-2'),
        referees: [referee('W-1', 'boss@old.example'), referee('W-2', 'boss@old.example')],
      }),
    ).toEqual(['W-1', 'W-2']))
  test('stays silent for two referees of one firm', async () =>
    expect(
      await fires('shared-reference-contact', {
        workers: staff('W-1', 'W-2'),
        referees: [referee('W-1', 'boss@old.example'), referee('W-2', 'chief@old.example')],
      }),
    ).toEqual([]))
})

describe('reference-contact-of-two-firms', () => {
  test('fires for all whom that telephone vouches for', async () =>
    expect(
      await fires('reference-contact-of-two-firms', {
        workers: staff('W-1', 'W-2'),
        referees: [
          referee('W-1', 'a@corvane.example', '+15550119'),
          referee('W-2', 'b@northgate.example', '+15550119'),
        ],
      }),
    ).toEqual(['W-1', 'W-2']))
  test('stays silent for one firm, and for mail services', async () =>
    expect(
      await fires('reference-contact-of-two-firms', {
        workers: staff('W-1', 'W-2'),
        domains: [{ domain: 'freemail.example', kind: 'freemail' }],
        referees: [
          referee('W-1', 'a@old.example', '+15550119'),
          referee('W-2', 'b@old.example', '+15550119'),
          referee('W-2', 'b@freemail.example', '+15550119'),
        ],
      }),
    ).toEqual([]))
})

describe('reference-is-own-contact', () => {
  const identifiers = [{ worker: 'W-1', kind: 'phone', value: '+15550101' }]
  test('fires', async () =>
    expect(
      await fires('reference-is-own-contact', {
        workers: staff('W-1'),
        identifiers,
        referees: [referee('W-1', 'boss@old.example', '+15550101')],
      }),
    ).toEqual(['W-1']))
  test('stays silent for another number', async () =>
    expect(
      await fires('reference-is-own-contact', {
        workers: staff('W-1'),
        identifiers,
        referees: [referee('W-1', 'boss@old.example', '+15550102')],
      }),
    ).toEqual([]))
})

describe('young-reference-domain', () => {
  const tables = (registered_on: string) => ({
    workers: staff('W-1'),
    applications: [{ worker: 'W-1', application: '1', ts: '2022-07-25 20:47:00' }],
    domains: [{ domain: 'corvane.example', registered_on }],
    referees: [referee('W-1', 'a@corvane.example')],
  })
  test('fires and says how young', async () => {
    const [hit] = await hitsOf('young-reference-domain', tables('2022-07-13'))
    expect(hit?.finding.observed).toBe('registered 12 days before the application')
    expect(hit?.finding.comparisons[0]?.candidate).toBe('registered on 2022-07-13')
  })
  test('stays silent for a firm of a year', async () =>
    expect(await fires('young-reference-domain', tables('2021-07-13'))).toEqual([]))
})
