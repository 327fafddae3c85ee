import { numberOrigins, type Origin } from '../origins.js'
import { coinId, type Coin, type UtxoLedger } from './coins.js'
import { coinAsset } from './coin-asset.js'

/**
 * The coins that a source names, as deposits. An address claims every coin that it spent (what it still holds it never sent, and change that comes back to
 * it has come home); `txid:vout` claims that output, a transaction id all outputs of the transaction that can be spent. Empty for a source of which the
 * records know no coin with a value.
 */
export function coinOrigins(ledger: UtxoLedger, source: string): Origin[] {
  const own = ledger.byAddress.get(source)
  if (own !== undefined)
    return own
      .filter((id) => ledger.spentAt.has(id))
      .flatMap((id) => originOf(ledger, ledger.coins.get(id), source, source))
  const single = ledger.coins.get(source)
  if (single !== undefined) return originOf(ledger, single, source, undefined)
  const position = ledger.createdAt.get(coinId(source, 0))
  const outputs = position === undefined ? [] : (ledger.txs[position]?.outputs ?? [])
  return outputs
    .filter(({ scriptType }) => scriptType !== 'nulldata')
    .flatMap((coin) => originOf(ledger, coin, source, undefined))
}

/** Deposits of all sources, numbered. */
export const allCoinOrigins = (ledger: UtxoLedger, sources: readonly string[]): Origin[] =>
  numberOrigins(sources.flatMap((source) => coinOrigins(ledger, source)))

/**
 * Where the money of some wallets can have come from at the earliest that the records show: coins upstream of theirs that were created before the records
 * begin or as new coins. Sorted ids of coins.
 */
export function rootCoins(ledger: UtxoLedger, wallets: readonly string[]): string[] {
  const open = wallets.flatMap((wallet) => ledger.byAddress.get(wallet) ?? [])
  const seen = new Set(open)
  const roots = new Set<string>()
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const position = ledger.createdAt.get(id)
    const tx = position === undefined ? undefined : ledger.txs[position]
    if (tx === undefined || tx.coinbase) {
      if (ledger.coins.get(id)?.units !== undefined) roots.add(id)
      continue
    }
    for (const input of tx.inputs)
      if (!seen.has(input.id)) {
        seen.add(input.id)
        open.push(input.id)
      }
  }
  return [...roots].sort()
}

function originOf(
  ledger: UtxoLedger,
  coin: Coin | undefined,
  source: string,
  payer: string | undefined,
): Origin[] {
  if (coin?.units === undefined || coin.units === 0n) return []
  const created = ledger.txs[ledger.createdAt.get(coin.id) ?? -1]
  const tx = created ?? ledger.txs[ledger.spentAt.get(coin.id) ?? -1]
  if (tx === undefined) return []
  const payers = [...new Set((created?.inputs ?? []).map(({ owner }) => owner))]
  return [
    {
      id: coin.id,
      source,
      payer,
      move: {
        id: coin.id,
        chain: tx.chain,
        kind: 'native',
        tx: coin.id.slice(0, coin.id.lastIndexOf(':')),
        time: created?.time,
        from: payers.length === 1 ? payers[0] : undefined,
        to: coin.owner,
        asset: coinAsset(tx.chain),
        units: coin.units,
        rows: tx.rows,
      },
    },
  ]
}
