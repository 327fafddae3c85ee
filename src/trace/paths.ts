import type { SourceRef } from '../core/evidence.js'
import type { Flow, Followed } from './flow.js'
import { basisText } from './part.js'

/** One step of a path, in ledger order: a transfer, or an exchange within a wallet (`from` and `to` are then the same). */
export type Hop = Readonly<{
  time: number | undefined
  tx: string
  from: string | undefined
  to: string | undefined
  asset: string
  units: bigint
  sourceUnits: bigint
  basis: string
  confidence: number
  rows: readonly SourceRef[]
}>

/**
 * The steps of one origin, the deposit first. With `target`, only those that lead to its arrival there. Parts that went the same
 * step (several lots, or lots of different basis) are one hop each per basis. Meant for methods that follow single lots; for the
 * others, which keep no lots, all steps of the origin are given, because which of them fed the target cannot be said.
 */
export function pathOf(followed: Followed, origin: number, target?: string): Hop[] {
  const own = followed.flows.filter((flow) => flow.origin === origin)
  const wanted = target === undefined ? own : leadingTo(own, target)
  const merged = new Map<string, Hop>()
  for (const { time, tx, from, to, asset, units, source, trail, rows, kind } of wanted) {
    const basis = basisText(trail)
    const key = [kind, tx, from, to, asset, basis].join('\t')
    const known = merged.get(key)
    merged.set(key, {
      time,
      tx,
      from,
      to,
      asset,
      units: units + (known?.units ?? 0n),
      sourceUnits: source + (known?.sourceUnits ?? 0n),
      basis,
      confidence: Math.min(trail.confidence, known?.confidence ?? 1),
      rows: known === undefined ? rows : unique([...known.rows, ...rows]),
    })
  }
  return [...merged.values()]
}

/** Flows whose lots arrived at the target, found by going back from arrival to arrival. */
function leadingTo(own: readonly Flow[], target: string): Flow[] {
  const arrivals = own.filter(({ to, reached, from }) => to === target && from !== target && reached)
  if (arrivals.length === 0) return []
  if (own.every(({ via }) => via === undefined) && own.length > 1 && arrivals.some(({ hops }) => hops > 0))
    return [...own]
  const byNumber = new Map(own.map((flow) => [flow.number, flow]))
  const wanted = new Map<number, Flow>()
  for (const arrival of arrivals) {
    for (let flow: Flow | undefined = arrival; flow !== undefined && !wanted.has(flow.number); ) {
      wanted.set(flow.number, flow)
      flow = flow.via === undefined ? undefined : byNumber.get(flow.via)
    }
  }
  return [...wanted.values()].sort((a, b) => a.number - b.number)
}

const unique = (rows: readonly SourceRef[]): SourceRef[] => [
  ...new Map(rows.map((row) => [`${row.file} ${row.row}`, row])).values(),
]
