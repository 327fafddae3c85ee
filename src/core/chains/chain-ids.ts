/**
 * Chains by their CAIP-2 id (https://chainagnostic.org/CAIPs/caip-2). `EVM` stands for every EVM chain, because one key gives one
 * address on all of them. Chains that have no CAIP-2 namespace are named in plain words.
 */
export const EVM = 'eip155'
export const BITCOIN = 'bip122:000000000019d6689c085ae165831e93'
export const BITCOIN_CASH = 'bip122:000000000000000000651ef99cb9fcbe'
export const LITECOIN = 'bip122:12a765e31ffd4059bada1e25190f6e98'
export const DOGECOIN = 'bip122:1a91e3dace36e2be3bf030a65679fe82'
export const DASH = 'bip122:00000ffd590b1485b3caadc19b22e637'
export const ZCASH = 'bip122:00040fe8ec8471911baa1db1266ea15d'
export const BITCOIN_SV = 'bitcoin-sv'
export const BITCOIN_GOLD = 'bitcoin-gold'
export const VERGE = 'verge'
export const TRON = 'tron:0x2b6653dc'
export const XRP = 'xrpl:0'
export const SOLANA = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
export const MONERO = 'monero'
export const STELLAR = 'stellar:pubnet'
export const CARDANO = 'cip34:1-764824073'
export const COSMOS = 'cosmos:cosmoshub-4'
export const BINANCE_BEACON = 'cosmos:Binance-Chain-Tigris'
export const DIGIBYTE = 'digibyte'

/**
 * Chains that an asset tag of a sanctions list can mean. A token tag (USDT, USDC) names the token and not the chain; the form of the
 * address decides. Tags as OFAC publishes them in "Digital Currency Address - TAG".
 */
export const CHAINS_OF_TAG: Readonly<Record<string, readonly string[]>> = {
  XBT: [BITCOIN],
  BTC: [BITCOIN],
  ETH: [EVM],
  ETC: [EVM],
  ARB: [EVM],
  BSC: [EVM],
  BNB: [EVM, BINANCE_BEACON],
  MATIC: [EVM],
  USDC: [EVM, TRON, SOLANA, STELLAR],
  USDT: [EVM, TRON, SOLANA, BITCOIN],
  TRX: [TRON],
  LTC: [LITECOIN],
  DASH: [DASH],
  ZEC: [ZCASH],
  BCH: [BITCOIN_CASH],
  BSV: [BITCOIN_SV],
  BTG: [BITCOIN_GOLD],
  XVG: [VERGE],
  XRP: [XRP],
  XMR: [MONERO],
  SOL: [SOLANA],
  DOGE: [DOGECOIN],
  XLM: [STELLAR],
  ADA: [CARDANO],
  ATOM: [COSMOS],
  DGB: [DIGIBYTE],
}
