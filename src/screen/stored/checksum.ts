/**
 * 32-bit checksum of bytes from an aligned position on, over 32-bit words (the mixing of MurmurHash3, A. Appleby 2011): every change of one
 * word changes it. It finds accidents, a cut or a flipped bit; it proves nothing about who wrote the bytes.
 */
export function checksum(bytes: Uint8Array, from: number): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + from, (bytes.byteLength - from) >>> 2)
  let hash = words.length
  for (let i = 0; i < words.length; i++) {
    const once = Math.imul(words[i] ?? 0, 0xcc9e2d51)
    hash ^= Math.imul((once << 15) | (once >>> 17), 0x1b873593)
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  return hash >>> 0
}
