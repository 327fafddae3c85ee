import { canonicalAddress } from '../../core/addresses/canonical-address.js'

/** The canonical form of an address, or of any other name of an account as it stands; a wrong checksum is a problem. */
export function readAddress(text: string): Readonly<{ address: string } | { problem: string }> {
  const reading = canonicalAddress(text)
  return reading.kind === 'refused' ? { problem: reading.reason } : { address: reading.address }
}
