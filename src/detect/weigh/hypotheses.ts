import type { Cause } from '../../core/finding.js'
import type { Source } from '../signal.js'
import { type CauseSum, milli } from './causes.js'
import { CIRCUMSTANCES, type Circumstance } from './table.data.js'

/** Circumstances that an honest person would have to have at once. None of them: the hypothesis that explains nothing. */
export type Hypothesis = Readonly<{
  id: string
  text: string
  cost: number
  explains: ReadonlySet<Cause>
  explainsFrom: readonly Readonly<{ cause: Cause; source: Source }>[]
}>

/** Common circumstances in any combination, with at most one rare one. Costs add, as for independent facts. */
const HYPOTHESES: readonly Hypothesis[] = combinations()
  .map(hypothesis)
  .sort((a, b) => a.cost - b.cost)

/**
 * The hypothesis that leaves least: its cost and what it does not explain, in millibits. Of equal ones the cheapest, then the first in
 * the order of the table. `undefined`: no circumstance explains more than it costs.
 */
export function bestHypothesis(causes: readonly CauseSum[]): Hypothesis | undefined {
  let best: Hypothesis | undefined
  let least = left(causes, undefined)
  for (const one of HYPOTHESES) {
    const total = left(causes, one)
    if (total < least) [best, least] = [one, total]
  }
  return best
}

/** Cost of a hypothesis plus what it leaves unexplained. */
export function left(causes: readonly CauseSum[], hypothesis: Hypothesis | undefined): number {
  return causes.reduce(
    (total, sum) => total + (explains(hypothesis, sum) ? 0 : sum.millibits),
    hypothesis?.cost ?? 0,
  )
}

/** Whether an honest person in these circumstances would show this cause, from the sources that show it. */
export function explains(hypothesis: Hypothesis | undefined, { cause, sources }: CauseSum): boolean {
  if (hypothesis === undefined) return false
  if (hypothesis.explains.has(cause)) return true
  return hypothesis.explainsFrom.some(
    (from) => from.cause === cause && sources.every(({ source }) => source === from.source),
  )
}

function hypothesis(parts: readonly Circumstance[]): Hypothesis {
  return {
    id: parts.map(({ id }) => id).join('+'),
    text: parts.map(({ text }) => text).join('; '),
    cost: parts.reduce((sum, { bits }) => sum + milli(bits), 0),
    explains: new Set(parts.flatMap(({ explains }) => explains)),
    explainsFrom: parts.flatMap(({ explainsFrom }) => explainsFrom ?? []),
  }
}

function combinations(): Circumstance[][] {
  const common = CIRCUMSTANCES.filter(({ rare }) => !rare)
  const rare = CIRCUMSTANCES.filter((one) => one.rare)
  let sets: Circumstance[][] = [[]]
  for (const one of common) sets = [...sets, ...sets.map((set) => [...set, one])]
  return [...sets, ...sets.flatMap((set) => rare.map((one) => [...set, one]))].filter(
    ({ length }) => length > 0,
  )
}
