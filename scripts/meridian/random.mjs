import { sha256 } from '@noble/hashes/sha2.js'

const SEED = 'bridle-meridian-1'
const text = new TextEncoder()

/**
 * A seeded stream of random numbers (sfc32). Every use names its own stream, so that a change in one file of the
 * example does not move the numbers of another.
 */
export function stream(label) {
  const digest = new DataView(sha256(text.encode(`${SEED}:${label}`)).buffer)
  let [a, b, c, d] = [0, 4, 8, 12].map((offset) => digest.getInt32(offset))
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  const int = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[int(0, list.length - 1)]
  const chars = (alphabet, length) =>
    Array.from({ length }, () => alphabet[int(0, alphabet.length - 1)]).join('')
  return {
    next,
    int,
    pick,
    chance: (p) => next() < p,
    hex: (length) => chars('0123456789abcdef', length),
    alnum: (length) => chars('0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', length),
    mixed: (length) => chars('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', length),
    shuffle(list) {
      const out = [...list]
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[out[i], out[j]] = [out[j], out[i]]
      }
      return out
    },
  }
}
