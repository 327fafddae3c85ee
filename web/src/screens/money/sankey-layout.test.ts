import { expect, test } from 'vitest'
import { sankeyLayout } from './sankey-layout'

const link = (from: string, to: string, units: bigint) => ({
  from,
  to,
  units,
  rows: [{ file: 'f', row: 1 }] as const,
})

// Two wages meet at a collector; a tenth goes to an exchange, the rest to one controller.
const flows = [
  link('employer', 'a', 100n),
  link('employer', 'b', 60n),
  link('a', 'collector', 90n),
  link('a', 'exchange', 10n),
  link('b', 'collector', 60n),
  link('collector', 'controller', 150n),
].map((one) => ({ ...one, rows: [...one.rows] }))

test('money goes to the right, and bars are as high as what passes', () => {
  const { bars } = sankeyLayout(flows, 1000)
  const bar = new Map(bars.map((each) => [each.id, each]))
  expect(['employer', 'a', 'collector', 'controller'].map((id) => bar.get(id)?.layer)).toEqual([0, 1, 2, 3])
  expect(bar.get('employer')?.units).toBe(160n)
  // 150 of 160 units at 300 px for the fullest column.
  expect(bar.get('controller')?.height).toBeCloseTo((150 / 160) * 300, 3)
})

test('bands of one bar fill it and no more', () => {
  const { bars, bands } = sankeyLayout(flows, 1000)
  for (const { id, height } of bars) {
    const into = bands.filter(({ link: { to } }) => to === id).reduce((sum, { width }) => sum + width, 0)
    expect(into).toBeLessThanOrEqual(height + 0.001)
  }
})

test('labels have room: bars of one layer stand 38 px apart', () => {
  const many = Array.from({ length: 40 }, (_, i) => link('employer', `w${i}`, BigInt(i + 1))).map((one) => ({
    ...one,
    rows: [...one.rows],
  }))
  const tops = sankeyLayout(many, 800)
    .bars.filter(({ layer }) => layer === 1)
    .map(({ y }) => y)
    .sort((a, b) => a - b)
  for (const [i, y] of tops.entries()) if (i > 0) expect(y - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(38)
})

test('money that goes in a circle is drawn as a return', () => {
  const circle = [link('a', 'b', 5n), link('b', 'c', 5n), link('c', 'a', 2n)].map((one) => ({
    ...one,
    rows: [...one.rows],
  }))
  expect(sankeyLayout(circle, 600).bands.filter(({ returns }) => returns)).toHaveLength(1)
})
