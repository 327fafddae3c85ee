import { ripemd160 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bech32, bech32m, createBase58check } from '@scure/base'
import type { Network } from './networks.js'

/** What an output script asks for, in the names of Bitcoin Core (`script/solver.cpp`). */
export type ScriptType =
  | 'pubkey'
  | 'pubkeyhash'
  | 'scripthash'
  | 'multisig'
  | 'nulldata'
  | 'witness_v0_keyhash'
  | 'witness_v0_scripthash'
  | 'witness_v1_taproot'
  | 'witness_unknown'
  | 'nonstandard'

/** `address` is undefined where a script has none (bare multisig, data, unknown forms) or the network is not known. */
export type ScriptReading = Readonly<{ type: ScriptType; address: string | undefined }>

const base58check = createBase58check(sha256)
const [OP_0, OP_1, OP_16, OP_RETURN, OP_CHECKMULTISIG] = [0x00, 0x51, 0x60, 0x6a, 0xae]

/**
 * Type and address of an output script. A bare public key (P2PK) gets the address of its hash, as explorers show it, so that one key has one
 * address. Encodings: base58check for P2PKH and P2SH (BIP-13), bech32 for witness version 0 (BIP-173), bech32m above (BIP-350).
 */
export function readScript(script: Uint8Array, network: Network | undefined): ScriptReading {
  const type = typeOf(script)
  return { type, address: network === undefined ? undefined : addressOf(type, script, network) }
}

function typeOf(script: Uint8Array): ScriptType {
  const { length } = script
  if (matches(script, 25, [0x76, 0xa9, 0x14], [0x88, 0xac])) return 'pubkeyhash'
  if (matches(script, 23, [0xa9, 0x14], [0x87])) return 'scripthash'
  if (isKeyPush(script, 0) && script[length - 1] === 0xac && length === (script[0] ?? 0) + 2) return 'pubkey'
  const version = script[0] ?? 0xff
  if (length >= 4 && length <= 42 && isSmall(version) && script[1] === length - 2) {
    if (version === OP_0)
      return length === 22 ? 'witness_v0_keyhash' : length === 34 ? 'witness_v0_scripthash' : 'nonstandard'
    return version === OP_1 && length === 34 ? 'witness_v1_taproot' : 'witness_unknown'
  }
  if (version === OP_RETURN) return 'nulldata'
  return isMultisig(script) ? 'multisig' : 'nonstandard'
}

const isSmall = (op: number): boolean => op === OP_0 || (op >= OP_1 && op <= OP_16)

function matches(
  script: Uint8Array,
  length: number,
  start: readonly number[],
  end: readonly number[],
): boolean {
  return (
    script.length === length &&
    start.every((byte, i) => script[i] === byte) &&
    end.every((byte, i) => script[length - end.length + i] === byte)
  )
}

/** A push of a public key: 33 bytes beginning with 2 or 3, or 65 with 4 (6 and 7 are its hybrid form). */
function isKeyPush(script: Uint8Array, at: number): boolean {
  const [size, first] = [script[at], script[at + 1] ?? 0]
  return (size === 33 && (first === 2 || first === 3)) || (size === 65 && [4, 6, 7].includes(first))
}

/** `m <key> … n OP_CHECKMULTISIG`. */
function isMultisig(script: Uint8Array): boolean {
  const last = script.length - 1
  const [wanted, keys] = [(script[0] ?? 0) - OP_1 + 1, (script[last - 1] ?? 0) - OP_1 + 1]
  if (script[last] !== OP_CHECKMULTISIG || wanted < 1 || keys < wanted || keys > 20) return false
  let at = 1
  for (let key = 0; key < keys; key++) {
    if (!isKeyPush(script, at)) return false
    at += (script[at] ?? 0) + 1
  }
  return at === last - 1
}

function addressOf(type: ScriptType, script: Uint8Array, network: Network): string | undefined {
  const legacy = (version: number, hash: Uint8Array): string =>
    base58check.encode(Uint8Array.from([version, ...hash]))
  switch (type) {
    case 'pubkeyhash':
      return legacy(network.keyHash, script.subarray(3, 23))
    case 'scripthash':
      return legacy(network.scriptHash, script.subarray(2, 22))
    case 'pubkey':
      return legacy(network.keyHash, ripemd160(sha256(script.subarray(1, -1))))
    case 'witness_v0_keyhash':
    case 'witness_v0_scripthash':
      return bech32.encode(network.prefix, [0, ...bech32.toWords(script.subarray(2))])
    case 'witness_v1_taproot':
    case 'witness_unknown':
      return bech32m.encode(network.prefix, [
        (script[0] ?? OP_1) - OP_1 + 1,
        ...bech32m.toWords(script.subarray(2)),
      ])
    case 'multisig':
    case 'nulldata':
    case 'nonstandard':
      return undefined
  }
}
