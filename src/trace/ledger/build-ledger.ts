import { orderMovements } from './order.js'
import { type LeftOut, readTransfers } from './read-transfers.js'
import type { TieOrder } from './settle-ties.js'
import type { Movement, NftMovement, Transfer } from './transfer.js'

/** How an asset is shown. `decimals` is undefined when no record says it or two records disagree. */
export type AssetInfo = Readonly<{ asset: string; symbol: string; decimals: number | undefined }>

/**
 * All movements in ledger order, with what is needed to look at one address. Pure data: the same transfers give the same
 * ledger, in whatever order they come.
 */
export type Ledger = Readonly<{
  moves: readonly Movement[]
  /** By time, then id. */
  nfts: readonly NftMovement[]
  /** Some export lacks indices, and the order within a block or transaction was settled by `ties`. */
  presumed: boolean
  ties: TieOrder
  leftOut: LeftOut
  assets: ReadonlyMap<string, AssetInfo>
  /** Positions in `moves` of what an address paid or received, ascending. */
  byAddress: ReadonlyMap<string, readonly number[]>
}>

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Builds the ledger from rows of table `transfers`. `ties` matters only where records lack indices. */
export function buildLedger(rows: readonly Transfer[], ties: TieOrder = 'inflows-first'): Ledger {
  const { placed, nfts, leftOut } = readTransfers(rows)
  const { moves, presumed } = orderMovements(placed, ties)
  const byAddress = new Map<string, number[]>()
  moves.forEach(({ from, to }, position) => {
    for (const address of new Set([from, to])) {
      if (address === undefined) continue
      const positions = byAddress.get(address)
      if (positions === undefined) byAddress.set(address, [position])
      else positions.push(position)
    }
  })
  return {
    moves,
    nfts: nfts.map(({ move }) => move).sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || byText(a.id, b.id)),
    presumed,
    ties,
    leftOut,
    assets: assetsOf(rows),
    byAddress,
  }
}

/** Symbol and decimals of every asset in the rows; the alphabetically first symbol when records disagree. */
function assetsOf(rows: readonly Transfer[]): Map<string, AssetInfo> {
  const found = new Map<string, { symbols: Set<string>; decimals: Set<number> }>()
  for (const { asset, symbol, decimals } of rows) {
    if (asset === null) continue
    const entry = found.get(asset) ?? { symbols: new Set(), decimals: new Set() }
    found.set(asset, entry)
    if (symbol !== null && symbol !== '') entry.symbols.add(symbol)
    if (decimals !== null) entry.decimals.add(decimals)
  }
  const infos = [...found].map(([asset, { symbols, decimals }]): [string, AssetInfo] => {
    const [symbol = asset.slice(asset.lastIndexOf(':') + 1)] = [...symbols].sort(byText)
    const [only, ...others] = decimals
    return [asset, { asset, symbol, decimals: others.length === 0 ? only : undefined }]
  })
  return new Map(infos.sort(([a], [b]) => byText(a, b)))
}
