import { type SourceRef, sortRows } from '../core/evidence.js'
import type { ScreenIndex } from './build-index.js'
import { matchedEntity } from './entity-status.js'
import type { EvidenceItem } from './evidence-item.js'
import { contactFeature } from './features/contact.js'
import { identifierFeature } from './features/identifier.js'
import { queryNames } from './features/name.js'
import { walletFeature } from './features/wallet.js'
import type { ListedEntity, ListedName } from './listed-entity.js'
import { type ModeId, modeOf } from './modes.js'
import type { Query } from './query.js'
import type { Match, ScreenResult } from './result.js'
import { kindOfSchema } from './schema-kind.js'
import type { Scored } from './score.js'
import { LIFT, type ScoredEntity, scoreEntity } from './score-entity.js'
import { ALERT_FROM } from './weights.js'

/** How to screen. What is left out has the default. */
export type ScreenOptions = Readonly<{
  /** Score from which a match is an alert; {@link ALERT_FROM}. */
  threshold?: number | undefined
  /** Most matches per query; 20. */
  limit?: number | undefined
  mode?: string | undefined
  /** ISO day for queries that name none. */
  asOf?: string | undefined
}>

const LIMIT = 20

/** What was found about one entity: names that retrieval proposed, and items of other features. */
type Candidate = { names: ListedName[]; items: EvidenceItem[] }

/**
 * Screens one query against an index. `matches` are the alerts: entities whose score reaches the threshold, the strongest first, equal
 * scores by corroboration and by rarity of the name. Entities listed after `asOf` come in `later` instead.
 *
 * Throws E_USAGE for a mode that does not exist.
 */
export function screen(index: ScreenIndex, query: Query, options: ScreenOptions = {}): ScreenResult {
  const mode = modeOf(options.mode)
  const threshold = options.threshold ?? ALERT_FROM
  const asOf = query.asOf ?? options.asOf
  const candidates = new Map<number, Candidate>()
  const at = (entity: number): Candidate => {
    const known = candidates.get(entity)
    if (known !== undefined) return known
    const made: Candidate = { names: [], items: [] }
    candidates.set(entity, made)
    return made
  }
  const wallets = walletFeature(query.wallets ?? [], index.identifiers)
  for (const { entity, item } of wallets.items) at(entity).items.push(item)
  for (const { entity, item } of identifierFeature(query.identifiers ?? [], index.identifiers))
    at(entity).items.push(item)
  for (const { entity, item } of contactFeature(query.domains ?? [], index.identifiers))
    at(entity).items.push(item)
  const prepared = findByName(index, query, threshold - LIFT, at)

  const scored: ScoredEntity[] = []
  for (const [number, { names, items }] of candidates) {
    const entity = index.entities[number]
    if (entity === undefined) continue
    // An entity found by another feature has all its names compared, whatever retrieval thought of them.
    const listed = items.length > 0 ? entity.names : names
    const found = scoreEntity(query, entity, prepared[entity.kind], listed, items, threshold)
    if (found !== undefined && found.scored.score >= threshold) scored.push(found)
  }
  scored.sort(byRank)
  const matches = scored.map(({ entity, scored: found }) => toMatch(entity, found, mode, asOf))
  const later = matches.filter(({ entity }) => entity.status?.at === 'not listed')
  const limit = options.limit ?? LIMIT
  return {
    id: query.id,
    matches: matches.filter(({ entity }) => entity.status?.at !== 'not listed').slice(0, limit),
    later: later.slice(0, limit),
    refused: wallets.refused,
  }
}

/** The strongest first; equal scores by corroboration, then by how much the name tells, then by list and id. */
function byRank(a: ScoredEntity, b: ScoredEntity): number {
  return (
    b.scored.score - a.scored.score ||
    b.scored.corroboration - a.scored.corroboration ||
    b.rarity - a.rarity ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
  )
}

const keyOf = ({ entity }: ScoredEntity): string => `${entity.list}\0${entity.id}`

type Prepared = Readonly<Record<ListedEntity['kind'], ReturnType<typeof queryNames>>>

function findByName(
  index: ScreenIndex,
  query: Query,
  least: number,
  at: (entity: number) => Candidate,
): Prepared {
  const names = [...(query.name === undefined ? [] : [query.name]), ...(query.aliases ?? [])]
  const kind = kindOfSchema(query.schema)
  const prepared = { person: queryNames(names, 'person'), entity: queryNames(names, 'entity') }
  for (const shelfKind of ['person', 'entity'] as const) {
    if (kind !== undefined && kind !== shelfKind) continue
    const shelf = index.shelves[shelfKind]
    for (const name of prepared[shelfKind])
      for (const found of shelf.candidates.find(name, least)) {
        const entity = shelf.entityOf[found] ?? 0
        const listed = index.entities[entity]?.names[shelf.nameOf[found] ?? 0]
        if (listed !== undefined) at(entity).names.push(listed)
      }
  }
  return prepared
}

function toMatch(entity: ListedEntity, found: Scored, mode: ModeId, asOf: string | undefined): Match {
  const cited: SourceRef[] = sortRows([entity.row, ...found.items.flatMap(({ rows }) => rows)])
  const [first = entity.row, ...rest] = cited
  const [top, ...others] = found.items
  return {
    score: found.score,
    mode,
    entity: matchedEntity(entity, asOf),
    evidence: [top.comparison, ...others.map(({ comparison }) => comparison)],
    rows: [first, ...rest],
  }
}
