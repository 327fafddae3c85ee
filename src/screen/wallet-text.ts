import { canonicalAddress } from '../core/addresses/canonical-address.js'
import { visible } from './visible.js'

/** Tags that people put before an address; longer schemes are read with the address itself. */
const PREFIX = /^(?:eth|ether|trx|btc|erc20|trc20|bsc|bnb|polygon|matic):(?:\/\/)?/i
/** An EVM address as a word of 32 bytes, as logs and call data have it. */
const PADDED = /^(?:0x)?0{24}([0-9a-f]{40})$/i

/**
 * The address in what somebody gave for one: full-width letters, blanks and characters that are not shown, tags (`eth:`), 32-byte words and addresses of
 * block explorers are taken off. What holds no address comes back without blanks.
 *
 * @example walletText('https://etherscan.io/address/0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c') // '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
 */
export function walletText(given: string): string {
  const text = visible(given).normalize('NFKC').replace(/\s+/gu, '')
  const bare = text.replace(PREFIX, '')
  const found = text.includes('://') || /^[a-z0-9.-]+\.[a-z]+\//i.test(text) ? inPath(text) : undefined
  const address = found ?? bare
  const word = PADDED.exec(address)?.[1]
  return word === undefined ? address : `0x${word}`
}

/** The first part of a web address that has the form of a wallet address. */
const inPath = (url: string): string | undefined =>
  url
    .split(/[/?#=&]/)
    .slice(1)
    .find((part) => PADDED.test(part) || isAddressForm(part))

/** Whether a text has the form of a wallet address, its checksum right or wrong. */
export function isAddressForm(text: string): boolean {
  // Every form has digits, and a name of one word seldom has.
  return text.length >= 25 && /\d/.test(text) && canonicalAddress(text).kind !== 'unknown'
}
