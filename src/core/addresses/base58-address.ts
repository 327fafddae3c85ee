import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { base58, base58xmr, base58xrp, createBase58check } from '@scure/base'
import {
  BITCOIN,
  BITCOIN_CASH,
  BITCOIN_GOLD,
  BITCOIN_SV,
  DASH,
  DOGECOIN,
  LITECOIN,
  MONERO,
  SOLANA,
  TRON,
  VERGE,
  XRP,
  ZCASH,
} from '../chains/chain-ids.js'

/**
 * Chains by version byte of a base58check address (chain parameters: `chainparams.cpp` of each node; TRON: 0x41 prefix in its
 * documentation). P2SH 0x05 was Litecoin's first prefix too, and the forks of Bitcoin kept its bytes.
 */
const CHAINS_OF_VERSION: Readonly<Record<string, readonly string[]>> = {
  '00': [BITCOIN, BITCOIN_CASH, BITCOIN_SV],
  '05': [BITCOIN, LITECOIN, BITCOIN_CASH, BITCOIN_SV],
  '30': [LITECOIN],
  '32': [LITECOIN],
  '41': [TRON],
  '1e': [DOGECOIN, VERGE],
  '16': [DOGECOIN],
  '21': [VERGE],
  '4c': [DASH],
  '10': [DASH],
  '26': [BITCOIN_GOLD],
  '17': [BITCOIN_GOLD],
  '1cb8': [ZCASH],
  '1cbd': [ZCASH],
}

const check = createBase58check(sha256)
const TRON_VERSION = '41'

const decode = (coder: { decode(text: string): Uint8Array }, text: string): Uint8Array | undefined => {
  try {
    return coder.decode(text)
  } catch {
    // The codec throws for a wrong letter and for a wrong checksum alike; both mean: not an address of this form.
    return undefined
  }
}

/** What a base58check address says: the chains it can be of, what is hashed, and the hash itself as 40 hex digits. */
export type Base58Address = Readonly<{
  chains: readonly string[]
  /** `key`: of a public key (P2PKH), `script`: of a script (P2SH), `account`: the last 20 bytes of keccak256 of a public key (TRON). */
  of: 'key' | 'script' | 'account'
  hash: string
}>

const SCRIPTS = new Set(['05', '32', '16', '21', '10', '17', '1cbd'])

/** Reads a base58check address (20-byte hash and a known version); undefined when it is none or its checksum is wrong. */
export function readBase58check(text: string): Base58Address | undefined {
  if (text.length < 25 || text.length > 36) return undefined
  const bytes = decode(check, text)
  if (bytes === undefined || bytes.length < 21 || bytes.length > 22) return undefined
  const version = bytesToHex(bytes.subarray(0, -20))
  const chains = Object.hasOwn(CHAINS_OF_VERSION, version) ? CHAINS_OF_VERSION[version] : undefined
  if (chains === undefined) return undefined
  const of = version === TRON_VERSION ? 'account' : SCRIPTS.has(version) ? 'script' : 'key'
  return { chains, of, hash: bytesToHex(bytes.subarray(-20)) }
}

/** The base58 form of a TRON address in hex (41 and 40 digits, as its nodes print it); undefined for other texts. */
export const tronFromHex = (text: string): string | undefined =>
  /^(?:0x)?41[0-9a-f]{40}$/i.test(text) ? check.encode(hexToBytes(text.slice(-42).toLowerCase())) : undefined

/**
 * The classic address in an X-address of the XRP Ledger main network (XLS-5: 0x05 0x44, account, flag, tag), with its tag; undefined when it is
 * none or its checksum is wrong.
 *
 * @example xrpFromX('XVLhHMPHU98es4dbozjVtdWzVrDjtV18pX8yuPT7y4xaEHi')?.address // 'rGWrZyQqhTp9Xu7G5Pkayo7bXjH4k4QYpf'
 */
export function xrpFromX(text: string): { address: string; tag: number | undefined } | undefined {
  if (!text.startsWith('X') || text.length < 45 || text.length > 50) return undefined
  const bytes = decode(base58xrp, text)
  if (bytes?.length !== 35 || bytes[0] !== 0x05 || bytes[1] !== 0x44 || !hasSum(bytes)) return undefined
  const [flag = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0, ...rest] = bytes.subarray(22, 31)
  if (flag > 1 || rest.some((byte) => byte !== 0)) return undefined
  const account = Uint8Array.from([0, ...bytes.subarray(2, 22)])
  const address = base58xrp.encode(Uint8Array.from([...account, ...sha256(sha256(account)).subarray(0, 4)]))
  return { address, tag: flag === 0 ? undefined : b0 + b1 * 2 ** 8 + b2 * 2 ** 16 + b3 * 2 ** 24 }
}

/** Whether the last four bytes are the double SHA-256 of the rest. */
function hasSum(bytes: Uint8Array): boolean {
  const sum = sha256(sha256(bytes.subarray(0, -4)))
  return [0, 1, 2, 3].every((i) => sum[i] === bytes[bytes.length - 4 + i])
}

/** True for a classic XRP Ledger address: Ripple's alphabet, version 0, double SHA-256 checksum (https://xrpl.org/base58-encodings). */
export function isXrpAddress(text: string): boolean {
  if (!text.startsWith('r') || text.length < 25 || text.length > 35) return false
  const bytes = decode(base58xrp, text)
  return bytes?.length === 25 && bytes[0] === 0 && hasSum(bytes)
}

/** True for a Monero address: 69 or 77 bytes in Monero's block base58, the last four of them keccak256 of the rest. */
export function isMoneroAddress(text: string): boolean {
  if (text.length !== 95 && text.length !== 106) return false
  const bytes = decode(base58xmr, text)
  if (bytes === undefined || bytes.length < 69) return false
  const sum = keccak_256(bytes.subarray(0, -4))
  return [0, 1, 2, 3].every((i) => sum[i] === bytes[bytes.length - 4 + i])
}

/** True for 32 bytes in base58, a Solana public key. There is no checksum: only the length can be wrong. */
export const isSolanaForm = (text: string): boolean =>
  text.length >= 32 && text.length <= 44 && decode(base58, text)?.length === 32

/** Forms that a base58 address can have when its letter case was lost: first character and length of the published form. */
const LOWERED: readonly (readonly [form: RegExp, chains: readonly string[]])[] = [
  [/^t[1-9a-z]{33}$/, [TRON]],
  [/^t[13][1-9a-z]{33}$/, [ZCASH]],
  [/^[13][1-9a-z]{25,34}$/, [BITCOIN, BITCOIN_CASH, BITCOIN_SV, LITECOIN]],
  [/^[lm][1-9a-z]{33}$/, [LITECOIN]],
  [/^d[1-9a-z]{33}$/, [DOGECOIN, VERGE]],
  [/^[x7][1-9a-z]{33}$/, [DASH]],
  [/^[ga][1-9a-z]{33}$/, [BITCOIN_GOLD, DOGECOIN]],
  [/^r[1-9a-z]{24,34}$/, [XRP]],
  [/^[48][1-9a-z]{94}$/, [MONERO]],
  [/^[1-9a-z]{43,44}$/, [SOLANA]],
]

/** Chains of a base58 address that somebody lower-cased, or undefined when the text has no such form. */
export function loweredBase58Chains(text: string): readonly string[] | undefined {
  if (!/[a-z]/.test(text)) return undefined
  return LOWERED.find(([form]) => form.test(text))?.[1]
}
