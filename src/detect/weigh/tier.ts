import type { CauseSum } from './causes.js'
import { causeSums, milli, type Weight } from './causes.js'
import { bestHypothesis, left } from './hypotheses.js'
import { TIERS, WEIGHTY } from './table.data.js'

export type Tier = 'investigate now' | 'review' | 'note'

/**
 * The tier of a score in millibits. `investigate now` also asks for two causes and one that is not mere place, time or
 * neighbourhood, so that sign-in and time evidence alone stops at review. Everybody else with a signal is a note.
 */
export function tierOf(score: number, causes: readonly CauseSum[], weights: readonly Weight[]): Tier {
  if (
    score >= milli(TIERS.investigate.least) &&
    causes.length >= 2 &&
    weightyLeft(weights) >= milli(TIERS.investigate.weighty)
  )
    return 'investigate now'
  return score >= milli(TIERS.review.least) ? 'review' : 'note'
}

/**
 * The most that the best innocent hypothesis leaves of one weighty cause, sign-ins left out: its bits, or the cost of the circumstance
 * that would explain them where that is less. The cost stays, as it does in the score; were it dropped, one more finding
 * could make a circumstance worth assuming and so lower the tier.
 */
function weightyLeft(weights: readonly Weight[]): number {
  const sums = causeSums(
    weights.filter(({ cause, source }) => WEIGHTY.includes(cause) && source !== 'sign-in'),
  )
  return sums.reduce((most, sum) => Math.max(most, left([sum], bestHypothesis([sum]))), 0)
}
