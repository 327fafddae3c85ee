import { canonicalJson } from '../../core/canonical-json.js'
import {
  alertFrom,
  type ListedEntity,
  type Match,
  modeOf,
  type Query,
  type ScreenOptions,
} from '../../screen/index.js'
import { sha256 } from '../../store/sha256.js'
import type { Screener } from '../screen.js'
import { entityCompared, ownedCompared, queryCompared } from './compared-fields.js'
import { type StoreSettings, weakAliasPolicy } from './settings.js'
import { isWeakAliasAlone, matchesAtWeakCap } from './weak-alias.js'

/** A match with the identity of its pair: query id and entity, each with the fields that were compared. */
export type FoundPair = Readonly<{
  match: Match
  kind: 'alert' | 'logged'
  /** SHA-256; another value as soon as a compared field of either side changes. */
  pair: string
  queryCompared: string
  entityCompared: string
}>

/** Finds what the recorded answer to one query holds: alerts, and matches that policy logs. */
export function pairFinder(
  screener: Screener,
  options: ScreenOptions,
  settings: StoreSettings,
): (query: Query, alerts: readonly Match[]) => FoundPair[] {
  const { index } = screener.loaded
  const threshold = options.threshold ?? alertFrom(modeOf(options.mode))
  return (query, alerts) => {
    const compared = canonicalJson(queryCompared(query))
    const atCap = matchesAtWeakCap(index, query, options, threshold)
    return [...alerts, ...atCap].flatMap((match): FoundPair[] => {
      const entity = entityOf(index.entities, match.entity)
      const isWeak = entity !== undefined && isWeakAliasAlone(match, entity)
      const policy = isWeak ? weakAliasPolicy(settings, entity.list) : 'alert'
      // What stands at the cap for another reason is a match like any other below the threshold.
      if (policy === 'ignore' || (!isWeak && !alerts.includes(match))) return []
      // Who is owned by listed persons is found beside the lists, in the holdings.
      const other = canonicalJson(entity === undefined ? ownedCompared(match) : entityCompared(entity))
      const pair = sha256(canonicalJson([query.id, compared, match.entity.list, match.entity.id, other]))
      const kind = policy === 'log' ? 'logged' : 'alert'
      return [{ match, kind, pair, queryCompared: compared, entityCompared: other }]
    })
  }
}

type Entities = Readonly<{ length: number; at(position: number): ListedEntity | undefined }>

const keyOf = ({ list, id }: Pick<ListedEntity, 'list' | 'id'>): string => `${list}\0${id}`

/** An index holds its entities in the order of list and id; reading them all to find one would cost more than screening. */
function entityOf(entities: Entities, wanted: Pick<ListedEntity, 'list' | 'id'>): ListedEntity | undefined {
  const key = keyOf(wanted)
  let low = 0
  let high = entities.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const entity = entities.at(middle)
    if (entity === undefined) return undefined
    const found = keyOf(entity)
    if (found === key) return entity
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
