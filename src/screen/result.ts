import type { Comparison, Rows } from '../core/evidence.js'
import type { ModeId } from './modes.js'

/** The listed entity as a result shows it. */
export type MatchedEntity = Readonly<{
  id: string
  caption: string
  schema: string
  list: string
  programs: readonly string[]
  /** Day of the listing; null when the form of the list does not say it. */
  listed: string | null
  /** Only with `asOf`: what held on that day and what holds now. */
  status?: Readonly<{
    /** The day that was asked. */
    on: string
    at: 'listed' | 'not listed' | 'unknown'
    now: 'listed'
    /** Publication of the list that says so; null when its form does not. */
    published: string | null
  }>
  /** Only for an entity of which the list has no primary record, but aliases or addresses. */
  partial?: 'no primary record'
  /** Only for an entity whose removal waits for approval: what its publisher did, and when. */
  removal?: string
}>

/** One listed entity that the query may be, and everything that speaks for and against it. */
export type Match = Readonly<{
  /** From 0 to 1, four digits. */
  score: number
  mode: ModeId
  entity: MatchedEntity
  /** What was compared and what it contributed, the strongest first. */
  evidence: readonly [Comparison, ...Comparison[]]
  /** Records of the list that say so. */
  rows: Rows
}>

/** A part of the query that could not be used, and why. */
export type Refused = Readonly<{
  field: string
  value: string
  reason: string
  /** Left out for its size, and it could have matched: the rest clears nobody. */
  incomplete?: true
}>

/** Answer to one query. `matches` are alerts; `later` are those who were listed only after `asOf`. */
export type ScreenResult = Readonly<{
  id: string
  matches: readonly Match[]
  later: readonly Match[]
  refused: readonly Refused[]
  /** Parts of the query that are no hit and that a person must know about: addresses that only look like listed ones. Left out when there are none. */
  cautions?: readonly Refused[]
}>
