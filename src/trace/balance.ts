import type { Followed, Tally } from './flow.js'
import type { Origin } from './origins.js'

/**
 * Where the deposits of one source are, in units of their asset: `traced` is what was deposited, and the other five add up to it,
 * exactly, for every method but poison.
 */
export type Balance = Tally & Readonly<{ method: string; source: string; asset: string; traced: bigint }>

/** Balances per source and asset of the deposits, sorted by both. */
export function balancesOf(followed: Followed, origins: readonly Origin[]): Balance[] {
  const sums = new Map<string, Balance>()
  origins.forEach(({ source, move }, number) => {
    const tally = followed.tallies[number]
    if (tally === undefined) return
    const key = `${source}\t${move.asset}`
    const known = sums.get(key)
    sums.set(key, {
      method: followed.method,
      source,
      asset: move.asset,
      traced: (known?.traced ?? 0n) + move.units,
      held: (known?.held ?? 0n) + tally.held,
      exited: (known?.exited ?? 0n) + tally.exited,
      fees: (known?.fees ?? 0n) + tally.fees,
      dust: (known?.dust ?? 0n) + tally.dust,
      unresolved: (known?.unresolved ?? 0n) + tally.unresolved,
    })
  })
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, balance]) => balance)
}
