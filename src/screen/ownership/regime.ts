import type { Standing } from './holding.js'

/** One thing that makes an entity owned or controlled: what is counted, against which part of the whole. */
export type Test = Readonly<{
  measure: 'shares' | 'votes'
  test: 'at least' | 'more than'
  percent: number
  makes: 'owned' | 'controlled'
}>

/** A rule for as long as it holds. */
export type Period = Readonly<{
  /** First day; it ends where the next period begins. */
  from: string
  status: 'in force' | 'suspended'
  tests: readonly Test[]
  /** `all`: the holdings of all listed persons are summed; `joint`: of one, and of those who act jointly with them. */
  aggregate: 'all' | 'joint'
  /** Whether control makes an entity subject to the measures, or calls for caution only. */
  control: 'counts' | 'caution'
  authority: string
  /** What the reader must know beside the rule. */
  note?: string | undefined
}>

/** Whose listings count: lists by id, and programmes where only some of a list do. */
export type Source = Readonly<{ list: RegExp; program?: RegExp }>

/** What an authority says about entities that listed persons own. */
export type Regime = Readonly<{
  id: string
  title: string
  /** What an owned entity is called. */
  owned: string
  sources: readonly Source[]
  periods: readonly Period[]
  /** Sentences for cautions, each with its authority. */
  cautions: Readonly<Record<'control' | 'director' | 'minority' | 'divested' | 'undetermined', string>>
}>

/** The period that holds on a day; undefined before the first one. */
export const periodOn = ({ periods }: Regime, day: string): Period | undefined =>
  periods.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]

/** Whether a listing counts under a regime on a day. A list that does not say since when counts: who is listed is not cleared by silence. */
export const countsUnder = ({ sources }: Regime, standing: Standing, day: string): boolean =>
  (standing.listed === null || standing.listed <= day) &&
  sources.some(
    ({ list, program }) =>
      list.test(standing.list) &&
      (program === undefined || standing.programs.some((one) => program.test(one))),
  )
