import { canonicalAddress } from '../../core/addresses/canonical-address.js'
import type { ListIdentifier } from './document-kind.js'

/**
 * A listed wallet. Its value is the canonical address where the text is one; a text whose letter case was lost, whose checksum is wrong
 * or whose form is unknown keeps its own spelling, and screening says what that means.
 */
export function walletIdentifier(tag: string, raw: string): ListIdentifier {
  const reading = canonicalAddress(raw)
  const value = reading.kind === 'refused' ? raw.trim() : reading.address
  return { kind: 'wallet', value, raw, scheme: tag, country: null }
}

/** Asset tag and address of `Digital Currency Address - XBT 1D6g…`; undefined for other texts. */
export function splitWallet(text: string): { tag: string; address: string } | undefined {
  const match = /^Digital Currency Address - ([A-Z0-9]{2,8}):? (\S+)$/.exec(text)
  const [, tag, address] = match ?? []
  return tag === undefined || address === undefined ? undefined : { tag, address }
}
