import type { QueryPort } from '../../core/ports.js'
import { type FinishedTransfers, finishTransfers } from '../../ingest/chains/finish/finish-transfers.js'
import { furtherRecords, tableRows } from './table-rows.js'

/**
 * All transfers among the records, after the rules that need more than one record: decimals from token exports, failures from receipts, one transfer for
 * all records of it. Records that turn out to be unusable are in `rejected`.
 */
export async function finishedTransfers(port: QueryPort): Promise<FinishedTransfers> {
  const refs = await furtherRecords(port, 'transfers')
  const rows = (await tableRows(port, 'transfers')).map((row) => {
    const further = refs.get(`${row.file}:${row.row}`)
    return further === undefined ? row : { ...row, refs: further }
  })
  return finishTransfers(rows, { tokens: await tableRows(port, 'tokens') })
}
