import type { Graph } from './graph.js'
import type { Standing } from './holding.js'
import type { Reached } from './candidates.js'
import type { ShownHolding } from './result.js'

const entry = ({ list, id, by, score }: Standing): string =>
  by === 'id' ? `listed, ${list} ${id}` : `possibly listed, ${list} ${id}, by name (score ${score})`

/** Why the holder of a holding counts. */
function because(
  graph: Graph,
  { closure, certain }: Reached,
  owner: number,
  counts: (standing: Standing) => boolean,
): string {
  const member = closure.members.get(owner)
  if (member === undefined) return 'holds jointly with a listed person'
  if (member.how !== 'listed') return `${certain.members.has(owner) ? '' : 'possibly '}${member.how} itself`
  const standing = graph.parties[owner]?.standings.find(counts)
  return standing === undefined ? 'listed' : entry(standing)
}

/** Counted holdings as a result shows them, in the order of the graph. */
export const shownHoldings = (
  graph: Graph,
  entity: number,
  reached: Reached,
  counts: (standing: Standing) => boolean,
): ShownHolding[] =>
  [...(reached.closure.counted.get(entity) ?? [])]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const holding = graph.holdings[index]
      if (holding === undefined) return []
      const owner = graph.ownerOf[index] ?? 0
      return [
        {
          owner: holding.owner,
          ownerName: graph.parties[owner]?.name ?? holding.owner,
          owned: holding.owned,
          kind: holding.kind,
          share: graph.texts[index] ?? '',
          from: holding.from ?? null,
          to: holding.to ?? null,
          basis: holding.basis ?? null,
          group: holding.group ?? null,
          because: because(graph, reached, owner, counts),
          row: holding.row,
        },
      ]
    })
