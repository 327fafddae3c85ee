import { canonicalAddress } from '../../core/addresses/canonical-address.js'
import { CHAINS_OF_TAG, SOLANA } from '../../core/chains/chain-ids.js'
import type { ListIdentifier } from './document-kind.js'

/** Letters and digits of the length of a wallet address; a chain in front (`bitcoincash:`) belongs to it. */
const TOKEN = /(?:bitcoincash:)?\b[A-Za-z0-9]{25,95}\b/g

/**
 * Wallet addresses that a list names in running text, as the UK's does. Only what carries a checksum, or is 0x and 40 hex digits, is taken
 * for one: a Solana address has no checksum, and other numbers of a text could look like it. Each address comes once.
 */
export function walletsInText(text: string): ListIdentifier[] {
  const found = new Map<string, ListIdentifier>()
  for (const [token] of text.matchAll(TOKEN)) {
    const reading = canonicalAddress(token)
    if (reading.kind !== 'valid' || reading.chains.includes(SOLANA)) continue
    found.set(reading.address, {
      kind: 'wallet',
      value: reading.address,
      raw: token,
      scheme: tagOf(reading.chains),
      country: null,
    })
  }
  return [...found.values()]
}

/** The asset tag of a chain's own coin, as OFAC writes it: in the table that is the one that can mean this chain alone. */
function tagOf(chains: readonly string[]): string {
  const [chain = ''] = chains
  const own = Object.entries(CHAINS_OF_TAG).find(([, known]) => known.length === 1 && known[0] === chain)
  return own?.[0] ?? ''
}
