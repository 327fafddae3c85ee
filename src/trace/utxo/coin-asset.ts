import { BITCOIN } from '../../core/chains/chain-ids.js'
import type { AssetInfo } from '../ledger/build-ledger.js'

/** CAIP-19 id of the coin of a chain: SLIP-44 number 0, or 1 on test networks; of a chain that nobody names the coin has no number either. */
export const coinAsset = (chain: string): string =>
  chain === 'unknown' ? 'unknown' : `${chain}/slip44:${chain === BITCOIN ? 0 : 1}`

/** How it is shown. Whole units have eight digits on every network of Bitcoin Core. */
export const coinInfo = (chain: string): AssetInfo => ({
  asset: coinAsset(chain),
  symbol: chain === BITCOIN ? 'BTC' : chain === 'unknown' ? '' : 'tBTC',
  decimals: 8,
})
