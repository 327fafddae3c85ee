import type { Mapped } from '../../adapter.js'
import type { CellReader } from '../evm/read-cells.js'
import { type EtlRecord, isTrue } from './fields.js'

/** One contract: whether ethereum-etl found the functions of ERC-20 or ERC-721 in it. */
export function mapEtlContract(record: EtlRecord, cells: CellReader, chain: string): Mapped {
  const address = cells.address('address')
  const [erc20, erc721] = [isTrue(record.is_erc20), isTrue(record.is_erc721)]
  if (cells.problem !== undefined) return { rejected: cells.problem }
  // A contract that looks like both says nothing; one that looks like neither is no token.
  if (erc20 === erc721)
    return { skipped: erc20 ? 'a contract that looks like ERC-20 and ERC-721' : 'no token contract' }
  return { rows: [{ table: 'tokens', values: { chain, address, kind: erc20 ? 'fungible' : 'nft' } }] }
}

/**
 * One token. The export holds ERC-20 and ERC-721 contracts alike; digits after the point say that it counts amounts, none
 * (0 or empty) say nothing, because ERC-721 contracts answer so too.
 */
export function mapEtlToken(cells: CellReader, chain: string): Mapped {
  const address = cells.address('address')
  const decimals = cells.count('decimals')
  const symbol = cells.text('symbol')
  if (decimals !== undefined && decimals > 255) cells.reject('"decimals" expected 0 to 255 (uint8 in EIP-20)')
  if (cells.problem !== undefined) return { rejected: cells.problem }
  const kind = decimals !== undefined && decimals > 0 ? 'fungible' : null
  return {
    rows: [
      {
        table: 'tokens',
        values: { chain, address, kind, symbol: symbol ?? null, decimals: decimals ?? null },
      },
    ],
  }
}
