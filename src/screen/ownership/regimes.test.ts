import { describe, expect, test } from 'vitest'
import type { Party } from './holding.js'
import type { Finding } from './result.js'
import { assess, blocked, finding, kind, listed, type Row, verdict } from './testing/cases.js'

describe('European Union', () => {
  test('50 % or more since 3 July 2024, more than 50 % before', () => {
    const rows: readonly Row[] = [['X', 'A', '50']]
    expect(verdict('eu', 'A', blocked('X'), rows, '2024-07-02')).toBe('not by shares')
    expect(verdict('eu', 'A', blocked('X'), rows, '2024-07-03')).toBe('owned')
  })

  test('holdings are summed: 30 + 25 = 55', () => {
    expect(
      verdict('eu', 'A', blocked('X', 'Y'), [
        ['X', 'A', '30'],
        ['Y', 'A', '25'],
      ]),
    ).toBe('owned')
  })

  test('documented control counts and passes on; undocumented control is not determined; a seat is a caution', () => {
    const rows: readonly Row[] = [
      ['X', 'A', '', kind('control', { basis: 'may remove the majority of the board' })],
      ['A', 'B', '50'],
      ['X', 'C', '', kind('control')],
      ['X', 'D', '', kind('director')],
      ['X', 'E', '50.5', kind('votes')],
    ]
    const on = (entity: string): Finding => finding('eu', entity, blocked('X'), rows)
    expect(on('A').verdict).toBe('controlled')
    expect(on('B').verdict).toBe('owned')
    expect([on('C').verdict, on('C').missing]).toEqual(['undetermined', ['by what X controls it (row 3)']])
    expect([on('D').verdict, on('D').cautions[0]?.code]).toEqual(['not by shares', 'director'])
    expect(on('E').verdict).toBe('controlled')
  })
})

describe('United Kingdom', () => {
  test('more than 50 %: 50 is not enough, 50.01 is', () => {
    expect(verdict('uk', 'A', blocked('X'), [['X', 'A', '50']])).toBe('not by shares')
    expect(verdict('uk', 'A', blocked('X'), [['X', 'A', '50.01']])).toBe('owned')
    // The register's band says more than 50 %, and that is enough.
    expect(verdict('uk', 'A', blocked('X'), [['X', 'A', 'ownership-of-shares-50-to-75-percent']])).toBe(
      'owned',
    )
  })

  test('two persons are not summed, unless they hold jointly', () => {
    expect(
      verdict('uk', 'A', blocked('X', 'Y'), [
        ['X', 'A', '30'],
        ['Y', 'A', '30'],
      ]),
    ).toBe('not by shares')
    const joint = { group: 'shareholders agreement of 2021' }
    const found = finding('uk', 'A', blocked('X', 'Y'), [
      ['X', 'A', '30', joint],
      ['Y', 'A', '30', joint],
    ])
    // 30 + 30 = 60, more than 50
    expect([found.verdict, found.sums[0]?.sum]).toEqual(['owned', '60 %'])
  })

  test('each party to a joint arrangement holds what all hold, listed or not', () => {
    const joint = { group: 'voting pact' }
    expect(
      verdict('uk', 'A', blocked('X'), [
        ['X', 'A', '20', joint],
        ['Z', 'A', '40', joint],
      ]),
    ).toBe('owned')
  })

  test('one person is summed through what they own: 26 direct + 25 through A = 51', () => {
    const found = finding('uk', 'B', blocked('X', 'Y'), [
      ['X', 'A', '60'],
      ['X', 'B', '26'],
      ['A', 'B', '25'],
      ['Y', 'B', '49'],
    ])
    expect([found.verdict, found.person, found.sums[0]?.sum]).toEqual(['owned', 'X', '51 %'])
  })

  test('more than half of the votes is ownership', () => {
    expect(verdict('uk', 'A', blocked('X'), [['X', 'A', '51', kind('votes')]])).toBe('owned')
    expect(
      verdict('uk', 'A', blocked('X'), [
        ['X', 'A', '51', kind('votes')],
        ['Z', 'A', '100'],
      ]),
    ).toBe('owned')
  })
})

describe('BIS affiliates rule', () => {
  const party: Party = {
    key: 'E',
    name: 'E',
    standings: [listed('us-csl', 'E', { programs: ['Entity List (EL) - Bureau of Industry and Security'] })],
  }
  test.each([
    ['2025-09-28', undefined],
    ['2025-09-29', 'owned'],
    ['2025-11-09', 'owned'],
    ['2025-11-10', 'not in force'],
    ['2026-11-09', 'not in force'],
    ['2026-11-10', 'owned'],
  ] as const)('on %s: %s', (day, expected) => {
    const { entities, regimes } = assess([party], [['E', 'A', '50']], day)
    const found = entities[0]?.findings.find(({ regime }) => regime === 'bis')
    expect(found?.verdict).toBe(expected)
    if (expected === 'not in force') expect(found?.would).toBe('owned')
    if (expected === undefined)
      expect(regimes.find(({ id }) => id === 'bis')?.status).toBe('not yet in force')
  })

  test('of the SDN list only the programmes of 15 CFR 744.8 count', () => {
    const sdn = (program: string): Party => ({
      key: 'X',
      name: 'X',
      standings: [listed('us-ofac-sdn', 'X', { programs: [program] })],
    })
    expect(verdict('bis', 'A', [sdn('SDGT')], [['X', 'A', '50']], '2025-10-01')).toBe('owned')
    expect(verdict('bis', 'A', [sdn('DPRK2')], [['X', 'A', '50']], '2025-10-01')).toBe('not by shares')
  })
})

test('a listing counts under the regime of its list alone', () => {
  const parties: Party[] = [{ key: 'X', name: 'X', standings: [listed('eu-fsf', 'X')] }]
  expect(verdict('eu', 'A', parties, [['X', 'A', '60']])).toBe('owned')
  expect(verdict('ofac', 'A', parties, [['X', 'A', '60']])).toBe('not by shares')
})
