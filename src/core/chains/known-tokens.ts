import { nativeAsset, tokenAsset } from './caip.js'
import { evmChain } from './evm-chains.js'
import { KNOWN_TOKENS } from './known-tokens.data.js'

/** What is shipped about a token contract. */
export type KnownToken = Readonly<{
  chain: string
  contract: string
  symbol: string
  decimals: number
  /** Redeemed by its issuer for one US dollar. */
  isDollar: boolean
  /** The wrapped form of the chain's own coin. */
  isWrappedCoin: boolean
}>

const tokens: readonly KnownToken[] = KNOWN_TOKENS.map(([chain, contract, symbol, decimals, standsFor]) => ({
  chain,
  contract,
  symbol,
  decimals,
  isDollar: standsFor === 'usd',
  isWrappedCoin: standsFor === 'coin',
}))

const byPlace = new Map(tokens.map((token) => [`${token.chain} ${token.contract}`, token]))

const byContract = new Map<string, KnownToken[]>()
for (const token of tokens) byContract.set(token.contract, [...(byContract.get(token.contract) ?? []), token])

/** The shipped token at a contract; undefined when it is not in the table. */
export const knownToken = (chain: string, contract: string): KnownToken | undefined =>
  byPlace.get(`${chain} ${contract}`)

/**
 * The shipped token at a contract on whatever chain, for records that do not say their chain. Undefined when no chain has it, or
 * two have it with different decimals.
 */
export function knownContract(contract: string): KnownToken | undefined {
  const [first, ...others] = byContract.get(contract) ?? []
  return others.every(({ decimals }) => decimals === first?.decimals) ? first : undefined
}

/** The only shipped token of a chain with this symbol; symbols are no identity, so this serves records that give nothing else. */
export function knownSymbol(chain: string, symbol: string): KnownToken | undefined {
  const [first, ...others] = tokens.filter((token) => token.chain === chain && token.symbol === symbol)
  return others.length === 0 ? first : undefined
}

/** Assets that stand for one US dollar each by the stablecoin rule. */
export const DOLLAR_ASSETS: ReadonlySet<string> = new Set(
  tokens.filter(({ isDollar }) => isDollar).map(({ chain, contract }) => tokenAsset(chain, contract)),
)

/** Wrapped coins: the token, the coin that it wraps, and the contract that does it. */
export const WRAPPED_COINS: readonly Readonly<{
  token: string
  coin: string
  chain: string
  contract: string
}>[] = tokens.flatMap(({ chain, contract, isWrappedCoin }) => {
  const coin = evmChain(chain)
  return isWrappedCoin && coin !== undefined
    ? [{ token: tokenAsset(chain, contract), coin: nativeAsset(chain, coin.slip44), chain, contract }]
    : []
})
