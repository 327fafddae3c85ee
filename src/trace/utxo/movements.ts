import { apportion, least, sum } from '../arithmetic.js'
import type { Ledger } from '../ledger/build-ledger.js'
import type { Movement, MovingKind } from '../ledger/transfer.js'
import { coinAsset, coinInfo } from './coin-asset.js'
import { feeOf, type UtxoLedger, type UtxoTx } from './coins.js'

/**
 * A transaction as movements between owners, for statements. Inputs and outputs of one owner are netted first, so that change never counts as money
 * received. Of several payers each pays a share of every output and of the fee in proportion to what it puts in: nothing in a transaction says more (the
 * convention of GraphSense's address relations). Where the value of an input is not known, nobody is named at the other end.
 */
export function movementsOf(tx: UtxoTx): Movement[] {
  const { net, burnt } = netOf(tx)
  const fee = feeOf(tx)
  const payers = [...net].filter(([, units]) => units > 0n)
  const receivers = [...net]
    .filter(([, units]) => units < 0n)
    .map(([owner, units]) => [owner, -units] as const)
  const moves: Movement[] = []
  const move = (kind: MovingKind, from: string | undefined, to: string | undefined, units: bigint): void => {
    if (units === 0n) return
    const { chain, id, time, rows } = tx
    const number = `${id}:${moves.length}`
    moves.push({ id: number, chain, kind, tx: id, time, from, to, asset: coinAsset(chain), units, rows })
  }
  if (tx.coinbase || fee === undefined) {
    for (const [owner, units] of payers) move('native', owner, undefined, units)
    for (const [owner, units] of receivers) move(tx.coinbase ? 'reward' : 'native', undefined, owner, units)
    return moves
  }
  const weights = payers.map(([, units]) => units)
  const left = [...weights]
  const pay = (kind: MovingKind, to: string | undefined, units: bigint): void => {
    const shares = shared(units, weights, left)
    for (const [i, [from]] of payers.entries()) move(kind, from, to, shares[i] ?? 0n)
  }
  for (const [owner, units] of receivers) pay('native', owner, units)
  pay('burn', undefined, burnt)
  pay('fee', undefined, fee)
  return moves
}

/** Shares in proportion to what was put in, none larger than what is left of it; takes them off `left`. */
function shared(units: bigint, weights: readonly bigint[], left: bigint[]): bigint[] {
  const shares = apportion(units, weights).map((amount, i) => least(amount, left[i] ?? 0n))
  let missing = units - sum(shares)
  return shares.map((amount, i) => {
    const more = least(missing, (left[i] ?? 0n) - amount)
    missing -= more
    left[i] = (left[i] ?? 0n) - amount - more
    return amount + more
  })
}

/** What each owner puts in less what it gets, in the order of the inputs, then of the outputs; and what goes to data outputs. */
function netOf({ inputs, outputs }: UtxoTx): { net: Map<string, bigint>; burnt: bigint } {
  const net = new Map<string, bigint>()
  let burnt = 0n
  for (const { owner, units = 0n } of inputs) net.set(owner, (net.get(owner) ?? 0n) + units)
  for (const { owner, units = 0n, scriptType } of outputs)
    if (scriptType === 'nulldata') burnt += units
    else net.set(owner, (net.get(owner) ?? 0n) - units)
  return { net, burnt }
}

/** All movements as a ledger of accounts, for the statements of wallets only: coins are followed as coins, never as balances. */
export function statementLedger(ledger: UtxoLedger): Ledger {
  const moves = ledger.txs.flatMap(movementsOf)
  const byAddress = new Map<string, number[]>()
  moves.forEach(({ from, to }, position) => {
    for (const address of new Set([from, to])) {
      if (address === undefined) continue
      const known = byAddress.get(address)
      if (known === undefined) byAddress.set(address, [position])
      else known.push(position)
    }
  })
  return {
    moves,
    nfts: [],
    presumed: false,
    ties: 'inflows-first',
    leftOut: { failed: 0, zero: 0, unknownUnits: 0, unknownAsset: 0, nobody: 0 },
    assets: new Map(
      [...new Set(ledger.txs.map(({ chain }) => chain))].map((chain) => [coinAsset(chain), coinInfo(chain)]),
    ),
    byAddress,
  }
}
