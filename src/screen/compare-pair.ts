import type { Comparison } from '../core/evidence.js'
import { AskedNames } from './asked-names.js'
import { boundSide, Refusals } from './bounds.js'
import { contactFeature } from './features/contact.js'
import { identifierFeature } from './features/identifier.js'
import { nameFeature, namePairs } from './features/name.js'
import { walletFeature } from './features/wallet.js'
import { fileIdentifiers, IdentifierPostings } from './identifier-postings.js'
import { alertFrom, modeOf } from './modes.js'
import { scoreSls, slsPairItem } from './ofac/screen-sls.js'
import { namesOf, type PairSide, sideAsQuery } from './pair.js'
import { sideAsEntity } from './pair-entity.js'
import { guessKind, kindOfSchema } from './schema-kind.js'
import { scoreEntity } from './score-entity.js'
import type { Refused } from './result.js'
import type { ScreenOptions } from './screen.js'

/** A pair to compare: two names, or two sets of properties. */
export type PairInput = Readonly<{ query: PairSide; candidate: PairSide; schema?: string | undefined }>

/** Verdict on a pair, by the same features, weights and threshold as screening. */
export type PairResult = Readonly<{
  score: number
  match: boolean
  evidence: readonly Comparison[]
  /** Only where a part of the pair was not looked at: which, and why. */
  refused?: readonly Refused[]
}>

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
  const mode = modeOf(options.mode)
  const refusals = new Refusals()
  const [asking, listed] = [boundSide(pair.query, refusals), boundSide(pair.candidate, refusals)]
  const kind =
    kindOfSchema(pair.schema) ??
    ([...namesOf(asking), ...namesOf(listed)].some((name) => guessKind(name) === 'entity')
      ? 'entity'
      : 'person')
  const asked = new AskedNames(namesOf(asking), refusals)
  const query = sideAsQuery(asking, pair.schema)
  const entity = sideAsEntity(listed, pair.schema, kind)
  for (const { name, prepared } of entity.names)
    if (prepared.omitted > 0)
      refusals.add('candidate', name, `its last ${prepared.omitted} words were not compared`)
  const index = new IdentifierPostings(fileIdentifiers([entity]), [entity])
  const items = [
    ...walletFeature(query.wallets ?? [], index).items,
    ...identifierFeature(query.identifiers ?? [], index),
    ...contactFeature(query.domains ?? [], index),
  ].map(({ item }) => item)
  const byName = mode === 'ofac' ? slsPairItem(query, entity) : undefined
  const found =
    mode === 'ofac'
      ? scoreSls(entity, byName === undefined ? items : [byName, ...items])
      : scoreEntity(query, entity, nameFeature(namePairs(asked.of(kind), entity.names, refusals)), items)
  const refused = refusals.all.length === 0 ? {} : { refused: refusals.all }
  if (found === undefined) return { score: 0, match: false, evidence: [], ...refused }
  const { score, items: evidence } = found.scored
  return {
    score,
    match: score >= (options.threshold ?? alertFrom(mode)),
    evidence: evidence.map(({ comparison }) => comparison),
    ...refused,
  }
}
