import type { TransferRecord } from './transfer-record.js'

/**
 * Fills what other records of the same place say: the transaction of a trace that has only block and index (geth leaves the hash out), and
 * the time of logs, traces and token transfers, which ethereum-etl's CSV gives only for transactions. All of a block has one time.
 */
export function fillFromBlock(rows: readonly TransferRecord[]): TransferRecord[] {
  const hashes = new Map<string, string>()
  const indices = new Map<string, number>()
  const times = new Map<string, Pick<TransferRecord, 'ts' | 'ts_raw' | 'offset_min' | 'precision'>>()
  for (const { chain, block, tx_index: index, tx, ts, ts_raw, offset_min, precision } of rows) {
    if (block !== null && index !== null && tx !== null) hashes.set(`${chain} ${block} ${index}`, tx)
    if (tx !== null && index !== null) indices.set(`${chain} ${tx}`, index)
    if (block !== null && ts !== null && !times.has(`${chain} ${block}`))
      times.set(`${chain} ${block}`, { ts, ts_raw, offset_min, precision })
  }
  return rows.map((row) => {
    const { chain, block, tx_index: index } = row
    const tx = row.tx ?? hashes.get(`${chain} ${block} ${index}`) ?? null
    const time = row.ts === null ? times.get(`${chain} ${block}`) : undefined
    const position = index ?? (tx === null ? null : (indices.get(`${chain} ${tx}`) ?? null))
    return { ...row, tx, tx_index: position, ...time }
  })
}
