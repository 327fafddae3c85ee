import type { SourceRef } from '../../core/evidence.js'
import type { Standing } from './holding.js'

/**
 * - `listed`: on a list itself. `owned`, `controlled`: reached by the rule, for certain.
 * - `possible`: reached if an owner is who a name says.
 * - `undetermined`: reached or not, depending on shares that nobody states.
 * - `not by shares`: not reached by what is stated. It clears nobody: cautions may stand beside it.
 * - `not in force`: the rule is suspended on that day; `would` says what it came to.
 */
export const VERDICTS = [
  'listed',
  'owned',
  'controlled',
  'possible',
  'undetermined',
  'not in force',
  'not by shares',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** A holding as a result shows it. */
export type ShownHolding = Readonly<{
  owner: string
  ownerName: string
  owned: string
  kind: string
  /** `50 %`, `25 % to 50 %`, `unknown`. */
  share: string
  from: string | null
  to: string | null
  basis: string | null
  group: string | null
  /** Why the owner counts: by its own listing, or because it is owned itself. */
  because: string
  row: SourceRef
}>

/** From a listed person to the entity. `omitted` first steps of a very long chain are left out. */
export type Path = Readonly<{
  steps: readonly Readonly<{ from: string; to: string; kind: string; share: string; row: SourceRef }>[]
  omitted: number
}>

export type Caution = Readonly<{
  code: 'control' | 'director' | 'minority' | 'divested' | 'overfull'
  detail: string
  rows: readonly SourceRef[]
}>

/** What one regime says about one entity. */
export type Finding = Readonly<{
  regime: string
  verdict: Verdict
  would?: Verdict
  /** The one person whose holdings count, where a regime does not sum over persons. */
  person?: string
  /** Sum of what was counted, by measure, and what it is compared with. */
  sums: readonly Readonly<{ measure: string; sum: string; test: string }>[]
  holdings: readonly ShownHolding[]
  paths: readonly Path[]
  /** What would have to be known. */
  missing: readonly string[]
  cautions: readonly Caution[]
  authority: string
  /** One sentence for a person. */
  detail: string
}>

export type AssessedEntity = Readonly<{
  key: string
  name: string
  standings: readonly Standing[]
  /** Part of the shares whose holders no row names. */
  unaccounted: string
  findings: readonly Finding[]
}>

/** A regime on the day: whether it holds, and by what. */
export type RegimeStatus = Readonly<{
  id: string
  title: string
  status: 'in force' | 'suspended' | 'not yet in force'
  from: string | null
  authority: string
  note: string | null
}>

/** Shares in one entity that add up to more than there is. */
export type Overfull = Readonly<{
  key: string
  name: string
  kind: string
  sum: string
  rows: readonly SourceRef[]
}>

export type Assessment = Readonly<{
  asOf: string
  regimes: readonly RegimeStatus[]
  entities: readonly AssessedEntity[]
  overfull: readonly Overfull[]
  /** Rows that state again what another row states. */
  repeated: readonly SourceRef[]
}>
