import { type Closure, closure } from './closure.js'
import type { Graph } from './graph.js'
import type { Period } from './regime.js'
import type { Verdict } from './result.js'

/** Who is listed for certain and who possibly, by number. */
export type Seeds = Readonly<{ certain: readonly number[]; possible: readonly number[] }>

/** What one set of listed persons comes to: the verdict on every entity that it touches, and the closure that shows why. */
export type Reached = Readonly<{
  verdict: Verdict
  closure: Closure
  /** Who is reached whatever names and unknown shares turn out to be. */
  certain: Closure
  person: number | undefined
}>

/** True when nothing is left open: every share is exact and every power documented. */
const isExact = ({ holdings, shares }: Graph): boolean =>
  shares.every(({ low, high }) => low === high) &&
  holdings.every(({ kind, basis }) => kind !== 'control' || basis !== undefined)

/**
 * Verdicts of one regime. Where it sums over all persons there is one question; where it does not, one for each listed person, and an entity keeps
 * the gravest answer. `better` decides between equal ones.
 */
export function reachedBy(
  graph: Graph,
  seeds: Seeds,
  period: Period,
  better: (entity: number, a: Reached, b: Reached) => boolean,
): ReadonlyMap<number, Reached> {
  const found = new Map<number, Reached>()
  const exact = isExact(graph)
  const questions: readonly (Seeds & { person?: number })[] =
    period.aggregate === 'all'
      ? [seeds]
      : [
          ...seeds.certain.map((person) => ({ certain: [person], possible: [], person })),
          ...seeds.possible.map((person) => ({ certain: [], possible: [person], person })),
        ]
  for (const { certain, possible, person } of questions) {
    const all = [...certain, ...possible]
    const stated = closure(graph, certain, period, 'stated')
    const named = possible.length === 0 ? stated : closure(graph, all, period, 'stated')
    const open = exact ? named : closure(graph, all, period, 'at most')
    for (const entity of new Set([...all, ...open.counted.keys(), ...open.members.keys()])) {
      const answer: Reached = { ...answerOn(entity, stated, named, open), certain: stated, person }
      const before = found.get(entity)
      if (before === undefined || better(entity, answer, before)) found.set(entity, answer)
    }
  }
  return found
}

function answerOn(
  entity: number,
  stated: Closure,
  named: Closure,
  open: Closure,
): Pick<Reached, 'verdict' | 'closure'> {
  const certain = stated.members.get(entity)
  if (certain !== undefined) return { verdict: certain.how, closure: stated }
  if (named.members.has(entity)) return { verdict: 'possible', closure: named }
  if (open.members.has(entity)) return { verdict: 'undetermined', closure: open }
  return { verdict: 'not by shares', closure: open }
}
