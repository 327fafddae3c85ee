import { expectedGot } from '../../../core/errors.js'
import type { Mapped } from '../../adapter.js'
import { epochTime } from '../evm/epoch-time.js'
import type { CellReader } from '../evm/read-cells.js'
import { fungible, shippedDecimals, unsettled } from '../evm/token-row.js'
import { KIND_UNKNOWN, transferRow } from '../evm/transfer-values.js'

/**
 * One token transfer. ethereum-etl takes any Transfer event of four words, so that the id of an ERC-721 stands in `value` like an
 * amount (its issue 277). The number counts as an amount only where the contract is known to be fungible; else its meaning stays open.
 */
export function mapEtlTokenTransfer(cells: CellReader, chain: string): Mapped {
  const tx = cells.hash('transaction_hash')
  const log = cells.count('log_index')
  if (log === undefined) cells.reject(expectedGot('log_index', 'a whole number', ''))
  const contract = cells.address('token_address')
  const ends = { from: cells.address('from_address'), to: cells.address('to_address') }
  const value = cells.integer('value')
  if (value === undefined) cells.reject(expectedGot('value', 'a whole number', ''))
  const base = {
    chain,
    block: cells.count('block_number') ?? null,
    log_index: log ?? null,
    tx,
    ...epochTime(cells.count('block_timestamp')),
  }
  if (cells.problem !== undefined) return { rejected: cells.problem }
  const shipped = shippedDecimals(chain, contract)
  const values =
    shipped === undefined
      ? unsettled(chain, contract, (value ?? 0n).toString(), ends, undefined, KIND_UNKNOWN)
      : fungible(chain, contract, value ?? 0n, ends, shipped)
  return {
    rows: [transferRow({ ...base, ...values, transfer: `${chain}:${tx}:token:${log}`, failed: false })],
  }
}
