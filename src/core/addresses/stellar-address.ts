import { base32nopad } from '@scure/base'

/** Version bytes of StrKey (https://stellar.org/protocol/sep-23): an account, and an account with a number of its owner's. */
const ACCOUNT = 6 << 3
const MUXED = 12 << 3

/** CRC-16 with the polynomial 0x1021 and start 0 (XModem), as StrKey uses it; its two bytes stand lowest first. */
function crc16(bytes: Uint8Array): number {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << 8
    for (let bit = 0; bit < 8; bit++)
      sum = (sum & 0x8000) === 0 ? (sum << 1) & 0xffff : ((sum << 1) ^ 0x1021) & 0xffff
  }
  return sum
}

const withSum = (bytes: Uint8Array): Uint8Array => {
  const sum = crc16(bytes)
  return Uint8Array.from([...bytes, sum & 0xff, sum >> 8])
}

/**
 * The account (`G…`) of a Stellar address, which is also that of a muxed address (`M…`) of it; undefined when the text is neither or its checksum
 * is wrong.
 */
export function stellarAccount(text: string): string | undefined {
  if (!/^(?:G[A-Z2-7]{55}|M[A-Z2-7]{68})$/.test(text)) return undefined
  let bytes: Uint8Array
  try {
    bytes = base32nopad.decode(text)
  } catch {
    // Padding bits that are not zero: no address that anybody has written by the rules.
    return undefined
  }
  const rest = bytes.subarray(0, -2)
  const isMuxed = rest[0] === MUXED
  if (rest[0] !== ACCOUNT && !isMuxed) return undefined
  if (!withSum(rest).every((byte, i) => byte === bytes[i])) return undefined
  return isMuxed ? base32nopad.encode(withSum(Uint8Array.from([ACCOUNT, ...rest.subarray(1, 33)]))) : text
}
