import type { Json } from '../../core/canonical-json.js'
import type { ScreenLine } from '../screen.js'
import type { Basis } from './basis.js'
import { type JsonDifference, jsonDifferences } from './json-differences.js'

/** What became of a stored result: what it rests on that is another now, and what of it came out otherwise. */
export type Replay = Readonly<{
  replay: 'same' | 'changed'
  /** List versions, configuration, program, holdings. */
  basis: readonly JsonDifference[]
  /** Status, matches, scores, evidence, rows. */
  result: readonly JsonDifference[]
  /** What that means, where it is not plain. */
  why?: string
}>

/** Compares a stored result with the one that the same query gives now. */
export function compareResults(stored: ScreenLine, now: ScreenLine): Replay {
  const basis = jsonDifferences(known(stored.basis), known(now.basis))
  const result = jsonDifferences(resultOf(stored), resultOf(now))
  if (basis.length + result.length === 0) return { replay: 'same', basis, result }
  if (result.length === 0) return { replay: 'changed', basis, result, why: 'the result itself is the same' }
  if (basis.length > 0) return { replay: 'changed', basis, result }
  return {
    replay: 'changed',
    basis,
    result,
    why: 'all that it rests on is the same: it was altered after it was written, or by an altered program',
  }
}

/** Without the query: it was asked again as it is stored, and what a reader of queries leaves out says nothing. */
const known = ({ query: _, lists, config, ...rest }: Basis): Json => ({
  program: rest.program,
  'configuration version': config.version,
  'table of frequent words': config.words,
  weights: config.weights,
  list: lists.map(({ id, published, sha256 }) => ({ id, published, sha256 })),
  holdings: rest.holdings,
})

/** Numbers of alerts and other members that recording adds are no part of the answer. */
const resultOf = ({ status, why, matches, later, refused, cautions }: ScreenLine): Json =>
  JSON.parse(JSON.stringify({ status, why, matches, later, refused, cautions })) as Json
