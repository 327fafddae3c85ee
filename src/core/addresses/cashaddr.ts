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

/** True for a Bitcoin Cash address in CashAddr form, with or without its prefix, in one letter case, with a right checksum. */
export function isCashAddress(text: string): boolean {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return false
  const body = text.toLowerCase().replace(/^bitcoincash:/, '')
  if (!/^[qp][a-z0-9]{41}$/.test(body)) return false
  const values = [...body].map((letter) => LETTERS.indexOf(letter))
  if (values.includes(-1)) return false
  return polymod([...[...PREFIX].map((letter) => letter.charCodeAt(0) & 31), 0, ...values]) === 0n
}
