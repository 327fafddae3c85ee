import type { CasePerson } from '../../../../src/case/schema'

export type Claim = CasePerson['claims'][number]
export type Observation = CasePerson['observations'][number]

/** One subject of which a person claims something, with what contradicts it. */
export type ClaimPair = Readonly<{ kind: string; claims: readonly Claim[]; against: readonly Observation[] }>

const isAgainst = (observation: Observation, claim: Claim): boolean =>
  observation.contradicts === claim.kind || observation.contradicts === claim.value

/**
 * Claims by kind, contradicted ones first, each with the observations against it; `rest` are observations that contradict no claim
 * shown here.
 */
export function claimPairs(person: CasePerson): { pairs: ClaimPair[]; rest: Observation[] } {
  const kinds = [...new Set(person.claims.map((claim) => claim.kind))]
  const pairs = kinds.map((kind) => {
    const claims = person.claims.filter((claim) => claim.kind === kind)
    const against = person.observations.filter((one) => claims.some((claim) => isAgainst(one, claim)))
    return { kind, claims, against }
  })
  const joined = new Set(pairs.flatMap(({ against }) => against))
  const contradicted = pairs.filter(({ against }) => against.length > 0)
  const quiet = pairs.filter(({ against }) => against.length === 0)
  return { pairs: [...contradicted, ...quiet], rest: person.observations.filter((one) => !joined.has(one)) }
}
