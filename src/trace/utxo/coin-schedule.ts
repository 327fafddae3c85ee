import { isoTime } from '../ledger/time.js'
import type { ScheduleLine } from '../result.js'
import type { Given, Scenario } from '../scenario.js'
import { assetLine } from '../wallet-results.js'
import { coinAsset } from './coin-asset.js'
import type { UtxoLedger } from './coins.js'

/** Unspent coins of the wallets, and what of them is traceable. */
export function coinSchedule(
  ledger: UtxoLedger,
  given: Given,
  { followed, ledger: accounts }: Scenario,
  wallets: readonly string[],
): ScheduleLine[] {
  const last = ledger.txs.reduce<number | undefined>(
    (latest, { time }) => (time === undefined ? latest : Math.max(latest ?? time, time)),
    undefined,
  )
  return wallets.flatMap((wallet): ScheduleLine[] => {
    const unspent = (ledger.byAddress.get(wallet) ?? []).filter((id) => !ledger.spentAt.has(id))
    const units = unspent.reduce((sum, id) => sum + (ledger.coins.get(id)?.units ?? 0n), 0n)
    const chain = ledger.txs[ledger.createdAt.get(unspent[0] ?? '') ?? -1]?.chain
    if (units === 0n || chain === undefined) return []
    const asset = coinAsset(chain)
    const traceable = followed.flatMap(({ method, remaining }) => {
      const bySource = new Map<string, bigint>()
      for (const part of remaining) {
        const source = given.origins[part.origin]?.source
        if (part.owner === wallet && source !== undefined)
          bySource.set(source, (bySource.get(source) ?? 0n) + part.units)
      }
      return [...bySource]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([source, sum]) => ({ method, source, units: sum.toString() }))
    })
    const worth = given.valuation.worth(asset, units, last)
    const line = assetLine(accounts.assets, asset, units, worth)
    const at = last === undefined ? null : isoTime(last)
    return [{ wallet, at, ...line, openingInferred: false, traceable }]
  })
}
