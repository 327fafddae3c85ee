import type { Movement } from '../ledger/transfer.js'

/** What one owner gave and got, net, in one transaction. */
export type Trade = Readonly<{
  owner: string
  gives: readonly [Net, ...Net[]]
  gets: readonly [Net, ...Net[]]
}>
export type Net = Readonly<{ asset: string; units: bigint }>

/**
 * A transaction in which assets were exchanged. Its single legs say nothing: pools and routers are never wallets, and a router
 * that passes everything on is none either. `takers` only got something, `payers` only gave, besides the traders.
 */
export type Swap = Readonly<{
  trades: readonly [Trade, ...Trade[]]
  takers: readonly Readonly<{ owner: string; net: Net }>[]
  payers: readonly Readonly<{ owner: string; net: Net }>[]
  confidence: number
}>

/** How sure an exchange is: with a labelled pool or router; by its shape alone. An expert judgement, stated beside each figure. */
export const SWAP_CONFIDENCE = { labelled: 0.95, shape: 0.8 } as const

/**
 * Recognises an exchange in the movements of one transaction, fees left out. Returns undefined when there is none.
 *
 * An owner trades who, net, gives at least one asset and gets at least one other. It is an exchange when a labelled pool or router
 * takes part, or when exactly two owners trade mirror-wise (what one gives the other gets, one asset each way). Anything else stays
 * a set of payments. Mints and burns (liquidity and lending receipts) are not exchanges here.
 *
 * `same` names assets that count as one (a coin and its wrapped form), so that a pool which is paid in one of them mirrors a
 * trader who pays in the other.
 */
export function swapOf(
  moves: readonly Movement[],
  isSwap: (address: string) => boolean,
  same: (asset: string) => string = (asset) => asset,
): Swap | undefined {
  const legs = moves.filter(({ kind }) => kind !== 'fee')
  if (legs.length < 2 || legs.some(({ from, to }) => from === undefined || to === undefined)) return undefined
  const labelled = legs.some(({ from, to }) => isSwap(from ?? '') || isSwap(to ?? ''))
  const owners = [...netsOf(legs).entries()].filter(([owner]) => !isSwap(owner))
  const trades: Trade[] = []
  const takers: { owner: string; net: Net }[] = []
  const payers: { owner: string; net: Net }[] = []
  for (const [owner, nets] of owners) {
    if (isEven(nets, same)) continue
    const [give, ...moreGives] = nets.filter(({ units }) => units < 0n).map(turned)
    const [get, ...moreGets] = nets.filter(({ units }) => units > 0n)
    if (give !== undefined && get !== undefined)
      trades.push({ owner, gives: [give, ...moreGives], gets: [get, ...moreGets] })
    else {
      for (const net of [give, ...moreGives]) if (net !== undefined) payers.push({ owner, net })
      for (const net of [get, ...moreGets]) if (net !== undefined) takers.push({ owner, net })
    }
  }
  const [first, ...rest] = trades
  if (first === undefined) return undefined
  const mirrored = trades.length === 2 && takers.length + payers.length === 0 && mirrors(trades, same)
  if (!labelled && !mirrored) return undefined
  const confidence = labelled ? SWAP_CONFIDENCE.labelled : SWAP_CONFIDENCE.shape
  return { trades: [first, ...rest], takers, payers, confidence }
}

const turned = ({ asset, units }: Net): Net => ({ asset, units: -units })

/** Net change per owner and asset, owners in order of their address, assets too. */
function netsOf(legs: readonly Movement[]): Map<string, readonly Net[]> {
  const changes = new Map<string, Map<string, bigint>>()
  const add = (owner: string | undefined, asset: string, units: bigint): void => {
    if (owner === undefined) return
    const assets = changes.get(owner) ?? new Map<string, bigint>()
    changes.set(owner, assets)
    assets.set(asset, (assets.get(asset) ?? 0n) + units)
  }
  for (const { from, to, asset, units } of legs) {
    add(from, asset, -units)
    add(to, asset, units)
  }
  const byText = (a: string, b: string): number => (a < b ? -1 : 1)
  return new Map(
    [...changes]
      .sort(([a], [b]) => byText(a, b))
      .map(([owner, assets]) => [
        owner,
        [...assets]
          .sort(([a], [b]) => byText(a, b))
          .map(([asset, units]) => ({ asset, units }))
          .filter(({ units }) => units !== 0n),
      ]),
  )
}

/** Everything that came in went out again, a coin and its wrapped form taken as one. */
function isEven(nets: readonly Net[], same: (asset: string) => string): boolean {
  const sums = new Map<string, bigint>()
  for (const { asset, units } of nets) sums.set(same(asset), (sums.get(same(asset)) ?? 0n) + units)
  return [...sums.values()].every((units) => units === 0n)
}

/** Two owners, one asset each way, what one gives the other gets. */
function mirrors(trades: readonly Trade[], same: (asset: string) => string): boolean {
  const [a, b] = trades
  if (a === undefined || b === undefined) return false
  if ([a, b].some(({ gives, gets }) => gives.length !== 1 || gets.length !== 1)) return false
  const equal = (x: Net, y: Net): boolean => same(x.asset) === same(y.asset) && x.units === y.units
  return equal(a.gives[0], b.gets[0]) && equal(a.gets[0], b.gives[0])
}
