import type { FlowLink } from './flow-links'

export type Columns = Readonly<{
  /** Nodes from left to right, each column from top to bottom. */
  columns: readonly (readonly string[])[]
  /** Links that lead back to where their money came from: it does go in circles. */
  returns: ReadonlySet<FlowLink>
}>

const SWEEPS = 6
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function returning(nodes: readonly string[], links: readonly FlowLink[]): ReadonlySet<FlowLink> {
  const back = new Set<FlowLink>()
  const state = new Map<string, 'open' | 'done'>()
  const visit = (id: string): void => {
    state.set(id, 'open')
    for (const link of links) {
      if (link.from !== id) continue
      if (state.get(link.to) === 'open') back.add(link)
      else if (state.get(link.to) === undefined) visit(link.to)
    }
    state.set(id, 'done')
  }
  const entered = new Set(links.map(({ to }) => to))
  for (const id of [...nodes.filter((each) => !entered.has(each)), ...nodes])
    if (state.get(id) === undefined) visit(id)
  return back
}

/** Column of a node: the longest way that leads to it, so that money always goes to the right. */
function columnNumbers(nodes: readonly string[], forward: readonly FlowLink[]): ReadonlyMap<string, number> {
  const column = new Map(nodes.map((id) => [id, 0]))
  for (let pass = 0; pass < nodes.length; pass++) {
    let moved = false
    for (const { from, to } of forward) {
      const least = (column.get(from) ?? 0) + 1
      if ((column.get(to) ?? 0) < least) {
        column.set(to, least)
        moved = true
      }
    }
    if (!moved) break
  }
  return column
}

/** Sorts nodes into columns and each column so that bands cross little; ties by id: the same flows give the same picture. */
export function sankeyColumns(links: readonly FlowLink[]): Columns {
  const nodes = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort(byText)
  const returns = returning(nodes, links)
  const forward = links.filter((link) => !returns.has(link))
  const column = columnNumbers(nodes, forward)
  const count = Math.max(0, ...column.values()) + 1
  let columns = Array.from({ length: count }, (_, i) => nodes.filter((id) => column.get(id) === i))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const place = new Map(columns.flatMap((ids) => ids.map((id, i) => [id, (i + 0.5) / ids.length] as const)))
    const pull = (id: string): number => {
      const others =
        sweep % 2 === 0
          ? forward.filter(({ to }) => to === id).map(({ from }) => from)
          : forward.filter(({ from }) => from === id).map(({ to }) => to)
      if (others.length === 0) return place.get(id) ?? 0
      return others.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / others.length
    }
    columns = columns.map((ids) => [...ids].sort((a, b) => pull(a) - pull(b) || byText(a, b)))
  }
  return { columns, returns }
}
