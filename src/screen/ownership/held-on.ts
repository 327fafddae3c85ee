import { inOrder } from './graph.js'
import type { Holding } from './holding.js'

/** Holdings as they stand on a day. */
export type HeldOn = Readonly<{
  current: readonly Holding[]
  /** Ended on or before the day. */
  past: readonly Holding[]
  /** Stated again in another file, or without a share beside a statement with one: not counted twice. */
  repeated: readonly Holding[]
}>

const holds = ({ from, to }: Holding, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day < to)

const knowsNothing = ({ share }: Holding): boolean => share.low.num === 0n && share.high.num >= share.high.den

/** Low bound of a sum as a number for choosing between files only; what is counted stays exact. */
const atLeast = (holdings: readonly Holding[]): number =>
  holdings.reduce((sum, { share }) => sum + Number((share.low.num * 1_000_000n) / share.low.den), 0)

/**
 * Takes the holdings of a day; periods are half-open. Several files may state the same holding: of each pair and kind the file that states most is
 * taken and the others are not added to it (within one file rows add up, because they may be classes of shares). A row that does not know
 * the share says nothing beside one that does.
 */
export function heldOn(holdings: readonly Holding[], day: string): HeldOn {
  const pairs = new Map<string, Holding[]>()
  const past: Holding[] = []
  for (const holding of inOrder(holdings)) {
    if (holds(holding, day)) {
      const key = [holding.owned, holding.owner, holding.kind].join('\0')
      const before = pairs.get(key)
      if (before === undefined) pairs.set(key, [holding])
      else before.push(holding)
    } else if (holding.to !== undefined && holding.to <= day) past.push(holding)
  }
  const current: Holding[] = []
  const repeated: Holding[] = []
  for (const pair of pairs.values()) {
    const kept = choose(pair)
    for (const holding of pair) (kept.has(holding) ? current : repeated).push(holding)
  }
  return { current, past, repeated }
}

function choose(pair: readonly Holding[]): ReadonlySet<Holding> {
  const counted = pair.filter((holding) => holding.kind === 'control' || !knowsNothing(holding))
  const [first] = pair
  if (counted.length === 0) return new Set(first === undefined ? [] : [first])
  const files = new Map<string, Holding[]>()
  for (const holding of counted)
    files.set(holding.row.file, [...(files.get(holding.row.file) ?? []), holding])
  const [most] = [...files.values()].sort((a, b) => atLeast(b) - atLeast(a) || b.length - a.length)
  return new Set(most)
}
