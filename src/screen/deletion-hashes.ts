/** Words shorter than this are found by their exact text and their sound only: leaving a letter out would leave too little. */
const ONE_FROM = 4
/** From this length on two letters may be left out. */
const TWO_FROM = 8
/** Longer words are cut: an error further back still meets by the beginning. */
const LONGEST = 14

const SEED = 0x811c9dc5
const PRIME = 0x01000193

function hash(word: string, skip: number, skipToo: number): number {
  let value = SEED
  for (let i = 0; i < word.length; i++)
    if (i !== skip && i !== skipToo) value = Math.imul(value ^ word.charCodeAt(i), PRIME)
  return value >>> 0
}

/**
 * Hashes of a word and of everything that remains when one letter is left out (up to `most`, two from eight letters on). Two words with a common hash
 * are at most so many edits apart (symmetric delete, W. Garbe 2012); hashes may also meet by chance, so callers compare the words.
 */
export function deletionHashes(text: string, most: 1 | 2 = 2): number[] {
  const word = text.length > LONGEST ? text.slice(0, LONGEST) : text
  const out = [hash(word, -1, -1)]
  if (word.length < ONE_FROM) return out
  for (let i = 0; i < word.length; i++) out.push(hash(word, i, -1))
  if (most === 1 || word.length < TWO_FROM) return out
  for (let i = 0; i < word.length; i++) for (let j = i + 1; j < word.length; j++) out.push(hash(word, i, j))
  return out
}
