import type { Ledger } from './ledger/build-ledger.js'
import { numberOrigins, type Origin, originsOf } from './origins.js'
import type { Names } from './stops.js'

/**
 * Where the money of some wallets can have come from at the earliest that the records show: addresses upstream of them that never received
 * anything, and services, which end the way back. Pools and routers are neither: what a trader got from them comes from what the trader
 * gave. Sorted; none of the wallets themselves.
 */
export function rootsOf(ledger: Ledger, wallets: readonly string[], names: Names): string[] {
  const seen = new Set(wallets)
  const open = [...wallets]
  const roots = new Set<string>()
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    for (const position of ledger.byAddress.get(address) ?? []) {
      const move = ledger.moves[position]
      if (move === undefined || move.to !== address || move.from === undefined || move.from === address)
        continue
      const { from, chain } = move
      if (names.isSwap(chain, from)) continue
      const isSource = names.serviceAt(chain, from) !== undefined || !hasInflow(ledger, from)
      if (isSource && !wallets.includes(from)) roots.add(from)
      else if (!seen.has(from)) open.push(from)
      seen.add(from)
    }
  }
  return [...roots].sort()
}

const hasInflow = (ledger: Ledger, address: string): boolean =>
  (ledger.byAddress.get(address) ?? []).some((position) => {
    const move = ledger.moves[position]
    return move?.to === address && move.from !== address
  })

/** Every transfer that the roots sent, as one source each. */
export const rootOrigins = (ledger: Ledger, roots: readonly string[]): Origin[] =>
  numberOrigins(roots.flatMap((root) => originsOf(ledger, root)))
