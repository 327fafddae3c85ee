/** A chain, its names in exports, and its own coin. */
export type EvmChain = Readonly<{
  /** CAIP-2. */
  chain: string
  /** Lower case: names that people and exports use. */
  names: readonly string[]
  /** Symbols of the coin in export headers; a coin may have been renamed. */
  coins: readonly string[]
  /** Registered coin type (SLIP-44). */
  slip44: number
  decimals: number
}>

/** Main networks; ids from chainid.network, coin types from SLIP-44. */
const EVM_CHAINS: readonly EvmChain[] = [
  {
    chain: 'eip155:1',
    names: ['ethereum', 'ethereum mainnet', 'eth', 'mainnet', 'erc20', 'erc-20'],
    coins: ['ETH'],
    slip44: 60,
    decimals: 18,
  },
  { chain: 'eip155:10', names: ['optimism', 'op mainnet', 'op'], coins: ['ETH'], slip44: 60, decimals: 18 },
  {
    chain: 'eip155:56',
    names: ['bsc', 'bnb', 'bnb chain', 'bnb smart chain', 'binance smart chain', 'bep20', 'bep-20'],
    coins: ['BNB'],
    slip44: 714,
    decimals: 18,
  },
  {
    chain: 'eip155:100',
    names: ['gnosis', 'gnosis chain', 'xdai'],
    coins: ['xDAI', 'XDAI'],
    slip44: 700,
    decimals: 18,
  },
  {
    chain: 'eip155:137',
    names: ['polygon', 'polygon pos', 'matic'],
    coins: ['MATIC', 'POL'],
    slip44: 966,
    decimals: 18,
  },
  { chain: 'eip155:250', names: ['fantom', 'ftm'], coins: ['FTM'], slip44: 1007, decimals: 18 },
  { chain: 'eip155:8453', names: ['base'], coins: ['ETH'], slip44: 60, decimals: 18 },
  {
    chain: 'eip155:42161',
    names: ['arbitrum', 'arbitrum one', 'arb'],
    coins: ['ETH'],
    slip44: 60,
    decimals: 18,
  },
  { chain: 'eip155:42220', names: ['celo'], coins: ['CELO'], slip44: 52752, decimals: 18 },
  {
    chain: 'eip155:43114',
    names: ['avalanche', 'avalanche c-chain', 'avax'],
    coins: ['AVAX'],
    slip44: 9005,
    decimals: 18,
  },
]

/** The chain with this CAIP-2 id. */
export const evmChain = (chain: string): EvmChain | undefined => EVM_CHAINS.find((one) => one.chain === chain)

/** The chain that people call so; CAIP-2 ids name themselves. */
export function chainNamed(name: string): string | undefined {
  const lower = name.trim().toLowerCase()
  if (/^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}$/.test(name.trim())) return name.trim()
  return EVM_CHAINS.find(({ names }) => names.includes(lower))?.chain
}

/**
 * Coins in headers of explorer exports that belong to one chain only. Ether is the coin of many chains, and BNB of two (BNB Smart
 * Chain and opBNB): such a header says nothing about the chain.
 */
const ONE_CHAIN_COINS: readonly string[] = ['MATIC', 'POL', 'AVAX', 'FTM', 'xDAI', 'XDAI', 'CELO']

/** The chain that the coin in a header stands for; undefined when several chains have it. */
export const chainOfCoin = (symbol: string): string | undefined =>
  ONE_CHAIN_COINS.includes(symbol) ? EVM_CHAINS.find(({ coins }) => coins.includes(symbol))?.chain : undefined

/** SLIP-44 number and decimals of a coin by its symbol, whatever the chain. */
export const coinBySymbol = (symbol: string): EvmChain | undefined =>
  EVM_CHAINS.find(({ coins }) => coins.includes(symbol))
