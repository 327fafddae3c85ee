/** Words shorter than this are found by their exact text and their sound only: leaving a letter out would leave too little. */
const ONE_FROM = 4
/** From this length on two letters may be left out. */
const TWO_FROM = 8
/** Longer words are cut: an error further back still meets by the beginning. */
const LONGEST = 14
/** Most hashes of one word: itself, one letter out, two letters out. */
export const MOST_HASHES = 1 + LONGEST + (LONGEST * (LONGEST - 1)) / 2

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** 32-bit hash of a text (FNV-1a over its UTF-16 units). */
export function hashText(text: string): number {
  let value = SEED
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), PRIME)
  return value >>> 0
}

const step = (value: number, word: string, at: number): number =>
  Math.imul(value ^ word.charCodeAt(at), PRIME)

/**
 * Writes the hashes of a word and of everything that remains when up to `most` letters are left out (two from eight letters on) into `into`
 * from position `count` on; hands back the new count. Two words with a common hash are at most so many edits apart (symmetric delete, W. Garbe 2012);
 * hashes may also meet by chance, so callers compare the words.
 */
export function deletionHashes(text: string, most: 0 | 1 | 2, into: Uint32Array, count: number): number {
  const length = Math.min(text.length, LONGEST)
  let next = count
  let whole = SEED
  for (let i = 0; i < length; i++) whole = step(whole, text, i)
  into[next++] = whole
  if (most === 0 || length < ONE_FROM) return next
  const two = most === 2 && length >= TWO_FROM
  let before = SEED
  for (let i = 0; i < length; i++) {
    let value = before
    for (let k = i + 1; k < length; k++) value = step(value, text, k)
    into[next++] = value
    if (two) {
      let between = before
      for (let j = i + 1; j < length; j++) {
        let rest = between
        for (let k = j + 1; k < length; k++) rest = step(rest, text, k)
        into[next++] = rest
        between = step(between, text, j)
      }
    }
    before = step(before, text, i)
  }
  return next
}
