import { HANJA, SIMPLIFIED } from './hanja.data.js'

/** A name in Chinese characters in its Korean reading as Hangul (`金正恩` → `김정은`); undefined when one character has none here. */
export function hanjaAsHangul(word: string): string | undefined {
  let out = ''
  for (const letter of word) {
    const syllable = HANJA[letter] ?? HANJA[SIMPLIFIED[letter] ?? '']
    if (syllable === undefined) return undefined
    out += syllable
  }
  return out
}
