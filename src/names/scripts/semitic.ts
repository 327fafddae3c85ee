import { ARABIC, HEBREW } from './alphabets.data.js'
import { letterReader } from './letters.js'

const arabic = letterReader(ARABIC)

/** Consonants and long vowels of an Arabic or Persian word. The article is split off, as lists write it: `السوداني` → `al swdany`. */
export function readArabic(word: string): string {
  const article = /^ال(?=..)/u.test(word)
  return article ? `al ${arabic(word.slice(2))}` : arabic(word)
}

/** Consonants of a Hebrew word. */
export const readHebrew = letterReader(HEBREW)
