import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const EVM_ADDRESS = /^0[xX][0-9a-fA-F]{40}$/

/** True for `0x` and 40 hex digits, whatever their case. */
export const isEvmForm = (text: string): boolean => EVM_ADDRESS.test(text)

/**
 * Mixed-case form of an EVM address by EIP-55 (https://eips.ethereum.org/EIPS/eip-55): a letter is upper case when the matching digit
 * of keccak256 of the lower-case hex text is 8 or more.
 *
 * @example evmChecksum('0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359') // '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
 */
export function evmChecksum(address: string): string {
  const digits = address.slice(2).toLowerCase()
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)))
  let out = '0x'
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charAt(i)
    out += Number.parseInt(hash.charAt(i), 16) >= 8 ? digit.toUpperCase() : digit
  }
  return out
}

/** False only for a mixed-case address whose letters contradict EIP-55: then at least one character is wrong. */
export function evmCaseAgrees(address: string): boolean {
  const digits = address.slice(2)
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return true
  return evmChecksum(address).slice(2) === digits
}
