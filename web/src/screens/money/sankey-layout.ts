import type { FlowLink } from './flow-links'
import { sankeyColumns } from './sankey-columns'

export type Box = Readonly<{
  id: string
  column: number
  x: number
  y: number
  width: number
  height: number
  units: bigint
}>
export type Band = Readonly<{ link: FlowLink; path: string; width: number; returns: boolean }>
export type Sankey = Readonly<{
  width: number
  height: number
  boxes: readonly Box[]
  bands: readonly Band[]
}>

/** A node is a box that holds its own two lines, so that no label lies on a band or on another label. */
const BOX = 172
const LEAST_HEIGHT = 52
const GAP = 12
const LEAST_GUTTER = 56
/** Height of the fullest column in pixels; all other amounts follow. */
const BODY = 280
const EDGE = 1

/** An area, not a thick line: a thick line swells where it bends and would show more than its amount. */
function band(x0: number, y0: number, x1: number, y1: number, half: number): string {
  const middle = (x0 + x1) / 2
  const upper = `M${x0} ${y0 - half}C${middle} ${y0 - half} ${middle} ${y1 - half} ${x1} ${y1 - half}`
  return `${upper}L${x1} ${y1 + half}C${middle} ${y1 + half} ${middle} ${y0 + half} ${x0} ${y0 + half}Z`
}

/** A band that leads back to the left, under the boxes. */
function loop(x0: number, y0: number, x1: number, y1: number, half: number, bottom: number): string {
  const [out, back] = [x0 + 60, x1 - 60]
  const outer = `M${x0} ${y0 - half}C${out} ${bottom - half} ${back} ${bottom - half} ${x1} ${y1 - half}`
  return `${outer}L${x1} ${y1 + half}C${back} ${bottom + half} ${out} ${bottom + half} ${x0} ${y0 + half}Z`
}

const sumOf = (links: readonly FlowLink[]): bigint => links.reduce((sum, { units }) => sum + units, 0n)

/** The bands of one side of each box, one under the other and together in its middle: where each begins. */
function stack(
  boxes: readonly Box[],
  links: readonly FlowLink[],
  side: 'from' | 'to',
  pixels: (units: bigint) => number,
): ReadonlyMap<FlowLink, number> {
  const other = side === 'from' ? 'to' : 'from'
  const top = new Map(boxes.map(({ id, y }) => [id, y]))
  const starts = new Map<FlowLink, number>()
  for (const box of boxes) {
    const own = links
      .filter((link) => link[side] === box.id)
      .sort((a, b) => (top.get(a[other]) ?? 0) - (top.get(b[other]) ?? 0))
    let y = box.y + (box.height - pixels(sumOf(own))) / 2
    for (const link of own) {
      starts.set(link, y + pixels(link.units) / 2)
      y += pixels(link.units)
    }
  }
  return starts
}

/** Places amounts as bands. Sums are exact; only pixels are rounded. `available` is the width of the frame. */
export function sankeyLayout(links: readonly FlowLink[], available: number): Sankey {
  const { columns, returns } = sankeyColumns(links)
  const unitsOf = (id: string): bigint => {
    const into = sumOf(links.filter(({ to }) => to === id))
    const out = sumOf(links.filter(({ from }) => from === id))
    return into > out ? into : out
  }
  const units = new Map(columns.flat().map((id) => [id, unitsOf(id)]))
  const fullest = columns
    .map((ids) => ids.reduce((sum, id) => sum + (units.get(id) ?? 0n), 0n))
    .reduce((most, sum) => (sum > most ? sum : most), 1n)
  // One ratio for the whole picture: a band is as wide here as there.
  const pixels = (each: bigint): number => (Number((each * 1_000_000n) / fullest) / 1_000_000) * BODY
  const heightOf = (id: string): number => Math.max(pixels(units.get(id) ?? 0n), LEAST_HEIGHT)

  const heights = columns.map((ids) => ids.reduce((sum, id) => sum + heightOf(id) + GAP, -GAP))
  const height = Math.max(...heights, LEAST_HEIGHT)
  const width = Math.max(available, columns.length * BOX + (columns.length - 1) * LEAST_GUTTER + 2 * EDGE)
  const step = columns.length < 2 ? 0 : (width - BOX - 2 * EDGE) / (columns.length - 1)
  const boxes = columns.flatMap((ids, column): Box[] => {
    let y = EDGE + (height - (heights[column] ?? 0)) / 2
    return ids.map((id) => {
      const box = {
        id,
        column,
        x: EDGE + column * step,
        y,
        width: BOX,
        height: heightOf(id),
        units: units.get(id) ?? 0n,
      }
      y += box.height + GAP
      return box
    })
  })

  const left = new Map(boxes.map(({ id, x }) => [id, x]))
  const starts = stack(boxes, links, 'from', pixels)
  const ends = stack(boxes, links, 'to', pixels)
  const bands = links.map((link): Band => {
    const x0 = (left.get(link.from) ?? 0) + BOX
    const x1 = left.get(link.to) ?? 0
    const [y0, y1] = [starts.get(link) ?? 0, ends.get(link) ?? 0]
    const back = returns.has(link)
    const half = Math.max(pixels(link.units), 1) / 2
    return {
      link,
      path: back ? loop(x0, y0, x1, y1, half, height) : band(x0, y0, x1, y1, half),
      width: Math.max(pixels(link.units), 1),
      returns: back,
    }
  })
  return { width: Math.ceil(width), height: Math.ceil(height + 2 * EDGE), boxes, bands }
}
