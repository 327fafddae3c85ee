import type { Comparison, SourceRef } from '../../core/evidence.js'

/** One value of the records that was found on a list, with both sides of its evidence. */
export type RecordHit = Readonly<{
  worker: string | null
  kind: 'name' | 'company' | 'wallet' | 'email'
  value: string
  /** `list:id`. */
  entity: string
  score: number
  /** Something besides a name agrees: only then may it count for anybody. */
  corroborated: boolean
  comparisons: readonly Comparison[]
  /** Records of the holder and of the list. */
  rows: readonly SourceRef[]
}>
