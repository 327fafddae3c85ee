import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a hired candidate of Harvest v1: applicant, claims, application, and the worker they became', async () => {
  const { rows } = await mapWhole(fixture('greenhouse/harvest', 'candidates-v1.json'))
  const first = rows.filter(({ row }) => row === 1).map(({ table, values }) => ({ table, ...values }))
  const subject = 'candidate:7'
  const raw = '1418 Larkspur Court, Apt 3, Murfreesboro, TN 37129, United States'
  expect(first).toEqual([
    {
      table: 'workers',
      worker: 'A-7',
      subject,
      kind: 'applicant',
      name: 'Ann Example',
      email: 'ann@home.example',
      title: 'Engineer',
      status: 'hired',
    },
    {
      table: 'identifiers',
      subject,
      kind: 'email',
      value: 'ann@home.example',
      raw: 'Ann@home.example',
      product: 'greenhouse',
    },
    {
      table: 'identifiers',
      subject,
      kind: 'phone',
      value: '+16155550133',
      raw: '+1 615 555 0133',
      product: 'greenhouse',
    },
    {
      table: 'identifiers',
      subject,
      kind: 'address',
      value: '1418 larkspur ct unit 3, 37129',
      raw,
      product: 'greenhouse',
    },
    {
      table: 'claims',
      subject,
      kind: 'home_address',
      value: '1418 larkspur ct unit 3, 37129',
      raw,
      country: null,
      region: null,
      city: null,
    },
    {
      table: 'identifiers',
      subject,
      kind: 'handle',
      value: 'portfolio.example/ann',
      raw: 'https://www.Portfolio.example/ann/',
      product: 'greenhouse',
    },
    {
      table: 'claims',
      subject,
      kind: 'employer',
      value: 'glasshouse media',
      raw: 'Glasshouse Media',
      valid_from: '2019-03-01 00:00:00.000',
      valid_to: null,
    },
    {
      table: 'claims',
      subject,
      kind: 'school',
      value: 'riverbend polytechnic',
      raw: 'Riverbend  Polytechnic',
      valid_from: '2012-09-01 00:00:00.000',
      valid_to: null,
    },
    {
      table: 'applications',
      application: '70',
      candidate: '7',
      subject,
      role: 'Engineer',
      status: 'hired',
      ts: '2022-05-09 20:52:00.000',
      ts_raw: '2022-05-09T20:52:00.000Z',
      offset_min: 0,
      precision: 'ms',
    },
    {
      table: 'claims',
      subject,
      kind: 'place',
      value: 'austin, texas, united states',
      raw: 'Austin, Texas, United States',
      country: 'United States',
      region: 'Texas',
      city: 'Austin',
      valid_from: '2022-05-09 20:52:00.000',
    },
    { table: 'accounts', product: 'greenhouse', key: subject, worker: 'W-1', rule: 'candidate' },
  ])
})

test('applications of Harvest v3 come in a file of their own', async () => {
  const { rows, rejects } = await mapWhole(fixture('greenhouse/harvest', 'applications-v3.json'))
  expect(rows.map(({ values }) => values)).toMatchObject([
    { application: '71', candidate: '8', subject: 'candidate:8', role: 'Analyst', status: 'rejected' },
  ])
  expect(rejects).toMatchObject([{ row: 2, reason: '"candidate_id" expected a value, got nothing' }])
})

test('a record without id, and one that is none', async () => {
  const { rejects } = await mapWhole(fixture('greenhouse/harvest', 'candidates-v1.json'))
  expect(rejects.map(({ row, reason }) => [row, reason])).toEqual([
    [2, '"id" expected a value, got nothing'],
    [3, '"record" expected a candidate or an application, got "null"'],
  ])
})
