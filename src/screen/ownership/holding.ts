import type { SourceRef } from '../../core/evidence.js'
import type { Share } from './share.js'

/**
 * What one party has in another: `shares` and `votes` are counted, `control` is a power that a regime may take for ownership, `director` is a
 * person who acts for the entity and neither owns nor controls it by that.
 */
export type HoldingKind = 'shares' | 'votes' | 'control' | 'director'

/** One statement of who holds what, as a row says it. Periods are half-open days; undefined: since ever, still. */
export type Holding = Readonly<{
  /** Keys of two parties. */
  owner: string
  owned: string
  kind: HoldingKind
  share: Share
  /** The share as written; empty when the row does not say it. */
  stated: string
  from: string | undefined
  to: string | undefined
  /** By what the power of a `control` row is documented; what kind of shares. */
  basis: string | undefined
  /** Holders that exercise their rights jointly share a group (joint arrangement). */
  group: string | undefined
  row: SourceRef
}>

/** The entry of a list that a party is, or may be. */
export type Standing = Readonly<{
  /** `id`: the row names the entry. `name`: screening alerts, which makes it possible and no more. */
  by: 'id' | 'name'
  list: string
  id: string
  caption: string
  programs: readonly string[]
  /** Day of the listing; null when the list does not say it. */
  listed: string | null
  /** Score of the alert; 1 for an id. */
  score: number
  row: SourceRef
}>

/** A person or entity that holdings name, and the list entries that it is or may be. */
export type Party = Readonly<{ key: string; name: string; standings: readonly Standing[] }>
