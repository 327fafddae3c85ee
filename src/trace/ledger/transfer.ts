import type { SourceRef } from '../../core/evidence.js'
import type { RowOf } from '../../core/tables.js'

/**
 * A row of table `transfers` as the engine reads it. `refs` are further records of the same transfer (two wallets' exports
 * repeat it); they are cited beside `file` and `row`.
 */
export type Transfer = Pick<
  RowOf<'transfers'>,
  | 'transfer'
  | 'chain'
  | 'block'
  | 'tx_index'
  | 'log_index'
  | 'ts'
  | 'tx'
  | 'kind'
  | 'sender'
  | 'receiver'
  | 'asset'
  | 'symbol'
  | 'decimals'
  | 'units'
  | 'token_id'
  | 'failed'
  | 'marks'
  | 'file'
  | 'row'
> & { readonly refs?: readonly SourceRef[] }

/** Kinds of table `transfers` that move an amount. */
export const MOVING_KINDS = ['native', 'internal', 'token', 'fee', 'mint', 'burn', 'reward'] as const
export type MovingKind = (typeof MOVING_KINDS)[number]

/**
 * One movement of an amount of one asset. `from` is undefined for a mint or reward, `to` for a burn or a fee. `time` is in
 * milliseconds since 1970 UTC, undefined when no record says it. `rows` are the records behind it, by file and row.
 */
export type Movement = Readonly<{
  id: string
  chain: string
  kind: MovingKind
  tx: string
  time: number | undefined
  from: string | undefined
  to: string | undefined
  asset: string
  units: bigint
  rows: readonly [SourceRef, ...SourceRef[]]
}>

/** A movement of one NFT: it changes hands and is never an amount. */
export type NftMovement = Readonly<
  Pick<Movement, 'id' | 'chain' | 'tx' | 'time' | 'from' | 'to' | 'asset' | 'rows'> & { tokenId: string }
>
