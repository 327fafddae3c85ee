import { expect, test } from 'vitest'
import { graphLayout } from './graph-layout'

const evidence = { rows: [{ file: 'f', row: 1 }], total: 1 }
const KINDS = ['device', 'address', 'account', 'wallet', 'network'] as const

/** A ring of `n` people, each tied to three of a dozen things; the pattern is fixed. */
function ring(n: number) {
  const people = Array.from({ length: n }, (_, i) => ({
    id: `p${i}`,
    kind: 'person' as const,
    label: `P${i}`,
    listed: false,
  }))
  const things = Array.from({ length: 12 }, (_, i) => ({
    id: `t${i}`,
    kind: KINDS[i % KINDS.length] ?? 'device',
    label: `T${i}`,
    listed: false,
  }))
  const edges = people.flatMap(({ id }, i) =>
    [i, i * 5 + 1, i * 7 + 3].map((t) => ({ from: id, to: `t${t % 12}`, kind: 'k', label: 'l', evidence })),
  )
  const chain = [
    { from: 't3', to: 'end', kind: 'k', label: 'l', evidence },
    // Two things of one column, and two people: lines that leave outwards.
    { from: 't3', to: 't8', kind: 'k', label: 'l', evidence },
    { from: 'p0', to: 'p2', kind: 'k', label: 'l', evidence },
  ]
  const end = { id: 'end', kind: 'entity' as const, label: 'End', listed: true }
  return { nodes: [...people, ...things, end], edges: [...edges, ...chain], facilitators: [] }
}

const overlaps = (a: [number, number], b: [number, number]): boolean => a[0] < b[1] && b[0] < a[1]

test('no two boxes overlap, nor two labels', () => {
  const { boxes, wires, labelWidth } = graphLayout(ring(40), 1200)
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(
        overlaps([a.x, a.x + a.width], [b.x, b.x + b.width]) &&
          overlaps([a.y, a.y + a.height], [b.y, b.y + b.height]),
      ).toBe(false)
  const labels = wires.map(({ label }) => {
    const left = label.anchor === 'start' ? label.x : label.x - labelWidth + 6
    return { x: [left, left + labelWidth - 6], y: [label.y - 11, label.y + 3] } as const
  })
  for (const [i, a] of labels.entries())
    for (const b of labels.slice(i + 1))
      expect(overlaps([...a.x], [...b.x]) && overlaps([...a.y], [...b.y])).toBe(false)
})

test('the order of nodes and lines in the case changes nothing', () => {
  const one = ring(9)
  const layout = graphLayout(one, 1200)
  const other = graphLayout({ ...one, nodes: [...one.nodes].reverse() }, 1200)
  const places = (boxes: typeof layout.boxes) => boxes.map(({ node, x, y }) => `${node.id} ${x} ${y}`).sort()
  expect(places(other.boxes)).toEqual(places(layout.boxes))
})

test('everything is inside the picture', () => {
  const { boxes, wires, labelWidth, width, height } = graphLayout(ring(6), 300)
  for (const { label } of wires) {
    expect(label.anchor === 'start' ? label.x : label.x - labelWidth).toBeGreaterThanOrEqual(0)
    expect(label.anchor === 'start' ? label.x + labelWidth : label.x).toBeLessThanOrEqual(width)
  }
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
  }
})
