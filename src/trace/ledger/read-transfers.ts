import { sortRows } from '../../core/evidence.js'
import { timeOf } from './time.js'
import { MOVING_KINDS, type Movement, type MovingKind, type NftMovement, type Transfer } from './transfer.js'

/** A movement with what is known of its place in the ledger. */
export type Placed<M = Movement> = Readonly<{
  move: M
  block: number | undefined
  txIndex: number | undefined
  logIndex: number | undefined
}>

/** Why rows of table `transfers` are no movements of value; counts, each shown to the reader. */
export type LeftOut = Readonly<{
  failed: number
  zero: number
  unknownUnits: number
  unknownAsset: number
  nobody: number
}>

export type ReadTransfers = Readonly<{
  placed: readonly Placed[]
  nfts: readonly Placed<NftMovement>[]
  leftOut: LeftOut
}>

const isMoving = (kind: string | null): kind is MovingKind => MOVING_KINDS.some((known) => known === kind)

/**
 * Turns rows of table `transfers` into movements. A failed transaction moves nothing but its fee; zero amounts move
 * nothing; a row whose amount, asset or both ends are unknown cannot be followed. What is left out is counted.
 */
export function readTransfers(rows: readonly Transfer[]): ReadTransfers {
  const placed: Placed[] = []
  const nfts: Placed<NftMovement>[] = []
  const leftOut = { failed: 0, zero: 0, unknownUnits: 0, unknownAsset: 0, nobody: 0 }
  for (const row of rows) {
    const { asset, kind, units } = row
    const from = row.sender ?? undefined
    const to = row.receiver ?? undefined
    const place = {
      block: row.block ?? undefined,
      txIndex: row.tx_index ?? undefined,
      logIndex: row.log_index ?? undefined,
    }
    if (row.failed === true && kind !== 'fee') leftOut.failed++
    else if (asset === null) leftOut.unknownAsset++
    else if (kind === 'nft' && row.token_id !== null)
      nfts.push({ move: nft(row, asset, row.token_id), ...place })
    else if (units === null || !isMoving(kind)) leftOut.unknownUnits++
    else if (BigInt(units) === 0n) leftOut.zero++
    else if (from === undefined && (to === undefined || kind === 'fee')) leftOut.nobody++
    else placed.push({ move: { ...common(row, asset), kind, units: BigInt(units) }, ...place })
  }
  return { placed, nfts, leftOut }
}

const common = (row: Transfer, asset: string): Omit<Movement, 'kind' | 'units'> => {
  const own = { file: row.file ?? '', row: row.row ?? 0 }
  const [first = own, ...rest] = sortRows([own, ...(row.refs ?? [])])
  return {
    id: row.transfer ?? `${own.file}:${own.row}`,
    chain: row.chain ?? 'unknown',
    tx: row.tx ?? '',
    time: timeOf(row.ts),
    from: row.sender ?? undefined,
    // A fee goes to whoever made the block: who that is makes no difference to its payer.
    to: row.kind === 'fee' || row.kind === 'burn' ? undefined : (row.receiver ?? undefined),
    asset,
    rows: [first, ...rest],
  }
}

const nft = (row: Transfer, asset: string, tokenId: string): NftMovement => {
  const { id, chain, tx, time, from, to, rows } = common(row, asset)
  return { id, chain, tx, time, from, to, asset, tokenId, rows }
}
