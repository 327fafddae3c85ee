import type { CaseRing } from '../../../../src/case/schema'
import { graphColumns } from './graph-columns'
import { textWidth } from './shorten'
import { tieText } from './tie-text'

type Node = CaseRing['nodes'][number]
type Edge = CaseRing['edges'][number]

export type Box = Readonly<{
  node: Node
  column: number
  x: number
  y: number
  width: number
  height: number
}>
export type Wire = Readonly<{
  edge: Edge
  index: number
  path: string
  /** Where the label stands, on the line before the thing that people share. */
  label: Readonly<{ x: number; y: number; anchor: 'start' | 'end' }>
}>
export type GraphLayout = Readonly<{
  width: number
  height: number
  boxes: readonly Box[]
  wires: readonly Wire[]
  labelWidth: number
}>

const BOX = 160
/** Room for labels: as much as they need, within these bounds. */
const LEAST_LABEL = 96
const MOST_LABEL = 190
const TURN = 30
const MAX_TURN = 150
const PITCH = 18
const BOX_HEIGHT = 58
/** A box that is listed, or may be a facilitator, says so in a line of its own. */
const LINE = 15
const GAP = 14
const EDGE = 1

/** Which side of its box a line leaves: towards the other column, or outwards for a line within one column. */
const sideOf = (own: number, other: number): 'left' | 'right' => {
  if (own !== other) return own < other ? 'right' : 'left'
  return own < 0 ? 'left' : 'right'
}

/**
 * Places a ring: boxes in columns, one port per line, ports of one box a label's height apart. So no two labels can overlap,
 * whatever the ring. `available` is the width of the frame in pixels; a wide ring is wider than its frame rather than illegible.
 */
export function graphLayout(
  ring: Pick<CaseRing, 'nodes' | 'edges' | 'facilitators'>,
  available: number,
): GraphLayout {
  const columns = graphColumns(ring.nodes, ring.edges)
  const centre = columns.findIndex((nodes) => nodes[0]?.kind === 'person')
  const columnOf = new Map(columns.flatMap((nodes, i) => nodes.map(({ id }) => [id, i - centre] as const)))
  const known = ring.edges
    .map((edge, index) => ({ edge, index }))
    .filter(({ edge }) => columnOf.has(edge.from) && columnOf.has(edge.to) && edge.from !== edge.to)

  const ports = (id: string, side: 'left' | 'right') =>
    known.filter(({ edge }) => {
      if (edge.from !== id && edge.to !== id) return false
      const other = edge.from === id ? edge.to : edge.from
      return sideOf(columnOf.get(id) ?? 0, columnOf.get(other) ?? 0) === side
    })
  const marked = new Set(ring.facilitators.map(({ node }) => node))
  const heightOf = ({ id, listed }: Node): number =>
    Math.max(
      BOX_HEIGHT + (listed || marked.has(id) ? LINE : 0),
      Math.max(ports(id, 'left').length, ports(id, 'right').length) * PITCH + 8,
    )

  const needed = Math.max(...known.map(({ edge }) => textWidth(tieText(edge))), 0) + 12
  const label = Math.min(Math.max(needed, LEAST_LABEL), MOST_LABEL)
  // A line inside one column leaves outwards: its label needs room beside that of the next column, or outside of the last.
  const within = (column: number, side: 'left' | 'right'): boolean =>
    known.some(({ edge }) => {
      const own = columnOf.get(edge.from)
      return own === column && own === columnOf.get(edge.to) && sideOf(own, own) === side
    })
  const last = columns.length - 1
  const left = EDGE + (within(-centre, 'left') ? label + TURN : 0)
  const right = EDGE + (within(last - centre, 'right') ? label + TURN : 0)
  const zones = columns
    .slice(1)
    .map((_, i) => label * (1 + Number(within(i - centre, 'right')) + Number(within(i + 1 - centre, 'left'))))
  const fixed = left + right + columns.length * BOX + zones.reduce((sum, zone) => sum + zone, 0)
  const turn = Math.min(Math.max((available - fixed) / Math.max(last, 1), TURN), MAX_TURN)
  const lefts = columns.map(
    (_, i) => left + i * BOX + zones.slice(0, i).reduce((sum, zone) => sum + zone + turn, 0),
  )
  const heights = columns.map((nodes) => nodes.reduce((sum, node) => sum + heightOf(node) + GAP, -GAP))
  const height = Math.max(...heights, BOX_HEIGHT)
  const boxes = columns.flatMap((nodes, i): Box[] => {
    let y = EDGE + (height - (heights[i] ?? 0)) / 2
    return nodes.map((node) => {
      const box = {
        node,
        column: i - centre,
        x: lefts[i] ?? left,
        y,
        width: BOX,
        height: heightOf(node),
      }
      y += box.height + GAP
      return box
    })
  })
  const boxOf = new Map(boxes.map((box) => [box.node.id, box]))

  const portOf = (id: string, other: string, index: number): { x: number; y: number; out: 1 | -1 } => {
    const box = boxOf.get(id)
    const opposite = boxOf.get(other)
    if (box === undefined || opposite === undefined) return { x: 0, y: 0, out: 1 }
    const side = sideOf(box.column, opposite.column)
    const middle = (of: Box | undefined): number => (of === undefined ? 0 : of.y + of.height / 2)
    const ordered = [...ports(id, side)].sort((a, b) => {
      const end = ({ edge }: { edge: Edge }): string => (edge.from === id ? edge.to : edge.from)
      return middle(boxOf.get(end(a))) - middle(boxOf.get(end(b))) || a.index - b.index
    })
    const at = ordered.findIndex((each) => each.index === index)
    const top = box.y + box.height / 2 - ((ordered.length - 1) * PITCH) / 2
    return {
      x: side === 'right' ? box.x + box.width : box.x,
      y: top + at * PITCH,
      out: side === 'right' ? 1 : -1,
    }
  }

  const wires = known.map(({ edge, index }): Wire => {
    // The label stands at the end that is further out: many people lead to one thing, and its ports are spaced for labels.
    const fromOut = Math.abs(columnOf.get(edge.from) ?? 0) > Math.abs(columnOf.get(edge.to) ?? 0)
    const [outer, inner] = fromOut ? [edge.from, edge.to] : [edge.to, edge.from]
    const a = portOf(outer, inner, index)
    const b = portOf(inner, outer, index)
    const end = a.x + a.out * label
    const reach = columnOf.get(outer) === columnOf.get(inner) ? label + 24 : Math.abs(b.x - end) / 2
    const path =
      columnOf.get(outer) === columnOf.get(inner)
        ? `M${a.x} ${a.y}H${end}C${end + a.out * 24} ${a.y} ${b.x + b.out * reach} ${b.y} ${b.x} ${b.y}`
        : `M${a.x} ${a.y}H${end}C${end + a.out * reach} ${a.y} ${b.x + b.out * reach} ${b.y} ${b.x} ${b.y}`
    return {
      edge,
      index,
      path,
      label: { x: a.x + a.out * 6, y: a.y - 4, anchor: a.out === 1 ? 'start' : 'end' },
    }
  })
  const width = (lefts[last] ?? left) + BOX + right
  return { width: Math.ceil(width), height: Math.ceil(height + 2 * EDGE), boxes, wires, labelWidth: label }
}
