import { expectedGot } from '../../../core/errors.js'
import { parseUnits } from '../../../core/amount.js'
import type { MappingAdapter } from '../../adapter.js'
import { DECIMALS_UNKNOWN, transferRow } from '../evm/transfer-values.js'
import { fungible, shippedDecimals, unsettled } from '../evm/token-row.js'
import { chainOf, common, etherscanCells, hasColumn } from './columns.js'

/** More digits than any token has: enough to see whether a text is a number at all. */
const MOST_DIGITS = 60

/** Movements of ERC-20 tokens. The header names no coin, so the chain is known only when bridle.yaml or the record says it. */
export const etherscanTokenTransfers: MappingAdapter = {
  kind: 'map',
  id: 'etherscan/token-transfers',
  title: 'Etherscan ERC-20 token transfers (CSV)',
  formats: ['csv', 'tsv'],
  feeds: ['transfers'],
  recognise({ header }) {
    const own = ['Txhash', 'TokenValue'].every((name) => hasColumn(header, name))
    return own &&
      ['UnixTimestamp', 'From', 'To', 'ContractAddress'].every((name) => header.includes(name)) &&
      header.includes('TokenSymbol')
      ? { confidence: 0.99, reason: 'its header has TokenValue, ContractAddress and TokenSymbol' }
      : undefined
  },
  reads: (header) => header.filter((name) => !/USDValueDayOfTx|TokenName|PrivateNote|PrivateTag/.test(name)),
  map(record, settings) {
    const cells = etherscanCells(record)
    const chain = chainOf(cells, settings)
    const base = common(cells, chain)
    const ends = { from: cells.address('From'), to: cells.address('To') }
    const contract = cells.address('ContractAddress')
    const symbol = cells.text('TokenSymbol')
    const shipped = shippedDecimals(chain, contract)
    const text = cells.text('TokenValue') ?? ''
    const units = shipped === undefined ? undefined : cells.amount('TokenValue', shipped.decimals)
    const isNumber = 'units' in parseUnits(text, MOST_DIGITS)
    if (!isNumber) cells.reject(expectedGot('TokenValue', 'a decimal number', text))
    if (cells.problem !== undefined) return { rejected: cells.problem }
    const values =
      shipped === undefined || units === undefined
        ? unsettled(chain, contract, text.replaceAll(',', ''), ends, symbol, DECIMALS_UNKNOWN)
        : fungible(chain, contract, units, ends, { ...shipped, symbol: symbol ?? shipped.symbol })
    return { rows: [transferRow({ ...base, ...values, failed: false })] }
  },
}
