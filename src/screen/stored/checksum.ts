/**
 * 32-bit checksum of bytes from an aligned position on (two running sums over 32-bit words, the second of which knows their order). It finds
 * accidents, a cut or a flipped bit; it proves nothing about who wrote the bytes.
 */
export function checksum(bytes: Uint8Array, from: number): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + from, (bytes.byteLength - from) >>> 2)
  let sum = 0x9e3779b9
  let order = words.length
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193)
    order = (order + sum) | 0
  }
  return (sum ^ order) >>> 0
}
