import { expectedGot } from '../errors.js'
import { BITCOIN_CASH, CHAINS_OF_TAG, EVM, MONERO, SOLANA, STELLAR, TRON, XRP } from '../chains/chain-ids.js'
import {
  isMoneroAddress,
  isSolanaForm,
  isXrpAddress,
  loweredBase58Chains,
  readBase58check,
  tronFromHex,
  xrpFromX,
} from './base58-address.js'
import { isBech32Form, readBech32 } from './bech32-address.js'
import { readCashAddress } from './cashaddr.js'
import { evmCaseAgrees, evmChecksum, isEvmForm } from './evm.js'
import { stellarAccount } from './stellar-address.js'

/**
 * How a wallet address was read.
 *
 * - `valid`: `address` is the one form in which two spellings of the same address are equal (EVM and bech32 lower case, base58 as it
 *   stands, because its letter case carries information); `chains` are the chains on which it can be an address.
 * - `lossy`: a base58 address in lower case. Several addresses could have been written so: it can only be compared as *possible*.
 * - `unknown`: no form that Bridle knows; it can be compared as it stands, and nothing says that it is free of typing errors. `reason` says what it
 *   may be instead, where that can be told.
 * - `refused`: a known form whose checksum or chain contradicts it.
 */
export type AddressReading = Readonly<
  | { kind: 'valid'; address: string; chains: readonly string[] }
  | { kind: 'lossy'; address: string; chains: readonly string[] }
  | { kind: 'unknown'; address: string; reason?: string }
  | { kind: 'refused'; reason: string }
>

const SCHEME = /^(?:bitcoin|bitcoincash|litecoin|ethereum|tron|eip155:\d+):/i
/** What follows an address in a payment link (BIP-21, ERC-681). */
const QUERY = /[?@/][\s\S]*$/
const BASE58CHECK_FORM =
  /^(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|[TLMXD][1-9A-HJ-NP-Za-km-z]{33}|t[13][1-9A-HJ-NP-Za-km-z]{33})$/

/**
 * Reads a wallet address into its canonical form, checksum checked. An address that has several spellings on its chain gets one: TRON in hex becomes
 * base58, an X-address of the XRP Ledger and a muxed address of Stellar become the account, an EVM address without 0x gets it.
 *
 * `hint` is a CAIP-2 chain (`eip155:1`) or an asset tag of a list (`XBT`); it decides where a form is ambiguous and contradicts where
 * it does not fit. URI schemes (`bitcoin:`, `eip155:1:`) are taken off.
 *
 * @example canonicalAddress('0x4F47Bc496083C727c5fbe3CE9CDf2B0f6496270c')
 * // { kind: 'valid', address: '0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c', chains: ['eip155'] }
 */
export function canonicalAddress(text: string, hint?: string): AddressReading {
  const bare = text.trim().replace(SCHEME, '')
  const address = bare === text.trim() ? bare : bare.replace(QUERY, '')
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
  if (/^[0-9a-f]{40}$/i.test(address)) return evm(`0x${address}`)
  const tron = tronFromHex(address)
  if (tron !== undefined) return { kind: 'valid', address: tron, chains: [TRON] }
  const segwit = readBech32(address)
  if (segwit !== undefined) return { kind: 'valid', address: address.toLowerCase(), chains: segwit.chains }
  if (isBech32Form(address)) return wrongChecksum(address, 'a bech32 address')
  const base58 = readBase58check(address)
  if (base58 !== undefined) return { kind: 'valid', address, chains: base58.chains }
  if (readCashAddress(address) !== undefined)
    return { kind: 'valid', address: address.toLowerCase(), chains: [BITCOIN_CASH] }
  const classic = isXrpAddress(address) ? address : xrpFromX(address)?.address
  if (classic !== undefined) return { kind: 'valid', address: classic, chains: [XRP] }
  const stellar = stellarAccount(address)
  if (stellar !== undefined) return { kind: 'valid', address: stellar, chains: [STELLAR] }
  if (isMoneroAddress(address)) return { kind: 'valid', address, chains: [MONERO] }
  if (address !== address.toLowerCase() && BASE58CHECK_FORM.test(address))
    return wrongChecksum(address, 'a base58check address')
  if (address === address.toLowerCase()) {
    const possible = loweredBase58Chains(address)
    if (possible !== undefined) return { kind: 'lossy', address, chains: possible }
  }
  if ((wanted === undefined || wanted.includes(SOLANA)) && isSolanaForm(address))
    return { kind: 'valid', address, chains: [SOLANA] }
  return /^(?:0x)?[0-9a-f]{64}$/i.test(address)
    ? {
        kind: 'unknown',
        address,
        reason: '64 hex digits: a transaction hash, a public key or a payment id, no address',
      }
    : { kind: 'unknown', address }
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
