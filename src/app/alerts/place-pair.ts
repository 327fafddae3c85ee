import type { AlertRow } from '../../store/schema.js'
import { type AlertRecord, type Standing, standingOf } from './alert-state.js'
import type { FoundPair } from './find-pairs.js'

/** What a pair that was met means for the alerts of a store. */
export type Placed = Readonly<
  | { is: 'new'; round: number; before: AlertRow | undefined }
  | { is: 'known'; alert: AlertRow; standing: Standing }
  | { is: 'suppressed'; alert: AlertRow; standing: Standing; decision: number; until: string }
>

/**
 * Places a pair among the alerts that the same pair has (`known`, by round): the first time it is a new alert; an open one stays the one alert; a false
 * positive suppresses it until it expires; then, and when what was only logged has become an alert, a new round begins.
 */
export function placePair(found: FoundPair, known: readonly AlertRecord[], today: string): Placed {
  const latest = known.at(-1)
  if (latest === undefined) return { is: 'new', round: 1, before: undefined }
  const { alert } = latest
  const standing = standingOf(latest, today)
  const { state, decision } = standing
  const isRaised = found.kind === 'alert' && (state === 'logged' || state === 'expired')
  if (isRaised) return { is: 'new', round: alert.round + 1, before: alert }
  if (state === 'false-positive' && decision !== undefined && decision.expires !== null)
    return { is: 'suppressed', alert, standing, decision: decision.number, until: decision.expires }
  return { is: 'known', alert, standing }
}
