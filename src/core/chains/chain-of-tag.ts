/** EVM chain that the tag of a native coin or of a chain stands for; a token (USDC, USDT) is on many. */
const EVM_CHAIN_OF_TAG: Readonly<Record<string, string>> = {
  ETH: 'eip155:1',
  ETC: 'eip155:61',
  ARB: 'eip155:42161',
  BSC: 'eip155:56',
  BNB: 'eip155:56',
  MATIC: 'eip155:137',
}

/** The one EVM chain that a CAIP-2 id or an asset tag names; undefined when it names none or leaves it open. */
export function evmChainOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  if (/^eip155:\d+$/.test(word)) return word
  const tag = word.toUpperCase()
  return Object.hasOwn(EVM_CHAIN_OF_TAG, tag) ? EVM_CHAIN_OF_TAG[tag] : undefined
}
