import { evmChain } from '../../../core/chains/evm-chains.js'
import { nativeAsset } from '../../../core/chains/caip.js'
import type { Mapped } from '../../adapter.js'
import { epochTime } from '../evm/epoch-time.js'
import type { CellReader } from '../evm/read-cells.js'
import { marksOf, transferRow, type TransferValues, ZERO_VALUE } from '../evm/transfer-values.js'

/** SLIP-44 number of ether. ethereum-etl reads chains whose coin has 18 digits; on a chain that is not named, the coin counts as ether. */
const ETHER = 60

/** Asset columns of the chain's own coin. */
export function coinOf(chain: string): Pick<TransferValues, 'asset' | 'symbol' | 'decimals'> {
  const known = evmChain(chain)
  return {
    asset: nativeAsset(chain, known?.slip44 ?? ETHER),
    symbol: known?.coins[0] ?? 'ETH',
    decimals: known?.decimals ?? 18,
  }
}

/** True, false, or undefined before Byzantium (October 2017), when receipts had no status (EIP-658). */
function hasFailed(cells: CellReader, name: string): boolean | undefined {
  const status = cells.text(name)
  return status === undefined ? undefined : status === '0'
}

/** One transaction: its value, and its fee where the record carries the receipt too (streams do). */
export function mapEtlTransaction(cells: CellReader, chain: string): Mapped {
  const tx = cells.hash('hash')
  const base: TransferValues = {
    chain,
    block: cells.count('block_number') ?? null,
    tx_index: cells.count('transaction_index') ?? null,
    tx,
    ...epochTime(cells.count('block_timestamp')),
    ...coinOf(chain),
  }
  const from = cells.address('from_address')
  const to = cells.optionalAddress('to_address') ?? cells.optionalAddress('receipt_contract_address')
  const units = cells.integer('value') ?? 0n
  const failed = hasFailed(cells, 'receipt_status') ?? null
  const fee = feeOf(cells, 'receipt_')
  if (cells.problem !== undefined) return { rejected: cells.problem }
  return {
    rows: [
      transferRow({
        ...base,
        transfer: `${chain}:${tx}:native:0`,
        kind: 'native',
        sender: from,
        receiver: to ?? null,
        units: units.toString(),
        failed,
        marks: marksOf(units === 0n && ZERO_VALUE),
      }),
      ...(fee === undefined || fee === 0n
        ? []
        : [
            transferRow({
              ...base,
              transfer: `${chain}:${tx}:fee:0`,
              kind: 'fee',
              sender: from,
              units: fee.toString(),
              failed,
            }),
          ]),
    ],
  }
}

/** Gas used at the price paid, and the fee for the layer below on chains that have one. */
function feeOf(cells: CellReader, prefix: '' | 'receipt_'): bigint | undefined {
  const used = cells.integer(`${prefix}gas_used`)
  const price = cells.integer(`${prefix}effective_gas_price`)
  if (used === undefined || price === undefined) return undefined
  return used * price + (cells.integer(`${prefix}l1_fee`) ?? 0n)
}

/**
 * One receipt: the fee, and whether the transaction failed. It does not say who paid; the transaction does, and finishTransfers joins
 * them.
 */
export function mapEtlReceipt(cells: CellReader, chain: string): Mapped {
  const tx = cells.hash('transaction_hash')
  const block = cells.count('block_number') ?? null
  const index = cells.count('transaction_index') ?? null
  const failed = hasFailed(cells, 'status') ?? null
  const fee = feeOf(cells, '')
  if (cells.problem !== undefined) return { rejected: cells.problem }
  return {
    rows: [
      transferRow({
        chain,
        block,
        tx_index: index,
        tx,
        ...coinOf(chain),
        transfer: `${chain}:${tx}:receipt:0`,
        kind: 'fee',
        units: fee === undefined ? null : fee.toString(),
        failed,
      }),
    ],
  }
}
