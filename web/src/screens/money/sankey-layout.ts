import type { FlowLink } from './flow-links'

export type Bar = Readonly<{
  id: string
  layer: number
  x: number
  y: number
  width: number
  height: number
  units: bigint
}>
export type Band = Readonly<{ link: FlowLink; path: string; width: number; returns: boolean }>
export type Sankey = Readonly<{ width: number; height: number; bars: readonly Bar[]; bands: readonly Band[] }>

const BAR = 10
const LABEL = 176
/** Two lines of label and air: bars stand at least this far apart, so that labels never touch. */
const SLOT = 38
const BODY = 300
const SWEEPS = 6

/** Links that lead back to a node from which they can be reached; drawn as returns, since money does go in circles. */
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

/** Layer of a node: the longest way that leads to it, so that money always goes to the right. */
function layersOf(nodes: readonly string[], forward: readonly FlowLink[]): ReadonlyMap<string, number> {
  const layer = new Map(nodes.map((id) => [id, 0]))
  for (let pass = 0; pass < nodes.length; pass++) {
    let moved = false
    for (const { from, to } of forward) {
      const least = (layer.get(from) ?? 0) + 1
      if ((layer.get(to) ?? 0) < least) {
        layer.set(to, least)
        moved = true
      }
    }
    if (!moved) break
  }
  return layer
}

const sumOf = (links: readonly FlowLink[]): bigint => links.reduce((sum, { units }) => sum + units, 0n)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Places amounts as bands. Sums are exact; only the number of pixels is rounded. The same flows give the same picture. */
export function sankeyLayout(links: readonly FlowLink[], available: number): Sankey {
  const nodes = [...new Set(links.flatMap(({ from, to }) => [from, to]))].sort(byText)
  const back = returning(nodes, links)
  const layer = layersOf(
    nodes,
    links.filter((link) => !back.has(link)),
  )
  const count = Math.max(0, ...layer.values()) + 1
  const incoming = (id: string): FlowLink[] => links.filter(({ to }) => to === id)
  const outgoing = (id: string): FlowLink[] => links.filter(({ from }) => from === id)
  const unitsOf = new Map(
    nodes.map((id) => {
      const [into, out] = [sumOf(incoming(id)), sumOf(outgoing(id))]
      return [id, into > out ? into : out]
    }),
  )
  let columns = Array.from({ length: count }, (_, i) => nodes.filter((id) => layer.get(id) === i))

  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const place = new Map(columns.flatMap((ids) => ids.map((id, i) => [id, (i + 0.5) / ids.length] as const)))
    const pull = (id: string): number => {
      const others = sweep % 2 === 0 ? incoming(id).map(({ from }) => from) : outgoing(id).map(({ to }) => to)
      return others.length === 0
        ? (place.get(id) ?? 0)
        : others.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / others.length
    }
    columns = columns.map((ids) => [...ids].sort((a, b) => pull(a) - pull(b) || byText(a, b)))
  }

  const widest = columns.reduce((most, ids) => {
    const sum = ids.reduce((total, id) => total + (unitsOf.get(id) ?? 0n), 0n)
    return sum > most ? sum : most
  }, 1n)
  // One ratio for the whole picture: a band is as wide here as there.
  const pixels = (units: bigint): number => (Number((units * 1_000_000n) / widest) / 1_000_000) * BODY
  const slotOf = (id: string): number => Math.max(pixels(unitsOf.get(id) ?? 0n) + 12, SLOT)
  const heights = columns.map((ids) => ids.reduce((sum, id) => sum + slotOf(id), 0))
  const height = Math.max(...heights, SLOT)
  const width = Math.max(available, count * (BAR + LABEL))
  const step = count === 1 ? 0 : (width - LABEL - BAR) / (count - 1)
  const bars = columns.flatMap((ids, i): Bar[] => {
    let y = (height - (heights[i] ?? 0)) / 2
    return ids.map((id) => {
      const units = unitsOf.get(id) ?? 0n
      const bar = {
        id,
        layer: i,
        x: i * step,
        y: y + 6,
        width: BAR,
        height: Math.max(pixels(units), 1),
        units,
      }
      y += slotOf(id)
      return bar
    })
  })
  const barOf = new Map(bars.map((bar) => [bar.id, bar]))

  const used = { in: new Map<string, number>(), out: new Map<string, number>() }
  const yOf = (id: string): number => barOf.get(id)?.y ?? 0
  const ordered = [...links].sort((a, b) => yOf(a.from) - yOf(b.from) || yOf(a.to) - yOf(b.to))
  const starts = new Map<FlowLink, number>()
  const ends = new Map<FlowLink, number>()
  for (const link of ordered) {
    const offset = used.out.get(link.from) ?? 0
    starts.set(link, yOf(link.from) + offset + pixels(link.units) / 2)
    used.out.set(link.from, offset + pixels(link.units))
  }
  for (const link of [...links].sort((a, b) => yOf(a.to) - yOf(b.to) || yOf(a.from) - yOf(b.from))) {
    const offset = used.in.get(link.to) ?? 0
    ends.set(link, yOf(link.to) + offset + pixels(link.units) / 2)
    used.in.set(link.to, offset + pixels(link.units))
  }
  const bands = ordered.map((link): Band => {
    const x0 = (barOf.get(link.from)?.x ?? 0) + BAR
    const x1 = barOf.get(link.to)?.x ?? 0
    const [y0, y1] = [starts.get(link) ?? 0, ends.get(link) ?? 0]
    const mid = (x0 + x1) / 2
    const path = back.has(link)
      ? `M${x0} ${y0}C${x0 + 60} ${height} ${x1 - 60} ${height} ${x1} ${y1}`
      : `M${x0} ${y0}C${mid} ${y0} ${mid} ${y1} ${x1} ${y1}`
    return { link, path, width: Math.max(pixels(link.units), 1), returns: back.has(link) }
  })
  return { width: Math.ceil(width), height: Math.ceil(height + 8), bars, bands }
}
