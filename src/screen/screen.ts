import { type SourceRef, sortRows } from '../core/evidence.js'
import { AskedNames } from './asked-names.js'
import { boundQuery, Refusals } from './bounds.js'
import { matchedEntity } from './entity-status.js'
import type { EvidenceItem } from './evidence-item.js'
import { contactFeature } from './features/contact.js'
import { identifierFeature, wrongNumbers } from './features/identifier.js'
import { nameFeature } from './features/name.js'
import { walletFeature } from './features/wallet.js'
import type { ListedEntity, ListedName } from './listed-entity.js'
import { alertFrom, type ModeId, modeOf } from './modes.js'
import { scoreSls, slsItems } from './ofac/screen-sls.js'
import type { ScreenIndex } from './open-index.js'
import type { Query } from './query.js'
import type { Match, ScreenResult } from './result.js'
import { kindOfSchema } from './schema-kind.js'
import type { Scored } from './score.js'
import { LIFT, type ScoredEntity, scoreEntity } from './score-entity.js'

/** How to screen. What is left out has the default. */
export type ScreenOptions = Readonly<{
  /** Score from which a match is an alert; {@link alertFrom} its mode. */
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
export function screen(index: ScreenIndex, given: Query, options: ScreenOptions = {}): ScreenResult {
  const refusals = new Refusals()
  const query = boundQuery(given, refusals)
  const mode = modeOf(options.mode)
  const threshold = options.threshold ?? alertFrom(mode)
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
  const asked = new AskedNames([query.name ?? '', ...(query.aliases ?? [])], refusals)
  if (mode === 'ofac')
    for (const { entity, item } of slsItems(index.entities, query, threshold)) at(entity).items.push(item)
  else findByName(index, query, asked, threshold - LIFT, at)

  const scored: ScoredEntity[] = []
  for (const [number, { names, items }] of candidates) {
    const found =
      mode === 'ofac'
        ? scoreSls(index.entities.at(number), items)
        : scoreCandidate(index, query, asked, number, names, items, threshold)
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
    refused: [...refusals.all, ...wallets.refused, ...wrongNumbers(query.identifiers ?? [])],
    ...(wallets.cautions.length === 0 ? {} : { cautions: wallets.cautions }),
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

function findByName(
  index: ScreenIndex,
  query: Query,
  asked: AskedNames,
  least: number,
  at: (entity: number) => Candidate,
): void {
  const kind = kindOfSchema(query.schema)
  for (const shelfKind of ['person', 'entity'] as const) {
    if (kind !== undefined && kind !== shelfKind) continue
    const shelf = index.shelves[shelfKind]
    for (const name of asked.of(shelfKind))
      for (const found of shelf.candidates.find(name, least)) {
        const number = shelf.names[found] ?? 0
        at(index.names.entityOf(number)).names.push(index.names.at(number))
      }
  }
}

/** Scores what was found about one entity; nothing but names that no qualifier lifts to `least` is not worth reading the entity. */
function scoreCandidate(
  index: ScreenIndex,
  query: Query,
  asked: AskedNames,
  number: number,
  names: readonly ListedName[],
  items: readonly EvidenceItem[],
  least: number,
): ScoredEntity | undefined {
  // An entity found by another feature has all its names compared, whatever retrieval thought of them.
  const listed = items.length > 0 ? index.entities.at(number).names : names
  const name = nameFeature(asked.of(index.entities.kindOf(number)), listed)
  if (items.length === 0 && (name === undefined || name.score + LIFT < least)) return undefined
  return scoreEntity(query, index.entities.at(number), name, items)
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
