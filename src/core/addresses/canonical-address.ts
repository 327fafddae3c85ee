import { expectedGot } from '../errors.js'
import {
  base58checkChains,
  isMoneroAddress,
  isSolanaForm,
  isXrpAddress,
  loweredBase58Chains,
} from './base58-address.js'
import { bech32Chains, isBech32Form } from './bech32-address.js'
import { isCashAddress } from './cashaddr.js'
import { BITCOIN_CASH, CHAINS_OF_TAG, EVM, MONERO, SOLANA, XRP } from './chains.js'
import { evmCaseAgrees, evmChecksum, isEvmForm } from './evm.js'

/**
 * How a wallet address was read.
 *
 * - `valid`: `address` is the one form in which two spellings of the same address are equal (EVM and bech32 lower case, base58 as it
 *   stands, because its letter case carries information); `chains` are the chains on which it can be an address.
 * - `lossy`: a base58 address in lower case. Several addresses could have been written so: it can only be compared as *possible*.
 * - `unknown`: no form that Bridle knows; it can be compared as it stands, and nothing says that it is free of typing errors.
 * - `refused`: a known form whose checksum or chain contradicts it.
 */
export type AddressReading = Readonly<
  | { kind: 'valid'; address: string; chains: readonly string[] }
  | { kind: 'lossy'; address: string; chains: readonly string[] }
  | { kind: 'unknown'; address: string }
  | { kind: 'refused'; reason: string }
>

const SCHEME = /^(?:bitcoin|bitcoincash|litecoin|ethereum|tron|eip155:\d+):/i
const BASE58CHECK_FORM =
  /^(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|[TLMXD][1-9A-HJ-NP-Za-km-z]{33}|t[13][1-9A-HJ-NP-Za-km-z]{33})$/

/**
 * Reads a wallet address into its canonical form, checksum checked.
 *
 * `hint` is a CAIP-2 chain (`eip155:1`) or an asset tag of a list (`XBT`); it decides where a form is ambiguous and contradicts where
 * it does not fit. URI schemes (`bitcoin:`, `eip155:1:`) are taken off.
 *
 * @example canonicalAddress('0x4F47Bc496083C727c5fbe3CE9CDf2B0f6496270c')
 * // { kind: 'valid', address: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c', chains: ['eip155'] }
 */
export function canonicalAddress(text: string, hint?: string): AddressReading {
  const address = text.trim().replace(SCHEME, '')
  if (address === '') return { kind: 'refused', reason: expectedGot('wallet', 'an address', text) }
  const wanted = hint === undefined ? undefined : chainsOfHint(hint)
  const reading = byForm(address, wanted)
  if (wanted === undefined || reading.kind === 'refused' || reading.kind === 'unknown') return reading
  const chains = reading.chains.filter((chain) => wanted.includes(chain))
  if (chains.length > 0) return { ...reading, chains }
  return { kind: 'refused', reason: expectedGot('wallet', `an address of ${hint}`, address) }
}

const chainsOfHint = (hint: string): readonly string[] | undefined => {
  if (hint.startsWith('eip155:') || hint === EVM) return [EVM]
  return CHAINS_OF_TAG[hint.toUpperCase()] ?? (hint.includes(':') ? [hint] : undefined)
}

function byForm(address: string, wanted: readonly string[] | undefined): AddressReading {
  if (isEvmForm(address)) return evm(address)
  const segwit = bech32Chains(address)
  if (segwit !== undefined) return { kind: 'valid', address: address.toLowerCase(), chains: segwit }
  if (isBech32Form(address)) return wrongChecksum(address, 'a bech32 address')
  const chains = base58checkChains(address)
  if (chains !== undefined) return { kind: 'valid', address, chains }
  if (isCashAddress(address)) return { kind: 'valid', address: address.toLowerCase(), chains: [BITCOIN_CASH] }
  if (isXrpAddress(address)) return { kind: 'valid', address, chains: [XRP] }
  if (isMoneroAddress(address)) return { kind: 'valid', address, chains: [MONERO] }
  if (address !== address.toLowerCase() && BASE58CHECK_FORM.test(address))
    return wrongChecksum(address, 'a base58check address')
  if (address === address.toLowerCase()) {
    const possible = loweredBase58Chains(address)
    if (possible !== undefined) return { kind: 'lossy', address, chains: possible }
  }
  if ((wanted === undefined || wanted.includes(SOLANA)) && isSolanaForm(address))
    return { kind: 'valid', address, chains: [SOLANA] }
  return { kind: 'unknown', address }
}

function evm(address: string): AddressReading {
  if (evmCaseAgrees(address))
    return { kind: 'valid', address: `0x${address.slice(2).toLowerCase()}`, chains: [EVM] }
  const reason = `${expectedGot('wallet', `the EIP-55 checksum ${evmChecksum(address)}`, address)}; check for a typing error, or write it in lower case`
  return { kind: 'refused', reason }
}

const wrongChecksum = (address: string, form: string): AddressReading => ({
  kind: 'refused',
  reason: `${expectedGot('wallet', `${form} with a right checksum`, address)}; at least one character is wrong`,
})
