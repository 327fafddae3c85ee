import type { SourceRef } from '../core/evidence.js'
import type { Movement } from './ledger/transfer.js'
import type { Named } from './stops.js'

/** Number of a wallet and asset: what a pot belongs to. */
export type Account = number

export type Leg = Readonly<{ account: Account; asset: string; units: bigint }>

/** What stands at one end of a movement. */
export type End =
  | Readonly<{ kind: 'owner'; address: string; account: Account }>
  | Readonly<{ kind: 'service'; address: string; service: Named }>
  /** Nobody: a mint or reward comes from here, a burn or fee goes there. */
  | Readonly<{ kind: 'nobody' }>

export type Where = Readonly<{
  chain: string
  tx: string
  time: number | undefined
  rows: readonly [SourceRef, ...SourceRef[]]
}>

/**
 * What happens to pots, in ledger order. `position` is that of the movement in the ledger.
 *
 * `move`: value goes from one end to another. `convert`: an owner gives assets and gets others for them in one transaction.
 * `gain` and `loss`: an owner's side of an exchange that has no counterpart in the records.
 */
export type Step =
  | Readonly<{ kind: 'move'; position: number; move: Movement; from: End; to: End }>
  | (Where &
      Readonly<{
        kind: 'convert'
        position: number
        address: string
        gives: readonly [Leg, ...Leg[]]
        gets: readonly [Leg, ...Leg[]]
        basis: 'swap' | 'wrap'
        confidence: number
        /** What the legs are worth at stated prices, for exchanges of several assets; undefined: a price is missing. */
        worth: Readonly<{ gives: readonly bigint[]; gets: readonly bigint[] }> | undefined
      }>)
  | (Where & Readonly<{ kind: 'gain' | 'loss'; position: number; address: string; leg: Leg }>)
