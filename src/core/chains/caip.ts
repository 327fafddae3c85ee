/** CAIP-19 id of the native coin of a chain, by its SLIP-44 number: `eip155:1/slip44:60`. */
export const nativeAsset = (chain: string, slip44: number): string => `${chain}/slip44:${slip44}`

/** CAIP-19 id of an ERC-20 token: `eip155:1/erc20:0xa0b8…`. `contract` is canonical. */
export const tokenAsset = (chain: string, contract: string): string => `${chain}/erc20:${contract}`

/** CAIP-19 id of a collection of NFTs: `eip155:1/erc721:0x06012c…`. */
export const nftAsset = (
  chain: string,
  contract: string,
  standard: 'erc721' | 'erc1155' = 'erc721',
): string => `${chain}/${standard}:${contract}`

/** The contract in a CAIP-19 token id; undefined for coins and currencies. */
export const contractOfAsset = (asset: string): string | undefined =>
  /\/erc(?:20|721|1155):(0x[0-9a-f]{40})$/.exec(asset)?.[1]
