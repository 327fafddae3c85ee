import type { Movement } from '../ledger/transfer.js'

/** Which token is the wrapped form of which coin: token asset → coin asset, and where its contract is. */
export type Wrapped = Readonly<{ token: string; coin: string; chain: string; contract: string }>

/** One wrapping or unwrapping: the owner gives `units` of one asset and holds as many of the other. */
export type Wrapping = Readonly<{ owner: string; gives: string; gets: string; units: bigint }>

/**
 * Coins sent to the contract of their wrapped form become tokens of the sender, one for one, and coins that the contract sends are
 * tokens given up by the receiver. That is what the contract does (WETH9: `deposit` and the fallback credit `msg.sender`,
 * `withdraw` debits it); it writes no ERC-20 transfer, so that exports show only the coin's half.
 */
export function wrappingOf(move: Movement, wrapped: readonly Wrapped[]): Wrapping | undefined {
  if (move.kind !== 'native' && move.kind !== 'internal') return undefined
  for (const { token, coin, chain, contract } of wrapped) {
    if (move.chain !== chain || move.asset !== coin) continue
    if (move.to === contract && move.from !== undefined && move.from !== contract)
      return { owner: move.from, gives: coin, gets: token, units: move.units }
    if (move.from === contract && move.to !== undefined && move.to !== contract)
      return { owner: move.to, gives: token, gets: coin, units: move.units }
  }
  return undefined
}

/** Whether a mint or burn only repeats a wrapping of the same transaction, as some wrapped coins write both. */
export function repeatsWrapping(move: Movement, wrappings: readonly Wrapping[]): boolean {
  return wrappings.some(
    ({ owner, gives, gets, units }) =>
      units === move.units &&
      ((move.kind === 'mint' && move.asset === gets && move.to === owner) ||
        (move.kind === 'burn' && move.asset === gives && move.from === owner)),
  )
}
