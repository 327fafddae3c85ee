import { countryCode } from '../core/country-code.js'
import { type SourceRef, sortRows } from '../core/evidence.js'
import { type AskedAddresses, askedAddresses } from './asked-addresses.js'
import { AskedNames } from './asked-names.js'
import { boundQuery, Refusals, shown } from './bounds.js'
import { matchedEntity } from './entity-status.js'
import type { EvidenceItem } from './evidence-item.js'
import { isBirthDate } from './features/birth-date.js'
import { contactCautions, contactFeature, unreadContacts } from './features/contact.js'
import { identifierFeature, wrongNumbers } from './features/identifier.js'
import { nameFeature, type NamePair, namePairs } from './features/name.js'
import { walletFeature } from './features/wallet.js'
import type { ListedEntity } from './listed-entity.js'
import { alertFrom, type ModeId, modeOf } from './modes.js'
import { scoreSls, slsItems } from './ofac/screen-sls.js'
import type { ScreenIndex } from './open-index.js'
import type { Query } from './query.js'
import type { Match, Refused, ScreenResult } from './result.js'
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
type Candidate = { names: NamePair[]; items: EvidenceItem[] }

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
  const addresses = askedAddresses(query, index.identifiers)
  const wallets = walletFeature(addresses.wallets, index.identifiers)
  for (const { entity, item } of wallets.items) at(entity).items.push(item)
  for (const { entity, item } of identifierFeature(query.identifiers ?? [], index.identifiers))
    at(entity).items.push(item)
  for (const { entity, item } of contactFeature(addresses.domains, index.identifiers))
    at(entity).items.push(item)
  const names = [query.name ?? '', ...(query.aliases ?? [])]
  const asked = new AskedNames(names, refusals)
  if (!names.some((name) => /[\p{L}\p{N}]/u.test(name)) && !hasNumbers(query) && isEmpty(addresses))
    refusals.add('query', '', 'nothing to compare: no name, number, wallet, e-mail or domain')
  if (mode === 'ofac')
    for (const { entity, item } of slsItems(index.entities, query, threshold)) at(entity).items.push(item)
  else findByName(index, query, asked, threshold - LIFT, at)

  const scored: ScoredEntity[] = []
  for (const [number, { names, items }] of candidates) {
    const found =
      mode === 'ofac'
        ? scoreSls(index.entities.at(number), items)
        : scoreCandidate(index, query, asked, number, names, items, threshold, refusals)
    if (found !== undefined && found.scored.score >= threshold) scored.push(found)
  }
  scored.sort(byRank)
  const matches = scored.map(({ entity, scored: found }) => toMatch(entity, found, mode, asOf))
  const later = matches.filter(({ entity }) => entity.status?.at === 'not listed')
  const limit = options.limit ?? LIMIT
  const cautions = [...wallets.cautions, ...contactCautions(addresses.domains, index.identifiers)]
  return {
    id: query.id,
    matches: matches.filter(({ entity }) => entity.status?.at !== 'not listed').slice(0, limit),
    later: later.slice(0, limit),
    refused: [
      ...(query.unread ?? []),
      ...refusals.all,
      ...unreadable(query),
      ...wallets.refused,
      ...wrongNumbers(query.identifiers ?? []),
      ...unreadContacts(addresses.domains),
    ],
    ...(cautions.length === 0 ? {} : { cautions }),
  }
}

/** What of the query has no form that could be compared. A name is found without it. */
function unreadable({ birthDate = '', country = '' }: Query): Refused[] {
  const refused: Refused[] = []
  if (birthDate.trim() !== '' && !isBirthDate(birthDate)) {
    const reason = 'no date of birth such as 1970, 1970-01 or 1970-01-05: not compared'
    refused.push({ field: 'birthDate', value: shown(birthDate), reason })
  }
  if (country.trim() !== '' && countryCode(country) === undefined) {
    const reason = 'no country by its ISO code or English name: not compared'
    refused.push({ field: 'country', value: shown(country), reason })
  }
  return refused
}

const hasNumbers = ({ identifiers = [] }: Query): boolean =>
  identifiers.some((one) => /[\p{L}\p{N}]/u.test(typeof one === 'string' ? one : one.value))
const isEmpty = ({ wallets, domains }: AskedAddresses): boolean => wallets.length + domains.length === 0

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
        at(index.names.entityOf(number)).names.push({ query: name, name: index.names.at(number) })
      }
  }
}

/** Scores what was found about one entity; nothing but names that no qualifier lifts to `least` is not worth reading the entity. */
function scoreCandidate(
  index: ScreenIndex,
  query: Query,
  asked: AskedNames,
  number: number,
  pairs: readonly NamePair[],
  items: readonly EvidenceItem[],
  least: number,
  refusals: Refusals,
): ScoredEntity | undefined {
  // An entity found by another feature has all its names compared, whatever retrieval thought of them.
  const compared =
    items.length > 0
      ? [
          ...pairs,
          ...namePairs(asked.of(index.entities.kindOf(number)), index.entities.at(number).names, refusals),
        ]
      : pairs
  const name = nameFeature(compared)
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
