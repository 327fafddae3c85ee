import type { CaseRing } from '../../../../src/case/schema'
import { KINDS } from './graph-kinds'

type Node = CaseRing['nodes'][number]
type Edge = CaseRing['edges'][number]

const byId = (a: Node, b: Node): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function neighbours(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const { from, to } of edges) {
    map.set(from, [...(map.get(from) ?? []), to])
    map.set(to, [...(map.get(to) ?? []), from])
  }
  return map
}

/**
 * The column of each node: people in the middle (0), what they share beside them (−1 left, 1 right, by kind), what only those things
 * touch one further out. A node that nothing joins stands right.
 */
function columnOf(nodes: readonly Node[], edges: readonly Edge[]): Map<string, number> {
  const near = neighbours(edges)
  const column = new Map(nodes.filter(({ kind }) => kind === 'person').map(({ id }) => [id, 0]))
  let frontier = nodes.filter(({ kind }) => kind === 'person')
  const sorted = [...nodes].sort(byId)
  while (frontier.length > 0) {
    const reached = new Map<string, number>()
    for (const node of sorted) {
      if (column.has(node.id)) continue
      const from = frontier.find(({ id }) => near.get(id)?.includes(node.id))
      if (from === undefined) continue
      const at = column.get(from.id) ?? 0
      reached.set(node.id, at === 0 ? (KINDS[node.kind].side === 'left' ? -1 : 1) : at + Math.sign(at))
    }
    for (const [id, at] of reached) column.set(id, at)
    frontier = sorted.filter(({ id }) => reached.has(id))
  }
  for (const node of sorted) if (!column.has(node.id)) column.set(node.id, 1)
  return column
}

const SWEEPS = 6

/**
 * Nodes in columns, left to right, each column ordered so that lines cross little (barycentre, some sweeps). The order depends on ids
 * alone: the same ring gives the same picture.
 */
export function graphColumns(nodes: readonly Node[], edges: readonly Edge[]): Node[][] {
  const column = columnOf(nodes, edges)
  const near = neighbours(edges)
  const numbers = [...new Set(column.values())].sort((a, b) => a - b)
  let columns = numbers.map((n) => nodes.filter(({ id }) => column.get(id) === n).sort(byId))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const place = new Map<string, number>()
    for (const nodesOf of columns)
      nodesOf.forEach(({ id }, i) => {
        place.set(id, (i + 0.5) / nodesOf.length)
      })
    const weight = (node: Node): number => {
      const others = (near.get(node.id) ?? []).filter((id) => column.get(id) !== column.get(node.id))
      if (others.length === 0) return place.get(node.id) ?? 0
      return others.reduce((sum, id) => sum + (place.get(id) ?? 0), 0) / others.length
    }
    // People move in odd sweeps, things in even ones, so that each side settles against a fixed other.
    columns = columns.map((nodesOf, i) =>
      (numbers[i] === 0) === (sweep % 2 === 1)
        ? [...nodesOf].sort((a, b) => weight(a) - weight(b) || byId(a, b))
        : nodesOf,
    )
  }
  return columns
}
