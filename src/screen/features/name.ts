import { compareNames } from '../../names/name-similarity.js'
import { nameVariants } from '../../names/name-variants.js'
import { prepareName } from '../../names/prepare-name.js'
import type { PreparedName } from '../../names/prepared-name.js'
import type { Refusals } from '../bounds.js'
import { type EvidenceItem, evidenceItem } from '../evidence-item.js'
import type { ListedName } from '../listed-entity.js'
import { WEAK_ALIAS_CAP } from '../weights.js'

/** Best agreement of the names asked for with the names of an entity; `item` puts the evidence into words. */
export type NameAgreement = Readonly<{ score: number; rarity: number; item(): EvidenceItem }>

/** Names of a query, prepared for entities of one kind. */
export const queryNames = (names: readonly string[], kind: PreparedName['kind']): readonly PreparedName[] =>
  names
    .filter((name) => name.trim() !== '')
    .flatMap((name) => nameVariants(name, kind))
    .map((name) => prepareName(name, kind))

/** A name asked for and a name of an entity. */
export type NamePair = Readonly<{ query: PreparedName; name: ListedName }>

/** Pairs that are compared for one entity; sixty names against sixty others are less. */
const MOST_PAIRS = 4000

/** Every name asked for with every name of an entity; of too many the first {@link MOST_PAIRS}, and `refusals` says so. */
export function namePairs(
  asked: readonly PreparedName[],
  listed: readonly ListedName[],
  refusals: Refusals,
): readonly NamePair[] {
  const perName = Math.max(1, Math.floor(MOST_PAIRS / Math.max(1, asked.length)))
  if (listed.length > perName)
    refusals.add(
      'names',
      `${asked.length} names against ${listed.length}`,
      `only the first ${MOST_PAIRS} pairs of them were compared`,
    )
  return listed.slice(0, perName).flatMap((name) => asked.map((query) => ({ query, name })))
}

/**
 * Compares names asked for with names of one entity and keeps the best pair. A name that its list calls weak counts up to
 * {@link WEAK_ALIAS_CAP}, so that it never alerts by itself.
 */
export function nameFeature(pairs: readonly NamePair[]): NameAgreement | undefined {
  let best: (NamePair & { score: number; explain: () => string }) | undefined
  for (const { query, name } of pairs) {
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
