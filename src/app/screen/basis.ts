import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '../../core/canonical-json.js'
import { alertFrom, type ModeId, modeOf, type Query, SCREEN_CONFIG, type ScreenOptions } from '../../screen/index.js'
import type { Ownership } from '../ownership/load-ownership.js'
import { VERSION } from '../version.js'
import type { ListVersion } from './list-versions.js'

/** Most matches of a query when nobody says another number. */
const LIMIT = 20

/** What every result of one run rests on beside its query. */
export type RunBasis = Readonly<{
  /** Version of Bridle. */
  program: string
  config: ScreenConfigName
  mode: ModeId
  threshold: number
  limit: number
  asOf?: string
  /** UTC day from which the age of lists was counted. */
  today: string
  /** Lists with the SHA-256 of each file that has rows of them, sorted. */
  lists: readonly Readonly<{ id: string; published: string | null; files: readonly string[] }>[]
  /** SHA-256 of the files that say who holds what, whose rules were asked, and a hash of these rules; left out without holdings. */
  holdings?: Readonly<{ files: readonly string[]; regimes: readonly string[]; rules: string }>
}>

/** Everything that a result rests on: with it, its id and the lists the query can be asked again (`bridle screen --replay`). */
export type Basis = RunBasis & Readonly<{ query: Omit<Query, 'id'> }>

/** A configuration by its versions, and by the hash of its numbers, which a forgotten version number does not deceive. */
export type ScreenConfigName = Readonly<{ version: string; words: string; weights: string }>

/** The first 16 digits of the SHA-256 of a value's canonical JSON. */
export const shortHash = (value: Json): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16)

/** Name of a configuration. */
export const configName = (config: Json & Readonly<{ version: string; frequentWords: string }>): ScreenConfigName => ({
  version: config.version,
  words: config.frequentWords,
  weights: shortHash(config),
})

/** What the results of a run rest on. Throws E_USAGE for an unknown mode. */
export function runBasis(
  lists: readonly ListVersion[],
  options: ScreenOptions & Readonly<{ today: string }>,
  ownership: Pick<Ownership, 'files' | 'regimes'> | undefined,
): RunBasis {
  const mode = modeOf(options.mode)
  return {
    program: VERSION,
    config: configName(SCREEN_CONFIG),
    mode,
    threshold: options.threshold ?? alertFrom(mode),
    limit: options.limit ?? LIMIT,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    today: options.today,
    lists: lists.map(({ id, published, files }) => ({ id, published, files })),
    ...(ownership === undefined ? {} : { holdings: holdingsOf(ownership) }),
  }
}

const holdingsOf = ({ files, regimes }: Pick<Ownership, 'files' | 'regimes'>) => ({
  files: files.map(({ file }) => file).sort(),
  regimes: regimes.map(({ id }) => id).sort(),
  rules: shortHash(regimes.map(({ id, periods }) => ({ id, periods }))),
})
