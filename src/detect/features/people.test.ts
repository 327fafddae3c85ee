import { describe, expect, test } from 'vitest'
import { duckdbPort, type TestTables } from '../testing/duckdb-port.js'
import { employee, home } from '../testing/rows.js'
import { readPeople } from './people.js'

async function people(tables: TestTables) {
  const port = await duckdbPort(tables)
  try {
    return new Map((await readPeople(port)).map((person) => [person.worker, person]))
  } finally {
    port.close()
  }
}

describe('readPeople', () => {
  test('the newest row of HR counts; an applicant record beside it does not make an applicant', async () => {
    const found = await people({
      workers: [
        employee('W-1', { kind: 'applicant', hired_on: null, subject: 'candidate:1' }),
        employee('W-1', { kind: 'contractor', employer: 'Agency', valid_from: '2023-01-01 00:00:00' }),
        employee('W-1', {
          kind: 'employee',
          employer: null,
          ended_on: '2024-05-31',
          valid_from: '2024-01-01 00:00:00',
        }),
      ],
    })
    expect(found.get('W-1')).toMatchObject({
      kind: 'employee',
      hired_on: '2024-01-01',
      ended_on: '2024-05-31',
    })
  })
  test('equal names are one person, empty ones are not', async () => {
    const found = await people({
      workers: [
        employee('W-1', { name: 'Odile Ramsey' }),
        employee('W-2', { name: 'RAMSEY, Odile' }),
        employee('W-3', { name: '' }),
        employee('W-4', { name: null }),
      ],
    })
    expect([...found.values()].map(({ person }) => person)).toEqual(['W-1', 'W-1', 'W-3', 'W-4'])
  })
  test('two or three at one home are a household, four are not', async () => {
    const at = (count: number) =>
      ['W-1', 'W-2', 'W-3', 'W-4'].slice(0, count).map((id) => home(id, '7 elm st, 1'))
    const workers = ['W-1', 'W-2', 'W-3', 'W-4'].map((id) =>
      employee(id, { name: `A${'b'.repeat(Number(id.slice(2)))} C` }),
    )
    const labels = async (count: number) =>
      [...(await people({ workers, claims: at(count) })).values()].map(({ household }) => household)
    expect(await labels(2)).toEqual(['home:7 elm st, 1', 'home:7 elm st, 1', 'W-3', 'W-4'])
    expect(await labels(4)).toEqual(['W-1', 'W-2', 'W-3', 'W-4'])
  })
  test('the clock is that of the sun at the claimed place', async () => {
    const found = await people({
      workers: [employee('W-1'), employee('W-2')],
      claims: [{ worker: 'W-1', kind: 'place', value: 'x', lon: -97.7 }],
    })
    // -97.7 / 15 = -6.51: seven hours behind.
    expect(found.get('W-1')?.clock).toBe(-420)
    expect(found.get('W-2')?.clock).toBeNull()
  })
})
