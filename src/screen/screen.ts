import { type SourceRef, sortRows } from '../core/evidence.js'
import type { ScreenIndex } from './build-index.js'
import { matchedEntity } from './entity-status.js'
import type { EvidenceItem } from './evidence-item.js'
import { birthDateFeature } from './features/birth-date.js'
import { contactFeature } from './features/contact.js'
import { countryFeature } from './features/country.js'
import { genderFeature } from './features/gender.js'
import { identifierConflict, identifierFeature } from './features/identifier.js'
import { nameFeature, queryNames } from './features/name.js'
import { walletFeature } from './features/wallet.js'
import type { ListedEntity, ListedName } from './listed-entity.js'
import { type ModeId, modeOf } from './modes.js'
import type { Query } from './query.js'
import type { Match, ScreenResult } from './result.js'
import { guessKind, kindOfSchema } from './schema-kind.js'
import { type Scored, scoreOf } from './score.js'
import { ALERT_FROM, QUALIFIERS } from './weights.js'

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
/** Qualifiers can lift a name by this much at most, so retrieval must look that far below the threshold. */
const LIFT = QUALIFIERS.birthSameDay + QUALIFIERS.countrySame

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

  const scored: { entity: ListedEntity; scored: Scored; rarity: number }[] = []
  for (const [number, candidate] of candidates) {
    const entity = index.entities[number]
    if (entity === undefined) continue
    const found = scoreCandidate(query, entity, candidate, prepared[entity.kind], threshold)
    if (found !== undefined) scored.push({ entity, ...found })
  }
  scored.sort(
    (a, b) =>
      b.scored.score - a.scored.score ||
      b.scored.corroboration - a.scored.corroboration ||
      b.rarity - a.rarity ||
      order(a.entity, b.entity),
  )
  const matches = scored.map(({ entity, scored: found }) => toMatch(entity, found, mode, asOf))
  const later = matches.filter(({ entity }) => entity.status?.then === 'not listed')
  const limit = options.limit ?? LIMIT
  return {
    id: query.id,
    matches: matches.filter(({ entity }) => entity.status?.then !== 'not listed').slice(0, limit),
    later: later.slice(0, limit),
    refused: wallets.refused,
  }
}

const order = (a: ListedEntity, b: ListedEntity): number =>
  a.list === b.list ? (a.id < b.id ? -1 : 1) : a.list < b.list ? -1 : 1

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

function scoreCandidate(
  query: Query,
  entity: ListedEntity,
  candidate: Candidate,
  asked: Prepared['person'],
  threshold: number,
): { scored: Scored; rarity: number } | undefined {
  // An entity found by another feature still has its name compared, whatever retrieval thought of it.
  const listed = candidate.items.length > 0 ? entity.names : candidate.names
  const name = asked.length === 0 || listed.length === 0 ? undefined : nameFeature(asked, entity, listed)
  if (candidate.items.length === 0 && (name === undefined || name.score + LIFT < threshold)) return undefined
  const items = [
    ...(name === undefined ? [] : [name.item]),
    ...candidate.items,
    ...[
      birthDateFeature(query.birthDate, entity),
      countryFeature(query.country, entity),
      genderFeature(query.gender, entity),
      identifierConflict(query.identifiers ?? [], entity),
    ].filter((item) => item !== undefined),
  ]
  const scored = scoreOf(items)
  if (scored === undefined || scored.score < threshold) return undefined
  return { scored, rarity: name?.rarity ?? 0 }
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

/** Kind of a query's names when its schema leaves it open; for callers that compare without an index. */
export const kindOfQuery = (query: Pick<Query, 'name' | 'schema'>): ListedEntity['kind'] =>
  kindOfSchema(query.schema) ?? guessKind(query.name ?? '')
