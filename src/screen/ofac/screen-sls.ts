import type { EvidenceItem } from '../evidence-item.js'
import type { ListedEntity } from '../listed-entity.js'
import type { Query } from '../query.js'
import { kindOfSchema } from '../schema-kind.js'
import { scoreOf } from '../score.js'
import type { ScoredEntity } from '../score-entity.js'
import { jaroWinkler } from './jaro-winkler.js'
import { slsFeature } from './sls-feature.js'
import { slsIndexOf } from './sls-index.js'
import { slsName } from './sls-name.js'
import { compareSls } from './sls-score.js'

const namesOf = ({ name, aliases }: Pick<Query, 'name' | 'aliases'>): readonly string[] =>
  [...(name === undefined ? [] : [name]), ...(aliases ?? [])].filter((text) => text.trim() !== '')

/** Names found in mode `ofac`: the best of every entity whose score reaches `least`. */
export function slsItems(
  entities: Iterable<ListedEntity> & object,
  query: Query,
  least: number,
): readonly Readonly<{ entity: number; item: EvidenceItem }>[] {
  const kind = kindOfSchema(query.schema)
  const best = new Map<number, EvidenceItem>()
  for (const text of namesOf(query))
    for (const { entity, kind: listed, name, scored } of slsIndexOf(entities).find(slsName(text), least)) {
      if (kind !== undefined && listed !== kind) continue
      const known = best.get(entity)?.comparison.weight ?? 0
      if (scored.score > known) best.set(entity, slsFeature(text, name, scored))
    }
  return [...best].map(([entity, item]) => ({ entity, item }))
}

/** The best of the names asked for against those of one entity, as in mode `ofac`; undefined when OFAC's search would show none. */
export function slsPairItem(query: Query, entity: ListedEntity): EvidenceItem | undefined {
  let best: EvidenceItem | undefined
  for (const text of namesOf(query))
    for (const name of entity.names) {
      const scored = compareSls(slsName(text), slsName(name.name))
      if (scored.score > (best?.comparison.weight ?? 0)) best = slsFeature(text, name, scored)
    }
  return best
}

/** Orders equal scores: OFAC's search gives KIM, Jong Un and KIM, Jung Jong the same hundred. */
function wholeLikeness(items: readonly EvidenceItem[]): number {
  const name = items.find(({ comparison }) => comparison.feature === 'name')?.comparison
  return name === undefined ? 0 : jaroWinkler(slsName(name.query).whole, slsName(name.candidate).whole)
}

/** Score in mode `ofac`: the strongest feature. Birth dates, countries and genders filter OFAC's search; they never correct its score. */
export function scoreSls(entity: ListedEntity, items: readonly EvidenceItem[]): ScoredEntity | undefined {
  const scored = scoreOf(items)
  return scored === undefined ? undefined : { entity, scored, rarity: wholeLikeness(items) }
}
