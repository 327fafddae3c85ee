import type { PreparedName } from '../names/prepared-name.js'
import type { EvidenceItem } from './evidence-item.js'
import { birthDateFeature } from './features/birth-date.js'
import { countryFeature } from './features/country.js'
import { genderFeature } from './features/gender.js'
import { identifierConflict } from './features/identifier.js'
import { nameFeature } from './features/name.js'
import type { ListedEntity, ListedName } from './listed-entity.js'
import type { Query } from './query.js'
import { type Scored, scoreOf } from './score.js'
import { QUALIFIERS } from './weights.js'

/** What qualifiers can add to a name at most: names that much below the threshold must still be looked at. */
export const LIFT = QUALIFIERS.birthSameDay + QUALIFIERS.countrySame

/** A scored entity; `rarity` is the weight of the words of its best name and orders equal scores. */
export type ScoredEntity = Readonly<{ entity: ListedEntity; scored: Scored; rarity: number }>

/**
 * Scores one entity: its names against the names asked for, what other features found about it, and the qualifiers. Undefined when
 * nothing speaks for it, or when its name alone stays so low that no qualifier lifts it to `least`.
 */
export function scoreEntity(
  query: Query,
  entity: ListedEntity,
  asked: readonly PreparedName[],
  names: readonly ListedName[],
  found: readonly EvidenceItem[],
  least: number,
): ScoredEntity | undefined {
  const name = asked.length === 0 || names.length === 0 ? undefined : nameFeature(asked, entity, names)
  if (found.length === 0 && (name === undefined || name.score + LIFT < least)) return undefined
  const qualifiers = [
    birthDateFeature(query.birthDate, entity),
    countryFeature(query.country, entity),
    genderFeature(query.gender, entity),
    identifierConflict(query.identifiers ?? [], entity),
  ]
  const items = [
    ...(name === undefined ? [] : [name.item]),
    ...found,
    ...qualifiers.filter((item) => item !== undefined),
  ]
  const scored = scoreOf(items)
  return scored === undefined ? undefined : { entity, scored, rarity: name?.rarity ?? 0 }
}
