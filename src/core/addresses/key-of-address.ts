import { readBase58check } from './base58-address.js'
import { readBech32 } from './bech32-address.js'
import { readCashAddress } from './cashaddr.js'
import { isEvmForm } from './evm.js'

/**
 * What addresses of one holder have in common on several chains and in several forms, as `kind:hex`; undefined for an address that has only one
 * form. `key`: hash160 of a public key (base58 of Bitcoin and its forks, CashAddr, P2WPKH). `script`: of a script. `account`: the last 20 bytes
 * of keccak256 of a public key, on EVM chains and TRON. Takes a canonical address.
 *
 * @example keyOfAddress('0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c') // 'account:4f47bc496083c727c5fbe3ce9cdf2b0f6496270c'
 */
export function keyOfAddress(address: string): string | undefined {
  if (isEvmForm(address)) return `account:${address.slice(2).toLowerCase()}`
  const base58 = readBase58check(address)
  if (base58 !== undefined) return `${base58.of}:${base58.hash}`
  const cash = readCashAddress(address)
  if (cash !== undefined) return `${cash.of}:${cash.hash}`
  const keyHash = readBech32(address)?.keyHash
  return keyHash === undefined ? undefined : `key:${keyHash}`
}
