import type { EvidenceItem } from './evidence-item.js'
import { birthDateFeature } from './features/birth-date.js'
import { countryFeature } from './features/country.js'
import { genderFeature } from './features/gender.js'
import { identifierConflict } from './features/identifier.js'
import type { NameAgreement } from './features/name.js'
import type { ListedEntity } from './listed-entity.js'
import type { Query } from './query.js'
import { type Scored, scoreOf } from './score.js'
import { QUALIFIERS } from './weights.js'

/** What qualifiers can add to a name at most: names that much below the threshold must still be looked at. */
export const LIFT = QUALIFIERS.birthSameDay + QUALIFIERS.countrySame

/** A scored entity; `rarity` is the weight of the words of its best name and orders equal scores. */
export type ScoredEntity = Readonly<{ entity: ListedEntity; scored: Scored; rarity: number }>

/**
 * Scores one entity: how its names agree with those asked for, what other features found about it, and the qualifiers. Undefined when
 * nothing speaks for it.
 */
export function scoreEntity(
  query: Query,
  entity: ListedEntity,
  name: NameAgreement | undefined,
  found: readonly EvidenceItem[],
): ScoredEntity | undefined {
  const qualifiers = [
    birthDateFeature(query.birthDate, entity),
    countryFeature(query.country, entity),
    genderFeature(query.gender, entity),
    identifierConflict(query.identifiers ?? [], entity),
  ]
  const items = [
    ...(name === undefined ? [] : [name.item()]),
    ...found,
    ...qualifiers.filter((item) => item !== undefined),
  ]
  const scored = scoreOf(items)
  return scored === undefined ? undefined : { entity, scored, rarity: name?.rarity ?? 0 }
}
