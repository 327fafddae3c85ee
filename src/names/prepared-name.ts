import type { KoreanName } from './korean-reading.js'
import type { WordFacts } from './word-facts.js'

/** What a name is the name of. It decides which words are titles, legal forms or numbers. */
export type NameKind = 'person' | 'entity'

/** What a word of a name is for. */
export type TokenTag = 'name' | 'class' | 'place' | 'form' | 'title' | 'particle' | 'initial' | 'number'

/** One word of a prepared name. */
export type NameToken = Readonly<{
  /** Latin spelling in lower case; numbers in digits, legal forms by their family. */
  text: string
  tag: TokenTag
  /** Weight in a comparison, by tag and rarity; see `token-weights.ts`. */
  weight: number
  /** Row of the table of known names, -1 for none. */
  group: number
  /**
   * How far the Latin spelling can be trusted: `full`; `consonants` for scripts that write few vowels (Arabic, Hebrew); `sounds` for
   * foreign names in Chinese characters, which keep neither vowels nor the difference of r and l.
   */
  spelling: 'full' | 'consonants' | 'sounds'
  facts: WordFacts
}>

/** A name, read and tagged, ready to be compared. */
export type PreparedName = Readonly<{
  /** As it was given. */
  raw: string
  kind: NameKind
  tokens: readonly NameToken[]
  /** All its letters in one row: equal for names that differ in blanks and punctuation only. */
  letters: string
  /** Its words in alphabetical order: equal for names that differ in the order of words only. */
  sortedWords: string
  /** The name read as Korean, where it can be. */
  korean: KoreanName | undefined
  /** Every word is made of syllables of Mandarin. */
  mandarin: boolean
  /** Number of words at the end that are not looked at, because no name has so many. */
  omitted: number
}>
