import { BITCOIN, TRON } from '../../../core/chains/chain-ids.js'
import { chainNamed } from '../../../core/chains/evm-chains.js'

/** Names of chains and CAIP-2 ids; another name is a chain of its own, as written. Without any, the chain is not known. */
export function chainOf(text: string): string {
  const lower = text.toLowerCase()
  if (lower === 'bitcoin' || lower === 'btc') return BITCOIN
  if (lower === 'tron' || lower === 'trx' || lower === 'trc20') return TRON
  return chainNamed(text) ?? lower
}
