import { expectedGot } from '../../../core/errors.js'
import type { CsvRecord, MappingAdapter } from '../../adapter.js'
import type { CellReader } from '../evm/read-cells.js'
import { marksOf, transferRow, ZERO_VALUE } from '../evm/transfer-values.js'
import { chainOf, coinAsset, coinColumns, common, etherscanCells, hasColumn } from './columns.js'
import { movedValue } from './transactions.js'

/** Value that contracts moved within transactions. Etherscan gives no trace index: see finish-transfers for the ids. */
export const etherscanInternal: MappingAdapter = {
  kind: 'map',
  id: 'etherscan/internal',
  title: 'Etherscan internal transactions (CSV)',
  formats: ['csv', 'tsv'],
  feeds: ['transfers'],
  recognise({ header }) {
    return hasColumn(header, 'Txhash') && header.includes('ParentTxFrom') && header.includes('TxTo')
      ? { confidence: 0.99, reason: 'its header has ParentTxFrom and TxTo' }
      : undefined
  },
  reads: (header) => header.filter((name) => !/^ParentTx|CurrentValue|Historical|PrivateNote/.test(name)),
  map(record, settings) {
    const cells = etherscanCells(record)
    const { coin, names } = coinColumns(Object.keys(record as CsvRecord))
    const chain = chainOf(cells, settings, coin)
    const { asset, decimals, symbol } = coinAsset(cells, chain, coin)
    const base = common(cells, chain)
    const from = cells.address('From')
    const to = cells.optionalAddress('TxTo') ?? cells.optionalAddress('ContractAddress')
    if (to === undefined) cells.reject(expectedGot('TxTo', 'an address', ''))
    const units = movedValue(cells, names, decimals)
    const failed = hasFailed(cells)
    if (cells.problem !== undefined) return { rejected: cells.problem }
    // Code of another contract run on one's own account: whatever value is written, it stays where it is (EIP-7, EIP-214).
    if (/^(?:delegatecall|callcode|staticcall)/i.test(cells.text('Type') ?? ''))
      return { skipped: 'a call that moves no value' }
    return {
      rows: [
        transferRow({
          ...base,
          kind: 'internal',
          sender: from,
          receiver: to ?? null,
          asset,
          symbol,
          decimals,
          units: units.toString(),
          failed,
          marks: marksOf(units === 0n && ZERO_VALUE),
        }),
      ],
    }
  },
}

/** Status is 0 on success and 1 on failure here: the other way round than in receipts. */
function hasFailed(cells: CellReader): boolean {
  const status = cells.text('Status') ?? ''
  if (/^(?:1|error.*|false)$/i.test(status) || cells.text('ErrCode') !== undefined) return true
  if (!/^(?:|0|true|ok|success)$/i.test(status)) cells.reject(expectedGot('Status', '0 or 1', status))
  return false
}
