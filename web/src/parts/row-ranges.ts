import { group } from '../format/number'

/** Row numbers as people cite them: `3, 7–9, 12`. */
export function rowRanges(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b)
  const ranges: [number, number][] = []
  for (const row of sorted) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  const show = (row: number): string => group(String(row))
  return ranges.map(([from, to]) => (from === to ? show(from) : `${show(from)}–${show(to)}`)).join(', ')
}
