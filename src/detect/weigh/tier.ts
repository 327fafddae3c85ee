import type { CauseSum } from './causes.js'
import { milli } from './causes.js'
import { TIERS, WEIGHTY } from './table.data.js'

export type Tier = 'investigate now' | 'review' | 'note'

/**
 * The tier of a score in millibits. `investigate now` also asks for two causes and one that is not mere place, time or
 * neighbourhood, so that sign-in and time evidence alone stops at review. Everybody else with a signal is a note.
 */
export function tierOf(score: number, causes: readonly CauseSum[]): Tier {
  const weighty = causes.some(({ cause }) => WEIGHTY.includes(cause))
  if (score >= milli(TIERS.investigate.least) && causes.length >= 2 && weighty) return 'investigate now'
  return score >= milli(TIERS.review.least) ? 'review' : 'note'
}
