import { expectedGot } from '../../../core/errors.js'
import type { MappingAdapter } from '../../adapter.js'
import { transferRow } from '../evm/transfer-values.js'
import { multiToken, nft } from '../evm/token-row.js'
import { chainOf, common, etherscanCells, hasColumn } from './columns.js'

/** Movements of NFTs (ERC-721) and of multi-tokens (ERC-1155), of which newer exports give type and quantity. */
export const etherscanNftTransfers: MappingAdapter = {
  kind: 'map',
  id: 'etherscan/nft-transfers',
  title: 'Etherscan NFT transfers, ERC-721 and ERC-1155 (CSV)',
  formats: ['csv', 'tsv'],
  feeds: ['transfers'],
  recognise({ header }) {
    return ['Txhash', 'TokenId'].every((name) => hasColumn(header, name)) &&
      header.includes('ContractAddress')
      ? { confidence: 0.99, reason: 'its header has a token id and ContractAddress' }
      : undefined
  },
  reads: (header) => header.filter((name) => !/TokenName|PrivateNote|PrivateTag/.test(name)),
  map(record, settings) {
    const cells = etherscanCells(record)
    const chain = chainOf(cells, settings)
    const base = common(cells, chain)
    const ends = { from: cells.address('From'), to: cells.address('To') }
    const contract = cells.address('ContractAddress')
    const symbol = cells.text('TokenSymbol')
    const id = cells.integer('TokenId')
    if (id === undefined) cells.reject(expectedGot('TokenId', 'a whole number', ''))
    const isMulti = /1155/.test(cells.text('Type') ?? '')
    const quantity = cells.amount('Quantity', 0) ?? 1n
    if (cells.problem !== undefined) return { rejected: cells.problem }
    const tokenId = (id ?? 0n).toString()
    const values = isMulti
      ? multiToken(chain, contract, tokenId, quantity, ends, symbol)
      : nft(chain, contract, tokenId, ends, symbol)
    return { rows: [transferRow({ ...base, ...values, failed: false })] }
  },
}
