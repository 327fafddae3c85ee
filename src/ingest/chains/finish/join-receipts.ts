import { groupRows, idParts, mergeRecords, renamed, type TransferRecord } from './transfer-record.js'

/**
 * Joins receipts with their transactions. The fee of a receipt gets its payer, and is one with the fee that a transaction record carries
 * itself; a failure that any record of the transaction tells holds for everything in it but the fee.
 */
export function joinReceipts(rows: readonly TransferRecord[]): TransferRecord[] {
  const byTx = groupRows(rows, ({ chain, tx }) => (tx === null ? undefined : `${chain} ${tx}`))
  const rest = rows.filter(({ tx }) => tx === null)
  return [...rest, ...[...byTx.values()].flatMap(joinTransaction)]
}

function joinTransaction(rows: readonly TransferRecord[]): TransferRecord[] {
  const receipts = rows.filter((row) => idParts(row).source === 'receipt')
  const native = rows.find((row) => row.kind === 'native')
  const failed = rows.some((row) => row.failed === true && isWhole(row))
  const succeeded = rows.some((row) => row.failed === false && isWhole(row))
  const fee = rows.find((row) => idParts(row).source === 'fee')
  const joined = receipts.map((receipt): TransferRecord => {
    if (native === undefined) return receipt
    const { sender, block, tx_index, ts, ts_raw, offset_min, precision } = native
    const place = { block: receipt.block ?? block, tx_index: receipt.tx_index ?? tx_index }
    const time = receipt.ts === null ? { ts, ts_raw, offset_min, precision } : {}
    return { ...receipt, ...place, ...time, sender, transfer: renamed(receipt, 'fee', '0') }
  })
  const fees = [...(fee === undefined ? [] : [fee]), ...joined]
  const [first, ...more] = fees
  const one = first === undefined ? [] : [more.reduce(mergeRecords, first)]
  const others = rows
    .filter((row) => row !== fee && !receipts.includes(row))
    .map((row) => ({ ...row, failed: failed ? true : (row.failed ?? (succeeded ? false : null)) }))
  return [...one, ...others]
}

/** Records that speak of the whole transaction, not of one call in it. */
const isWhole = (row: TransferRecord): boolean => {
  const { source, index } = idParts(row)
  return ['native', 'fee', 'receipt'].includes(source) || (source === 'trace' && index === 'root')
}
