import type { Comparison } from '../core/evidence.js'
import { contactFeature } from './features/contact.js'
import { identifierFeature } from './features/identifier.js'
import { queryNames } from './features/name.js'
import { walletFeature } from './features/wallet.js'
import { IdentifierPostings } from './identifier-postings.js'
import { modeOf } from './modes.js'
import { namesOf, type PairSide, sideAsQuery } from './pair.js'
import { sideAsEntity } from './pair-entity.js'
import { guessKind, kindOfSchema } from './schema-kind.js'
import { scoreEntity } from './score-entity.js'
import type { ScreenOptions } from './screen.js'
import { ALERT_FROM } from './weights.js'

/** A pair to compare: two names, or two sets of properties. */
export type PairInput = Readonly<{ query: PairSide; candidate: PairSide; schema?: string | undefined }>

/** Verdict on a pair, by the same features, weights and threshold as screening. */
export type PairResult = Readonly<{ score: number; match: boolean; evidence: readonly Comparison[] }>

/**
 * Compares two sides without a list. Without a schema both are taken for persons unless one of the names shows that it is an
 * organisation's. Throws E_USAGE for a mode that does not exist.
 *
 * @example comparePair({ query: { name: 'Kim Sangman' }, candidate: { name: 'KIM, Sang Man' } }).match // true
 */
export function comparePair(
  pair: PairInput,
  options: Pick<ScreenOptions, 'threshold' | 'mode'> = {},
): PairResult {
  modeOf(options.mode)
  const kind =
    kindOfSchema(pair.schema) ??
    ([...namesOf(pair.query), ...namesOf(pair.candidate)].some((name) => guessKind(name) === 'entity')
      ? 'entity'
      : 'person')
  const query = sideAsQuery(pair.query, pair.schema)
  const entity = sideAsEntity(pair.candidate, pair.schema, kind)
  const index = new IdentifierPostings([entity])
  const items = [
    ...walletFeature(query.wallets ?? [], index).items,
    ...identifierFeature(query.identifiers ?? [], index),
    ...contactFeature(query.domains ?? [], index),
  ].map(({ item }) => item)
  const asked = queryNames(namesOf(pair.query), kind)
  const found = scoreEntity(query, entity, asked, entity.names, items, 0)
  if (found === undefined) return { score: 0, match: false, evidence: [] }
  const { score, items: evidence } = found.scored
  return {
    score,
    match: score >= (options.threshold ?? ALERT_FROM),
    evidence: evidence.map(({ comparison }) => comparison),
  }
}
