import { describe, expect, test } from 'vitest'
import { archetypeOf } from './archetype.js'
import type { Hit } from './hit.js'
import type { Ring } from './rings/find-rings.js'

const hit = (mark: Hit['mark'], at: string | null, title: string): Hit => ({
  worker: 'W-1',
  signal: 's',
  title,
  claim: 'c',
  source: 'payroll',
  millibits: 1000,
  mark,
  at,
  finding: {
    id: title,
    engine: 'detect',
    rule: 's',
    subjects: ['worker:W-1'],
    observed: title,
    comparisons: [],
    evidence: { rows: [{ file: 'f', row: 1 }], total: 1 },
    innocent: [],
    next: 'n',
  },
})
const RING: Ring = {
  id: 'r',
  members: ['W-1', 'W-2'],
  applicants: [],
  facilitators: [],
  links: [],
  nodes: [],
  edges: [],
}

const who = (tier: 'note' | 'review', worker = 'W-1', kind: 'employee' | 'applicant' = 'employee') => ({
  worker,
  kind,
  tier,
})

describe('archetypeOf', () => {
  test('is not shown below review', () =>
    expect(archetypeOf(who('note'), [hit('R-ITW', null, 'a')], [])).toBeNull())
  test('neither diverted wages nor personas: undetermined', () =>
    expect(archetypeOf(who('review'), [hit(undefined, null, 'a')], [])?.archetype).toBe('undetermined'))
  test('diverted wages or membership of a ring: R-ITW', () => {
    expect(archetypeOf(who('review'), [hit('R-ITW', null, 'a')], [])?.archetype).toBe('R-ITW')
    expect(archetypeOf(who('review'), [], [RING])).toMatchObject({
      archetype: 'R-ITW',
      reasons: ['Member of a ring of two or more workers'],
    })
  })
  test('an applicant who is tied to a ring, and its host, stay undetermined', () => {
    const tied = { ...RING, applicants: ['A-9'] }
    expect(archetypeOf(who('review', 'A-9', 'applicant'), [], [tied])).toMatchObject({
      archetype: 'undetermined',
      reasons: [],
    })
    expect(archetypeOf(who('review', 'W-1', 'applicant'), [], [RING])?.archetype).toBe('undetermined')
    expect(archetypeOf(who('review', 'W-7'), [], [RING])?.archetype).toBe('undetermined')
  })
  test('a dated row of the other kind makes it M-ITW, and shows the change', () => {
    const result = archetypeOf(
      who('review'),
      [hit('M-ITW', '2024-07-01', 'b'), hit('R-ITW', '2024-01-01', 'a')],
      [RING],
    )
    expect(result?.archetype).toBe('M-ITW')
    expect(result?.changes).toEqual([
      { at: '2024-01-01', archetype: 'R-ITW', because: 'a' },
      { at: '2024-07-01', archetype: 'M-ITW', because: 'b' },
    ])
  })
  test('an undated one does not', () =>
    expect(archetypeOf(who('review'), [hit('M-ITW', null, 'b')], [])?.archetype).toBe('undetermined'))
})
