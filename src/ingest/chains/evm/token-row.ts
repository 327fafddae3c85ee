import { nftAsset, tokenAsset } from '../../../core/chains/caip.js'
import { knownContract, knownToken } from '../../../core/chains/known-tokens.js'
import { ZERO_ADDRESS } from './read-cells.js'
import {
  DECIMALS_BY_ADDRESS,
  marksOf,
  type TransferValues,
  UNKNOWN_CHAIN,
  ZERO_VALUE,
} from './transfer-values.js'

/** Decimals of a contract that are shipped, and the marks that go with how they were found. */
export type ShippedDecimals = Readonly<{ decimals: number; symbol: string; mark: string | undefined }>

/** Looks a contract up in the shipped table; on an unnamed chain by its address alone, which is marked. */
export function shippedDecimals(chain: string, contract: string): ShippedDecimals | undefined {
  const exact = knownToken(chain, contract)
  if (exact !== undefined) return { decimals: exact.decimals, symbol: exact.symbol, mark: undefined }
  const byAddress = chain === UNKNOWN_CHAIN ? knownContract(contract) : undefined
  return byAddress === undefined
    ? undefined
    : { decimals: byAddress.decimals, symbol: byAddress.symbol, mark: DECIMALS_BY_ADDRESS }
}

type Ends = Readonly<{ from: string; to: string }>

/** Kind and ends of a token movement: what comes from the zero address is minted, what goes there is burnt. */
const tokenEnds = ({ from, to }: Ends): Pick<TransferValues, 'kind' | 'sender' | 'receiver'> => ({
  kind: from === ZERO_ADDRESS ? 'mint' : to === ZERO_ADDRESS ? 'burn' : 'token',
  sender: from === ZERO_ADDRESS ? null : from,
  receiver: to === ZERO_ADDRESS ? null : to,
})

/** Columns of a fungible token's movement whose base units are known. */
export const fungible = (
  chain: string,
  contract: string,
  units: bigint,
  ends: Ends,
  shown: Readonly<{ symbol: string | undefined; decimals: number | undefined; mark?: string | undefined }>,
): TransferValues => ({
  ...tokenEnds(ends),
  asset: tokenAsset(chain, contract),
  symbol: shown.symbol ?? null,
  decimals: shown.decimals ?? null,
  units: units.toString(),
  marks: marksOf(units === 0n && ZERO_VALUE, shown.mark),
})

/** Columns of a token's movement of which another file must say what the number means. */
export const unsettled = (
  chain: string,
  contract: string,
  raw: string,
  ends: Ends,
  symbol: string | undefined,
  mark: string,
): TransferValues => ({
  ...tokenEnds(ends),
  asset: tokenAsset(chain, contract),
  symbol: symbol ?? null,
  raw,
  marks: [mark],
})

/** Columns of an NFT that changes hands: its id is a name, never an amount. */
export const nft = (
  chain: string,
  contract: string,
  tokenId: string,
  ends: Ends,
  symbol: string | undefined,
): TransferValues => ({
  ...tokenEnds(ends),
  kind: 'nft',
  asset: nftAsset(chain, contract),
  symbol: symbol ?? null,
  token_id: tokenId,
})

/**
 * Columns of a movement of one ERC-1155 token: every id is an asset of its own, of which there may be many (EIP-1155), so the
 * quantity is an amount of that asset and the id part of its name.
 */
export const multiToken = (
  chain: string,
  contract: string,
  tokenId: string,
  quantity: bigint,
  ends: Ends,
  symbol: string | undefined,
): TransferValues => ({
  ...tokenEnds(ends),
  asset: `${nftAsset(chain, contract, 'erc1155')}/${tokenId}`,
  symbol: symbol ?? null,
  decimals: 0,
  units: quantity.toString(),
  token_id: tokenId,
  marks: marksOf(quantity === 0n && ZERO_VALUE),
})
