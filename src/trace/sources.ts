import type { Followed } from './flow.js'
import { methodOf } from './methods/all-methods.js'
import type { Origin } from './origins.js'
import { isWithin, type Period } from './statement.js'
import { total, type Valuation } from './valuation.js'

/**
 * What of a wallet's inflow of one asset stands for deposits of one source, under one method: `units` of what arrived, `sourceUnits` of
 * the deposits (of `sourceAsset`) that they stand for, `direct` the part that came straight from the source. Value that goes round in
 * a circle counts each time it arrives, as the inflow itself does.
 */
export type SourceShare = Readonly<{
  source: string
  method: string
  asset: string
  units: bigint
  sourceAsset: string
  sourceUnits: bigint
  direct: bigint
  /** What the part was worth when it arrived; undefined when a price is missing. */
  usd: bigint | undefined
}>

/** Shares of a wallet's inflow in a period by source, sorted by source and asset. */
function sourceShares(
  followed: Followed,
  origins: readonly Origin[],
  wallet: string,
  period: Period,
  valuation: Valuation,
): SourceShare[] {
  const accounts = methodOf(followed.method)?.conserves !== false
  const shares = new Map<string, SourceShare>()
  const counted = new Set<string>()
  for (const { kind, origin, to, from, asset, units, source, time, hops, rows, tx } of followed.flows) {
    if (to !== wallet || kind === 'convert' || from === wallet || !isWithin(time, period)) continue
    // Reach overlaps: a transfer that several deposits of a source touch was still one transfer.
    const transfer = `${origins[origin]?.source}\t${tx}\t${from}\t${asset}\t${rows[0].file}\t${rows[0].row}`
    if (!accounts && counted.has(transfer)) continue
    counted.add(transfer)
    const claim = origins[origin]
    if (claim === undefined) continue
    const sourceAsset = claim.move.asset
    const key = `${claim.source}\t${asset}\t${sourceAsset}`
    const known = shares.get(key)
    const worth = valuation.worth(asset, units, time)
    shares.set(key, {
      source: claim.source,
      method: followed.method,
      asset,
      units: (known?.units ?? 0n) + units,
      sourceAsset,
      sourceUnits: (known?.sourceUnits ?? 0n) + source,
      direct: (known?.direct ?? 0n) + (hops === 0 ? units : 0n),
      usd: known === undefined ? worth : total([known.usd, worth]),
    })
  }
  return [...shares].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, share]) => share)
}

/** Shares of every source in a wallet's inflow under every method, each followed by what no source claims. */
export function sharesOfInflow(
  followed: readonly Followed[],
  origins: readonly Origin[],
  wallet: string,
  period: Period,
  valuation: Valuation,
  inflow: ReadonlyMap<string, bigint>,
): SourceShare[] {
  const byMethod = followed.map((one) => ({
    method: one.method,
    shares: sourceShares(one, origins, wallet, period, valuation),
  }))
  const claimed = new Set(byMethod.flatMap(({ shares }) => shares.map(({ asset }) => asset)))
  return byMethod.flatMap(({ method, shares }) => [
    ...shares,
    ...unclaimedShares(method, shares, inflow, claimed),
  ])
}

/**
 * What no source claims of a wallet's inflow under one method, per asset of which some source claims a part under any method, so that shares add
 * up to the inflow. Reach (poison) overlaps: nothing can be left over there.
 */
function unclaimedShares(
  method: string,
  shares: readonly SourceShare[],
  inflow: ReadonlyMap<string, bigint>,
  claimed: ReadonlySet<string>,
): SourceShare[] {
  if (methodOf(method)?.conserves === false) return []
  return [...inflow].flatMap(([asset, units]): SourceShare[] => {
    const left = shares
      .filter((share) => share.asset === asset)
      .reduce((sum, share) => sum - share.units, units)
    if (!claimed.has(asset) || left <= 0n) return []
    return [
      {
        source: 'unclaimed',
        method,
        asset,
        units: left,
        sourceAsset: asset,
        sourceUnits: 0n,
        direct: 0n,
        usd: undefined,
      },
    ]
  })
}
