import { type CauseSum, causeSums, milli, type Weight } from './causes.js'
import { bestHypothesis, explains, type Hypothesis, left } from './hypotheses.js'
import { NEGATIVE_CAP } from './table.data.js'
import { type Tier, tierOf } from './tier.js'

/** The score of one person and the sum that leads to it. All numbers are millibits. */
export type Weighed = Readonly<{
  score: number
  prior: number
  negative: number
  hypothesis: Hypothesis | undefined
  causes: readonly (CauseSum & Readonly<{ explained: boolean }>)[]
  tier: Tier
}>

/**
 * score = prior + negative bits + min over innocent hypotheses of [cost + what they leave unexplained]. The order of the weights does
 * not matter, a repeated one adds nothing, and one more positive weight never lowers the score.
 *
 * @example weigh([], -10).score // -10000
 */
export function weigh(weights: readonly Weight[], prior: number): Weighed {
  const causes = causeSums(weights)
  const hypothesis = bestHypothesis(causes)
  const negative = negativeSum(weights)
  const score = milli(prior) + negative + left(causes, hypothesis)
  return {
    score,
    prior: milli(prior),
    negative,
    hypothesis,
    causes: causes.map((sum) => ({ ...sum, explained: explains(hypothesis, sum) })),
    tier: tierOf(score, causes, weights),
  }
}

/** Each source speaks once for a person too, with its strongest word. */
function negativeSum(weights: readonly Weight[]): number {
  const strongest = new Map<string, number>()
  for (const { source, millibits } of weights)
    if (millibits < 0) strongest.set(source, Math.min(strongest.get(source) ?? 0, millibits))
  const sum = [...strongest.values()].reduce((total, millibits) => total + millibits, 0)
  return Math.max(sum, -milli(NEGATIVE_CAP.bits))
}
