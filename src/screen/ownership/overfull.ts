import type { Graph } from './graph.js'
import { intervalText } from './interval.js'
import type { Overfull } from './result.js'
import { sumOf } from './sums.js'

/** Entities of which more than the whole is held: at least one of the rows is wrong, or out of date. */
export const overfullIn = (graph: Graph): Overfull[] =>
  graph.parties.flatMap(({ key, name }, entity) =>
    (['shares', 'votes'] as const).flatMap((measure): Overfull[] => {
      const holders = (graph.holders[entity] ?? []).filter((index) => graph.holdings[index]?.kind === measure)
      const sum = sumOf(graph, holders, measure)
      const isOver = sum.low > graph.whole || (sum.low === graph.whole && sum.above)
      if (!isOver) return []
      const rows = holders.flatMap((index) => graph.holdings[index]?.row ?? [])
      return [
        {
          key,
          name,
          kind: measure,
          sum: intervalText({ ...sum, high: sum.low, above: false, below: false }, graph.whole),
          rows,
        },
      ]
    }),
  )
