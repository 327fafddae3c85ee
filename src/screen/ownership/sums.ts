import type { Graph } from './graph.js'
import { type Interval, intervalText, NONE, plus } from './interval.js'
import type { Period, Test } from './regime.js'
import type { Finding } from './result.js'

/** Sum of the counted holdings of one measure. */
export function sumOf(
  { holdings, shares }: Graph,
  counted: readonly number[],
  measure: Test['measure'],
): Interval {
  let sum = NONE
  for (const index of counted) if (holdings[index]?.kind === measure) sum = plus(sum, shares[index] ?? NONE)
  return sum
}

const testText = ({ test, percent }: Test): string => `${test} ${percent} %`

/** What the counted holdings come to under every test of a period; what others hold is not left for them. */
export function sumsOf(
  graph: Graph,
  entity: number,
  counted: readonly number[],
  { tests }: Period,
): Finding['sums'] {
  return tests.flatMap((test) => {
    const isCounted = counted.some((index) => graph.holdings[index]?.kind === test.measure)
    if (!isCounted) return []
    const sum = sumOf(graph, counted, test.measure)
    const total = sumOf(graph, graph.holders[entity] ?? [], test.measure)
    const left = graph.whole - (total.low - sum.low)
    const bounded = sum.high > left ? { ...sum, high: left > sum.low ? left : sum.low, below: false } : sum
    return [{ measure: test.measure, sum: intervalText(bounded, graph.whole), test: testText(test) }]
  })
}
