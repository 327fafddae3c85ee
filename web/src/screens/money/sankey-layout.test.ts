import { expect, test } from 'vitest'
import type { FlowLink } from './flow-links'
import { sankeyLayout } from './sankey-layout'

const link = (from: string, to: string, units: bigint): FlowLink => ({
  from,
  to,
  units,
  rows: [{ file: 'f', row: 1 }],
})

// Two wages meet at a collector; a tenth of one goes to an exchange, the rest to one controller.
const flows = [
  link('employer', 'a', 100n),
  link('employer', 'b', 60n),
  link('a', 'collector', 90n),
  link('a', 'exchange', 10n),
  link('b', 'collector', 60n),
  link('collector', 'controller', 150n),
]

test('money goes to the right, and boxes are as high as what passes', () => {
  const box = new Map(sankeyLayout(flows, 1000).boxes.map((each) => [each.id, each]))
  expect(['employer', 'a', 'collector', 'controller'].map((id) => box.get(id)?.column)).toEqual([0, 1, 2, 3])
  expect(box.get('employer')?.units).toBe(160n)
  // 150 of 160 units, where the fullest column has 280 px.
  expect(box.get('controller')?.height).toBeCloseTo((150 / 160) * 280, 3)
})

test('the bands of one side fit into their box', () => {
  const { boxes, bands } = sankeyLayout(flows, 1000)
  for (const { id, height } of boxes)
    for (const side of ['from', 'to'] as const) {
      const sum = bands.filter((band) => band.link[side] === id).reduce((all, { width }) => all + width, 0)
      expect(sum).toBeLessThanOrEqual(height + 0.001)
    }
})

test('boxes of one column do not touch, however small their amounts', () => {
  const many = Array.from({ length: 40 }, (_, i) => link('employer', `w${i}`, BigInt(i + 1)))
  const column = sankeyLayout(many, 800)
    .boxes.filter((box) => box.column === 1)
    .sort((a, b) => a.y - b.y)
  for (const [i, box] of column.entries()) {
    const above = column[i - 1]
    if (above !== undefined) expect(box.y).toBeGreaterThan(above.y + above.height)
  }
})

test('money that goes in a circle is drawn as a return', () => {
  const circle = [link('a', 'b', 5n), link('b', 'c', 5n), link('c', 'a', 2n)]
  expect(sankeyLayout(circle, 600).bands.filter(({ returns }) => returns)).toHaveLength(1)
})

test('the order of the flows changes nothing', () => {
  const places = (links: readonly FlowLink[]) =>
    sankeyLayout(links, 1000).boxes.map(({ id, x, y }) => `${id} ${x} ${y}`)
  expect(places([...flows].reverse())).toEqual(places(flows))
})
