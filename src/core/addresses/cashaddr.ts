const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n]
const PREFIX = 'bitcoincash'

/** Checksum of CashAddr (https://github.com/bitcoincashorg/bitcoincash.org/blob/master/spec/cashaddr.md): 0 when the address is right. */
function polymod(values: readonly number[]): bigint {
  let sum = 1n
  for (const value of values) {
    const top = sum >> 35n
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(value)
    GENERATOR.forEach((term, bit) => {
      if (((top >> BigInt(bit)) & 1n) === 1n) sum ^= term
    })
  }
  return sum ^ 1n
}

/** What a Bitcoin Cash address says: the hash that its older base58 form has too. */
export type CashAddress = Readonly<{ of: 'key' | 'script'; hash: string }>

/** Reads a Bitcoin Cash address in CashAddr form, with or without its prefix, in one letter case; undefined when its checksum is wrong. */
export function readCashAddress(text: string): CashAddress | undefined {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return undefined
  const body = text.toLowerCase().replace(/^bitcoincash:/, '')
  if (!/^[qp][a-z0-9]{41}$/.test(body)) return undefined
  const values = [...body].map((letter) => LETTERS.indexOf(letter))
  if (values.includes(-1)) return undefined
  if (polymod([...[...PREFIX].map((letter) => letter.charCodeAt(0) & 31), 0, ...values]) !== 0n)
    return undefined
  // 34 words of five bits: one version byte, twenty bytes of hash, two bits of padding.
  const bits = values
    .slice(0, -8)
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const [version = 0, ...hash] = bytes
  const of = version === 0 ? 'key' : version === 8 ? 'script' : undefined
  if (of === undefined || hash.length !== 20) return undefined
  return { of, hash: hash.map((byte) => byte.toString(16).padStart(2, '0')).join('') }
}
