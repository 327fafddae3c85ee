import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('an employee becomes a worker with identifiers and claims', async () => {
  const { rows, rejects, reading } = await mapWhole(fixture('bamboohr/employees', 'report.csv'))
  expect(reading.adapter.id).toBe('bamboohr/employees')
  const first = rows.filter(({ row }) => row === 1).map(({ table, values }) => ({ table, ...values }))
  expect(first[0]).toEqual({
    table: 'workers',
    worker: 'W-1',
    subject: 'employee:W-1',
    kind: 'employee',
    name: 'Ann Example',
    employee_number: 'W-1',
    email: 'ann.example@firm.example',
    title: 'Engineer',
    department: 'Data',
    manager: 'Bo Example',
    employer: null,
    status: 'active',
    hired_on: '2022-08-15',
    ended_on: null,
  })
  const shared = { subject: 'employee:W-1', product: 'bamboohr' }
  const place = { country: 'United States', region: 'TN', city: 'Murfreesboro' }
  const raw = '1418 Larkspur Court, Apt. 3, Murfreesboro, TN 37129-1122, United States'
  expect(first.slice(1)).toEqual([
    {
      table: 'identifiers',
      ...shared,
      kind: 'email',
      value: 'ann.example@firm.example',
      raw: 'Ann.Example@firm.example',
    },
    { table: 'identifiers', ...shared, kind: 'email', value: 'ann@home.example', raw: 'ann@home.example' },
    { table: 'identifiers', ...shared, kind: 'phone', value: '+16155550133', raw: '(615) 555-0133' },
    { table: 'identifiers', ...shared, kind: 'address', value: '1418 larkspur ct unit 3, 37129', raw },
    {
      table: 'claims',
      subject: 'employee:W-1',
      kind: 'home_address',
      value: '1418 larkspur ct unit 3, 37129',
      raw,
      ...place,
    },
    {
      table: 'claims',
      subject: 'employee:W-1',
      kind: 'place',
      value: 'murfreesboro, tn, united states',
      raw,
      ...place,
      valid_from: null,
    },
    {
      table: 'claims',
      subject: 'employee:W-1',
      kind: 'timezone',
      value: 'America/Chicago',
      raw: 'America/Chicago',
    },
  ])
  expect(rows.find(({ row }) => row === 2)?.values).toMatchObject({
    kind: 'contractor',
    ended_on: '2022-12-31',
  })
  expect(rejects.map(({ row, reason }) => [row, reason])).toEqual([
    [3, '"Employee #" expected a value, got nothing'],
    [4, '"Hire Date" expected a day that exists, got "2022-02-30"'],
    [5, 'expected 21 cells, got 3'],
  ])
})

test('columns that no signal needs are not kept', async () => {
  const { rows, reading } = await mapWhole(fixture('bamboohr/employees', 'report.csv'))
  expect(reading.adapter.reads?.(['Employee #', 'Birth Date', 'SSN'])).toEqual(['Employee #'])
  expect(JSON.stringify(rows)).not.toContain('1990-01-01')
})
