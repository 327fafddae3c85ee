import type { Case, CasePerson, CaseRing } from './schema.js'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Tiers in the order of work. */
const TIER_ORDER: Readonly<Record<CasePerson['tier'], number>> = { 'investigate now': 0, review: 1, note: 2 }

/** Highest tier first, then most bits, then id: the order in which a person should read. */
export function rankPeople(people: readonly CasePerson[]): CasePerson[] {
  return [...people].sort(
    (a, b) => TIER_ORDER[a.tier] - TIER_ORDER[b.tier] || b.score - a.score || byText(a.id, b.id),
  )
}

/** Letters A, B, …, Z, AA, … in the order given: for display only, never part of an id. */
export function ringLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : ringLetter(rest - 1)) + String.fromCharCode(65 + (index % 26))
}

/** Largest ring first, then by id; letters follow that order. */
export function orderRings(rings: readonly Omit<CaseRing, 'letter'>[]): CaseRing[] {
  return [...rings]
    .sort((a, b) => b.members.length - a.members.length || byText(a.id, b.id))
    .map((ring, index) => ({ ...ring, letter: ringLetter(index) }))
}

type Counted = 'investigateNow' | 'review' | 'note'

/** Everything that a case is made of before it is ranked and counted. */
export type CaseParts = Omit<Case, 'schema' | 'software' | 'counts' | 'rings'> & {
  readonly rings: readonly Omit<CaseRing, 'letter'>[]
  readonly counts: Omit<Case['counts'], Counted>
}

/** Puts a case together: ranks people, orders rings, counts tiers. Pure: the same parts give the same case. */
export function assembleCase(parts: CaseParts, version: string): Case {
  const people = rankPeople(parts.people)
  const inTier = (tier: CasePerson['tier']): number => people.filter((person) => person.tier === tier).length
  return {
    ...parts,
    schema: 'bridle.case/1',
    software: { name: 'bridle', version },
    people,
    rings: orderRings(parts.rings),
    counts: {
      ...parts.counts,
      investigateNow: inTier('investigate now'),
      review: inTier('review'),
      note: inTier('note'),
    },
  }
}
