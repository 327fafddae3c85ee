import { NOBODY, type TransferColumns } from '../../core/transfer-columns.js'

/** Transfers by one of their ends: positions in ledger order, one address behind the other. */
type Side = Readonly<{ starts: Uint32Array; positions: Uint32Array }>

/** Adjacency of a ledger: "what W received between two times" is a slice. Eight bytes a transfer. */
export type Adjacency = Readonly<{ sent: Side; received: Side }>

/** Builds the adjacency by counting; two passes over each side. */
export const adjacencyOf = ({ from, to, count, addresses }: TransferColumns): Adjacency => ({
  sent: sideOf(from, count, addresses),
  received: sideOf(to, count, addresses),
})

function sideOf(ends: Uint32Array, count: number, addresses: number): Side {
  const starts = new Uint32Array(addresses + 1)
  let known = 0
  for (let i = 0; i < count; i++) {
    const end = ends[i] as number
    if (end === NOBODY) continue
    starts[end + 1] = (starts[end + 1] as number) + 1
    known++
  }
  for (let a = 0; a < addresses; a++) starts[a + 1] = (starts[a + 1] as number) + (starts[a] as number)
  const next = starts.slice(0, addresses)
  const positions = new Uint32Array(known)
  for (let i = 0; i < count; i++) {
    const end = ends[i] as number
    if (end === NOBODY) continue
    const place = next[end] as number
    positions[place] = i
    next[end] = place + 1
  }
  return { starts, positions }
}

/**
 * Positions of what an address received (or sent) from one second on, up to but not including another, in ledger order. A view, not a copy.
 */
export function between(
  { starts, positions }: Side,
  time: Uint32Array,
  address: number,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Uint32Array {
  const first = starts[address] as number
  const last = starts[address + 1] as number
  return positions.subarray(
    firstAtLeast(positions, time, first, last, from),
    firstAtLeast(positions, time, first, last, to),
  )
}

/** The first of the places from `low` to `high` whose transfer is not before `when`. */
function firstAtLeast(
  positions: Uint32Array,
  time: Uint32Array,
  low: number,
  high: number,
  when: number,
): number {
  let [first, last] = [low, high]
  while (first < last) {
    const middle = (first + last) >>> 1
    if ((time[positions[middle] as number] as number) < when) first = middle + 1
    else last = middle
  }
  return first
}
