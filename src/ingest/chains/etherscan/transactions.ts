import { expectedGot } from '../../../core/errors.js'
import type { CsvRecord, FileSettings, Mapped, MappingAdapter } from '../../adapter.js'
import type { CellReader } from '../evm/read-cells.js'
import { marksOf, transferRow, ZERO_VALUE } from '../evm/transfer-values.js'
import { chainOf, coinAsset, coinColumns, common, etherscanCells, hasColumn } from './columns.js'

/** The transactions that a wallet sent or received: value and fee. */
export const etherscanTransactions: MappingAdapter = {
  kind: 'map',
  id: 'etherscan/transactions',
  title: 'Etherscan transactions (CSV)',
  formats: ['csv', 'tsv'],
  feeds: ['transfers'],
  recognise({ header }) {
    const { names } = coinColumns(header)
    const own = hasColumn(header, 'Txhash') && names.has('Value_IN') && names.has('TxnFee')
    return own && header.includes('From') && header.includes('To')
      ? { confidence: 0.99, reason: 'its header has Value_IN, Value_OUT and TxnFee of a coin' }
      : undefined
  },
  reads: (header) => header.filter((name) => !/USD|CurrentValue|Historical|Method|PrivateNote/.test(name)),
  map(record, settings) {
    return mapTransaction(record as CsvRecord, settings)
  },
}

/**
 * One record is one transaction: its own value, and its fee, which the sender paid whether or not it succeeded. In the receiver's
 * export the fee stands too, so both exports give the same two rows.
 */
function mapTransaction(record: CsvRecord, settings: FileSettings): Mapped {
  const cells = etherscanCells(record)
  const { coin, names } = coinColumns(Object.keys(record))
  const chain = chainOf(cells, settings, coin)
  const { asset, decimals, symbol } = coinAsset(cells, chain, coin)
  const base = { ...common(cells, chain), asset, symbol, decimals }
  const from = cells.address('From')
  // A contract creation has no receiver but the contract that it made.
  const to = cells.optionalAddress('To') ?? cells.optionalAddress('ContractAddress')
  if (to === undefined) cells.reject(expectedGot('To', 'an address', ''))
  const units = movedValue(cells, names, decimals)
  const fee = cells.amount(names.get('TxnFee') ?? '', decimals) ?? 0n
  const failed = hasFailed(cells)
  if (cells.problem !== undefined) return { rejected: cells.problem }
  return {
    rows: [
      transferRow({
        ...base,
        transfer: `${chain}:${base.tx}:native:0`,
        kind: 'native',
        sender: from,
        receiver: to ?? null,
        units: units.toString(),
        failed,
        marks: marksOf(units === 0n && ZERO_VALUE),
      }),
      ...(fee === 0n
        ? []
        : [
            transferRow({
              ...base,
              transfer: `${chain}:${base.tx}:fee:0`,
              kind: 'fee',
              sender: from,
              units: fee.toString(),
              failed,
            }),
          ]),
    ],
  }
}

/** One of the two columns holds the value, depending on whose export it is; both do when a wallet pays itself. */
export function movedValue(cells: CellReader, names: ReadonlyMap<string, string>, decimals: number): bigint {
  const incoming = cells.amount(names.get('Value_IN') ?? '', decimals) ?? 0n
  const outgoing = cells.amount(names.get('Value_OUT') ?? '', decimals) ?? 0n
  if (incoming > 0n && outgoing > 0n && incoming !== outgoing)
    cells.reject(
      expectedGot(
        'Value_IN',
        'the same amount as Value_OUT or one of them zero',
        `${incoming} and ${outgoing}`,
      ),
    )
  return incoming > outgoing ? incoming : outgoing
}

/** Etherscan leaves Status empty on success and writes Error(0) or Error(1) with the reason in ErrCode. */
function hasFailed(cells: CellReader): boolean {
  const status = cells.text('Status') ?? ''
  if (/^error/i.test(status) || cells.text('ErrCode') !== undefined) return true
  if (!/^(?:|1|true|ok|success)$/i.test(status))
    cells.reject(expectedGot('Status', 'nothing or Error(…)', status))
  return false
}
