import type { Word } from './word.js'

const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
}
/** Two letters at least, and nothing but digits that stand for letters. */
const WRITTEN_WITH_DIGITS = /^(?=[^a-z]*[a-z][^a-z]*[a-z])(?=.*\d)[a-z0134578]+$/
/** What is no name: `2nd`, `1st`. */
const ORDINAL = /^\d+(?:st|nd|rd|th)$/

/** A word of a person's name with digits for letters (`v1ktor`, `b0ut`): beside a vowel 1 is an l, else an i. */
export function readDigits(word: Word): Word {
  const { text } = word
  if (!WRITTEN_WITH_DIGITS.test(text) || ORDINAL.test(text)) return word
  const letters = text.replace(/[034578]/g, (digit) => LETTERS[digit] ?? digit)
  return { ...word, text: letters.replace(/(?<=[aeiou])1|1(?=[aeiou])/g, 'l').replaceAll('1', 'i') }
}
