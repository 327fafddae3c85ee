import type { SharedColumns } from './parse-slice.js'

/**
 * Positions of the lines that were used, in ledger order: by time, block, place within the block, and line. Undefined when the file stands
 * in that order already and every line was used.
 */
export function ledgerOrder(
  { row, time, block, place }: SharedColumns,
  lines: number,
): Uint32Array | undefined {
  let used = 0
  let last = -1
  let isOrdered = true
  for (let i = 0; i < lines; i++) {
    if (row[i] === 0) continue
    used++
    if (last >= 0 && isOrdered) isOrdered = isBefore(last, i, time, block, place)
    last = i
  }
  if (isOrdered && used === lines) return undefined
  let order = new Uint32Array(used)
  for (let i = 0, k = 0; i < lines; i++) if (row[i] !== 0) order[k++] = i
  if (isOrdered) return order
  for (const key of [place, block, time]) {
    order = byDigit(order, key, 0)
    order = byDigit(order, key, 16)
  }
  return order
}

function isBefore(a: number, b: number, time: Uint32Array, block: Uint32Array, place: Uint32Array): boolean {
  const first = (time[a] as number) - (time[b] as number) || (block[a] as number) - (block[b] as number)
  return (first || (place[a] as number) - (place[b] as number)) <= 0
}

/** One pass of a radix sort by 16 bits; equal digits keep their order. */
function byDigit(order: Uint32Array, key: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(65_537)
  for (let k = 0; k < order.length; k++) {
    const digit = ((key[order[k] as number] as number) >>> shift) & 0xffff
    counts[digit + 1] = (counts[digit + 1] as number) + 1
  }
  for (let d = 1; d < counts.length; d++) counts[d] = (counts[d] as number) + (counts[d - 1] as number)
  const sorted = new Uint32Array(order.length)
  for (let k = 0; k < order.length; k++) {
    const position = order[k] as number
    const digit = ((key[position] as number) >>> shift) & 0xffff
    const at = counts[digit] as number
    counts[digit] = at + 1
    sorted[at] = position
  }
  return sorted
}
