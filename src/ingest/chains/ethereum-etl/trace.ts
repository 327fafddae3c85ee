import { expectedGot } from '../../../core/errors.js'
import type { Mapped } from '../../adapter.js'
import { epochTime } from '../evm/epoch-time.js'
import type { CellReader } from '../evm/read-cells.js'
import { marksOf, transferRow, ZERO_VALUE } from '../evm/transfer-values.js'
import type { EtlRecord } from './fields.js'
import { coinOf } from './transaction.js'

/** Calls that run code of another contract on the caller's own account, or may change nothing: value stays where it is. */
const MOVES_NOTHING: readonly string[] = ['delegatecall', 'callcode', 'staticcall']

/** Kinds of trace that make coins out of nothing. */
const CREATES: Readonly<Record<string, 'reward' | 'mint'>> = {
  reward: 'reward',
  genesis: 'mint',
  daofork: 'mint',
}

/**
 * One trace. The top-level trace of a transaction is the transaction's own value again: it gets an id of its own, and finishTransfers
 * makes one transfer of both. Traces of nothing are skipped, but for failed ones, whose failure takes their sub-calls with it.
 */
export function mapEtlTrace(record: EtlRecord, cells: CellReader, chain: string): Mapped {
  const type = cells.text('trace_type') ?? ''
  const created = CREATES[type]
  const text = cells.text('value')
  const units = cells.integer('value')
  const block = cells.count('block_number')
  const index = cells.count('transaction_index')
  const failed = cells.text('status') === '0' || cells.text('error') !== undefined
  if (cells.problem === undefined && MOVES_NOTHING.includes(cells.text('call_type') ?? ''))
    return { skipped: 'a call that moves no value' }
  if (cells.problem === undefined && units === 0n && !failed) return { skipped: 'a call of no value' }
  if (units === undefined) cells.reject(expectedGot('value', 'an amount in base units', text ?? ''))
  const tx = cells.text('transaction_hash') === undefined ? undefined : cells.hash('transaction_hash')
  const from = created === undefined ? cells.address('from_address') : undefined
  const to = cells.optionalAddress('to_address')
  if (created !== undefined && to === undefined) cells.reject(expectedGot('to_address', 'an address', ''))
  if (tx === undefined && created === undefined && (block === undefined || index === undefined))
    cells.reject(expectedGot('transaction_hash', 'a hash, or block_number and transaction_index', ''))
  if (cells.problem !== undefined) return { rejected: cells.problem }
  const path = traceAddress(record.trace_address)
  // geth leaves the hash out; block and index name the transaction as well.
  const where = tx ?? (created === undefined ? `block${block}-${index}` : `block${block}`)
  const id = created === undefined ? path : (cells.text('trace_id') ?? path)
  return {
    rows: [
      transferRow({
        chain,
        block: block ?? null,
        tx_index: index ?? null,
        tx: tx ?? null,
        ...epochTime(cells.count('block_timestamp')),
        ...coinOf(chain),
        transfer: `${chain}:${where}:trace:${id === '' ? 'root' : id}`,
        kind: created ?? (path === '' ? 'native' : 'internal'),
        sender: from ?? null,
        receiver: to ?? null,
        units: (units ?? 0n).toString(),
        failed,
        marks: marksOf(units === 0n && ZERO_VALUE),
      }),
    ],
  }
}

/** `0,1` in CSV and `[0, 1]` in JSON are the path of a call in the tree of calls: `0_1`; empty at the top. */
function traceAddress(value: unknown): string {
  const parts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[,_]/)
  return parts
    .map((part) => part.trim())
    .filter((part) => /^\d+$/.test(part))
    .join('_')
}
