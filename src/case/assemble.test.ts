import { expect, test } from 'vitest'
import { orderRings, rankPeople, ringLetter } from './assemble.js'
import type { CasePerson, CaseRing } from './schema.js'

const person = (id: string, tier: CasePerson['tier'], score: number): CasePerson =>
  ({ id, tier, score }) as CasePerson

test('highest tier first, then most bits, then id', () => {
  const people = [
    person('W-3', 'review', 9),
    person('W-2', 'investigate now', 4),
    person('W-1', 'investigate now', 4),
    person('W-4', 'note', 1),
  ]
  expect(rankPeople(people).map((p) => p.id)).toEqual(['W-1', 'W-2', 'W-3', 'W-4'])
})

test('ring letters go on after Z', () => {
  expect([0, 25, 26, 27, 701, 702].map(ringLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
})

test('largest ring is A', () => {
  const ring = (id: string, members: string[]): Omit<CaseRing, 'letter'> => ({
    id,
    members,
    facilitators: [],
    nodes: [],
    edges: [],
    links: [],
  })
  expect(
    orderRings([ring('x', ['1', '2']), ring('y', ['1', '2', '3'])]).map((r) => [r.letter, r.id]),
  ).toEqual([
    ['A', 'y'],
    ['B', 'x'],
  ])
})
