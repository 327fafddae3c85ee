import { compareNames } from '../../names/name-similarity.js'
import { nameVariants } from '../../names/name-variants.js'
import { prepareName } from '../../names/prepare-name.js'
import type { PreparedName } from '../../names/prepared-name.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { ListedName } from '../listed-entity.js'
import { WEAK_ALIAS_CAP } from '../weights.js'

/** Best agreement of the names asked for with the names of an entity; `item` puts the evidence into words. */
export type NameAgreement = Readonly<{ score: number; rarity: number; item(): EvidenceItem }>

/** Names of a query, prepared for entities of one kind. */
export const queryNames = (names: readonly string[], kind: PreparedName['kind']): readonly PreparedName[] =>
  names
    .filter((name) => name.trim() !== '')
    .flatMap((name) => nameVariants(name))
    .map((name) => prepareName(name, kind))

/**
 * Compares every name asked for with the given names of an entity and keeps the best pair. A name that its list calls weak counts up to
 * {@link WEAK_ALIAS_CAP}, so that it never alerts by itself.
 */
export function nameFeature(
  asked: readonly PreparedName[],
  listed: readonly ListedName[],
): NameAgreement | undefined {
  let best: { score: number; query: PreparedName; name: ListedName; explain: () => string } | undefined
  for (const query of asked)
    for (const name of listed) {
      const { score, explain } = compareNames(query, name.prepared)
      const counted = name.weak ? Math.min(score, WEAK_ALIAS_CAP) : score
      if (best !== undefined && counted <= best.score) continue
      best = { score: counted, query, name, explain }
    }
  if (best === undefined || best.score <= 0) return undefined
  const { score, query, name, explain } = best
  const weak = name.weak ? ' The list calls this alias weak: it never alerts by itself.' : ''
  return {
    score,
    rarity: rarityOf(name.prepared),
    item: () =>
      evidenceItem(
        'main',
        {
          feature: 'name',
          weight: score,
          query: query.raw,
          candidate: name.name,
          detail: `${explain()}${weak}`,
        },
        [name.row],
      ),
  }
}

const rarityOf = (name: PreparedName): number => name.tokens.reduce((sum, { weight }) => sum + weight, 0)
