import { canonicalJson, type Json } from '../../core/canonical-json.js'
import {
  alertFrom,
  type ModeId,
  modeOf,
  type Query,
  SCREEN_CONFIG,
  type ScreenOptions,
} from '../../screen/index.js'
import { sha256 } from '../../store/sha256.js'
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
  lists: readonly BasisList[]
  /** SHA-256 of the files that say who holds what, whose rules were asked, and a hash of these rules; left out without holdings. */
  holdings?: Readonly<{ files: readonly string[]; regimes: readonly string[]; rules: string }>
}>

/**
 * A version of a list, with its age on the day of the run (null when nobody says when it was published): `sha256` is that of its file, or of the sorted hashes of all `files` that have rows of it (hexadecimal, each with a line end),
 * because a result must not be longer than what it says.
 */
export type BasisList = Readonly<{
  id: string
  published: string | null
  ageDays: number | null
  stale: boolean
  sha256: string
  files: number
}>

/** Everything that a result rests on: with it, its id and the lists the query can be asked again (`bridle screen --replay`). */
export type Basis = RunBasis & Readonly<{ query: Omit<Query, 'id'> }>

/** A configuration by its versions, and by the hash of its numbers, which a forgotten version number does not deceive. */
export type ScreenConfigName = Readonly<{ version: string; words: string; weights: string }>

/** The first 16 digits of the SHA-256 of a value's canonical JSON. */
export const shortHash = (value: Json): string => sha256(canonicalJson(value)).slice(0, 16)

/** Name of a configuration. */
const configName = (
  config: Json & Readonly<{ version: string; frequentWords: string }>,
): ScreenConfigName => ({
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
    lists: lists.map(basisList),
    ...(ownership === undefined ? {} : { holdings: holdingsOf(ownership) }),
  }
}

/** The version of a list that was loaded. */
export const basisList = ({ id, published, ageDays, stale, files }: ListVersion): BasisList => ({
  id,
  published,
  ageDays,
  stale,
  sha256:
    files.length === 1 && files[0] !== undefined
      ? files[0]
      : sha256(files.map((file) => `${file}\n`).join('')),
  files: files.length,
})

const holdingsOf = ({ files, regimes }: Pick<Ownership, 'files' | 'regimes'>) => ({
  files: files.map(({ file }) => file).sort(),
  regimes: regimes.map(({ id }) => id).sort(),
  rules: shortHash(regimes.map(({ id, periods }) => ({ id, periods }))),
})
