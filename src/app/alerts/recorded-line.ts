import type { Match } from '../../screen/index.js'
import type { ScreenLine } from '../screen.js'
import type { AlertState } from './alert-state.js'

/** A match that has an alert, with where that stands. */
export type RecordedMatch = Match &
  Readonly<{
    alert: number
    state: AlertState
    /** Made by this screening. */
    isNew: boolean
    /** The alert before it about the same query id and entity, and the compared fields that changed since (none: the decision expired). */
    previous?: Readonly<{ alert: number; changed: readonly string[] }>
  }>

/** A match that an earlier decision holds back. */
export type SuppressedMatch = RecordedMatch & Readonly<{ decision: number; until: string }>

/**
 * Answer to a recorded query: `matches` need somebody's eye or are true matches, `suppressed` were cleared by a decision that still holds,
 * `logged` rest on a weak alias alone. `status` is `suppressed` when nothing but a decision stands between the query and an alert.
 */
export type RecordedLine = Omit<ScreenLine, 'status' | 'matches'> &
  Readonly<{
    screening: number
    status: ScreenLine['status'] | 'suppressed'
    matches: readonly RecordedMatch[]
    suppressed: readonly SuppressedMatch[]
    logged: readonly RecordedMatch[]
  }>
