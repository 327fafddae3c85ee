import { least } from './arithmetic.js'
import type { Followed } from './flow.js'
import { HOUR } from './ledger/time.js'
import type { Origin } from './origins.js'

/**
 * What of the deposits of one source came to one watched address, in units of the deposits, each unit counted once however often it
 * passes. `within` counts what arrived within the window after its own deposit. `basis` are all the inferred links it went over.
 */
export type Reach = Readonly<{
  method: string
  source: string
  asset: string
  target: string
  within: bigint
  total: bigint
  basis: string
  confidence: number
}>

/** Reach per source, asset of the deposits and target, sorted by all three. A window is in hours. */
export function reachOf(followed: Followed, origins: readonly Origin[], windowHours: number): Reach[] {
  type Sum = { within: bigint; total: bigint; links: Set<string>; confidence: number }
  const byOrigin = new Map<string, Sum & { origin: number; target: string }>()
  for (const { origin, to, reached, source, time, trail } of followed.flows) {
    const claim = origins[origin]
    if (!reached || to === undefined || claim === undefined) continue
    const key = `${origin}\t${to}`
    const sum = byOrigin.get(key) ?? {
      origin,
      target: to,
      within: 0n,
      total: 0n,
      links: new Set(),
      confidence: 1,
    }
    byOrigin.set(key, sum)
    const start = claim.move.time
    if (time !== undefined && start !== undefined && time - start <= windowHours * HOUR) sum.within += source
    sum.total += source
    for (const link of trail.basis) sum.links.add(link)
    sum.confidence = Math.min(sum.confidence, trail.confidence)
  }
  const sums = new Map<string, Reach & { links: Set<string> }>()
  for (const { origin, target, within, total, links, confidence } of byOrigin.values()) {
    const claim = origins[origin]
    if (claim === undefined) continue
    const { asset, units } = claim.move
    const key = `${claim.source}\t${asset}\t${target}`
    const known = sums.get(key)
    const all = new Set([...(known?.links ?? []), ...links])
    sums.set(key, {
      method: followed.method,
      source: claim.source,
      asset,
      target,
      // Reach (poison) may count a unit on several ways; a deposit is never more than itself.
      within: (known?.within ?? 0n) + least(within, units),
      total: (known?.total ?? 0n) + least(total, units),
      basis: all.size === 0 ? 'ledger' : [...all].sort().join('+'),
      confidence: Math.min(known?.confidence ?? 1, confidence),
      links: all,
    })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { links: _links, ...reach }]) => reach)
}
