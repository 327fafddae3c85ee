import { bech32, bech32m } from '@scure/base'
import { BITCOIN, LITECOIN } from './chains.js'

/** Chains by human-readable part of a segwit address (SLIP-0173). */
const CHAINS_OF_PREFIX: Readonly<Record<string, readonly string[]>> = { bc: [BITCOIN], ltc: [LITECOIN] }

/**
 * Chains of a segwit address with a right checksum: version 0 by bech32 (BIP-173), later ones by bech32m (BIP-350). Returns undefined
 * for any other text; mixed case is refused by BIP-173.
 */
export function bech32Chains(text: string): readonly string[] | undefined {
  const prefix = text.slice(0, Math.max(text.lastIndexOf('1'), 0)).toLowerCase()
  const chains = Object.hasOwn(CHAINS_OF_PREFIX, prefix) ? CHAINS_OF_PREFIX[prefix] : undefined
  if (chains === undefined || text.length > 90) return undefined
  const first = bech32.decodeUnsafe(text, 90) ?? bech32m.decodeUnsafe(text, 90)
  if (first === undefined) return undefined
  const version = first.words[0]
  const encoding = version === 0 ? bech32 : bech32m
  return encoding.decodeUnsafe(text, 90) === undefined ? undefined : chains
}

/** True when a text starts like a segwit address of a known chain, whatever its checksum says. */
export const isBech32Form = (text: string): boolean => /^(?:bc1|ltc1)[a-z0-9]{20,87}$/i.test(text)
