import { adoptChains } from './adopt-chain.js'
import { fillFromBlock } from './fill-from-block.js'
import { joinLogs } from './join-logs.js'
import { joinReceipts } from './join-receipts.js'
import { joinTraces } from './join-traces.js'
import { markLookAlikes } from './mark-look-alikes.js'
import { numberRepeated } from './number-repeated.js'
import { settleTokens, type TokenFact } from './settle-tokens.js'
import { byRecord, type LateReject, type TransferRecord } from './transfer-record.js'
import { KIND_UNKNOWN, UNKNOWN_CHAIN } from '../evm/transfer-values.js'

/** What other tables tell about transfers. */
export type TransferFacts = Readonly<{ tokens: readonly TokenFact[] }>

/** Finished transfers, by file and row; records that turned out to be unusable; what the reader should know. */
export type FinishedTransfers = Readonly<{
  rows: readonly TransferRecord[]
  rejected: readonly LateReject[]
  notes: readonly string[]
}>

/**
 * The rules that need more than one record: chain, time and transaction from other exports, fees and failures from receipts, one transfer
 * for a transaction and its top-level trace, decimals and kinds from tokens and contracts, one row for all records of a transfer with an id
 * that is the same in every export, and marks of look-alike addresses.
 *
 * Pure and idempotent: finishing finished rows changes nothing, and neither does the order of the rows.
 */
export function finishTransfers(rows: readonly TransferRecord[], facts: TransferFacts): FinishedTransfers {
  const sorted = [...rows].sort(byRecord)
  const { rows: placed, adopted } = adoptChains(sorted)
  const joined = joinLogs(joinTraces(joinReceipts(fillFromBlock(placed))))
  const { rows: settled, rejected } = settleTokens(joined, facts.tokens)
  const finished = markLookAlikes(numberRepeated(settled)).sort(byRecord)
  return { rows: finished, rejected, notes: notesOf(finished, adopted) }
}

function notesOf(rows: readonly TransferRecord[], adopted: number): string[] {
  const unknown = rows.filter(({ chain }) => chain === UNKNOWN_CHAIN).length
  const unclear = rows.filter(({ marks }) => marks?.includes(KIND_UNKNOWN) === true).length
  const payerless = rows.filter(({ kind, sender }) => kind === 'fee' && sender === null).length
  const timeless = rows.filter(({ ts }) => ts === null).length
  return [
    ...(adopted === 0
      ? []
      : [`${adopted} transfers got their chain from another export that holds the same transactions`]),
    ...(unknown === 0
      ? []
      : [`${unknown} transfers are on a chain that their export does not name; set "chain" in bridle.yaml`]),
    ...(unclear === 0
      ? []
      : [
          `${unclear} token transfers may be amounts or NFT ids and move nothing; add contracts, tokens or logs of ethereum-etl`,
        ]),
    ...(payerless === 0 ? [] : [`${payerless} fees have no payer; add the transactions export`]),
    ...(timeless === 0
      ? []
      : [`${timeless} transfers have no time; add the transactions export of their blocks`]),
  ]
}
