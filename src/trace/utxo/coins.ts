import type { SourceRef } from '../../core/evidence.js'
import type { RowOf } from '../../core/tables.js'

/** Rows of tables `utxo_outputs` and `utxo_inputs` as the engine reads them. */
export type OutputRow = RowOf<'utxo_outputs'>
export type InputRow = RowOf<'utxo_inputs'>

/** An output of a transaction. `units` is undefined when no record states it: it was created before the records begin. */
export type Coin = Readonly<{
  /** `txid:vout`. */
  id: string
  units: bigint | undefined
  address: string | undefined
  /** The address; the coin's own id where its script has none. */
  owner: string
  scriptType: string | undefined
}>

export type UtxoTx = Readonly<{
  chain: string
  id: string
  block: number | undefined
  index: number | undefined
  time: number | undefined
  coinbase: boolean
  inputs: readonly Coin[]
  outputs: readonly Coin[]
  rows: readonly [SourceRef, ...SourceRef[]]
}>

/** All transactions, each behind those whose outputs it spends, and what is needed to look at one coin or address. */
export type UtxoLedger = Readonly<{
  txs: readonly UtxoTx[]
  coins: ReadonlyMap<string, Coin>
  /** Positions in `txs` of the transaction that creates and of the one that spends a coin. */
  createdAt: ReadonlyMap<string, number>
  spentAt: ReadonlyMap<string, number>
  /** Ids of the coins of an address, in the order in which they appear. */
  byAddress: ReadonlyMap<string, readonly string[]>
  /** What the records contradict themselves in. */
  problems: readonly string[]
}>

export const coinId = (tx: string, vout: number): string => `${tx}:${vout}`

/** Fee of a transaction; undefined when an input's value is not known or the outputs exceed the inputs, and for a coinbase, which pays none. */
export function feeOf({ inputs, outputs, coinbase }: UtxoTx): bigint | undefined {
  if (coinbase) return 0n
  let fee = 0n
  for (const { units } of inputs) {
    if (units === undefined) return undefined
    fee += units
  }
  for (const { units } of outputs) fee -= units ?? 0n
  return fee < 0n ? undefined : fee
}
