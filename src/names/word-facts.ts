import { isPinyin, isPinyinWord } from './scripts/pinyin-syllables.js'
import { wadeGiles } from './scripts/wade-giles.js'
import { foldSpelling, skeleton } from './skeleton.js'

/** What can be said about a word by itself, worked out once. */
export type WordFacts = Readonly<{
  /** Number of the word, for remembering what was found about pairs; -1 for words that are not remembered. */
  id: number
  /** Spelling variants of one sound folded together. */
  folded: string
  /** Its consonants, half vowels left out: a key for finding. */
  bones: string
  /** Which classes of letters occur in it, one bit each; confusable letters are in one class. */
  classes: number
  /** One syllable of Mandarin in pinyin. */
  pinyin: boolean
  /** One to three such syllables. */
  mandarin: boolean
  /** Pinyin syllables that it can stand for in Wade-Giles. */
  wade: readonly string[]
}>

/** Letters that `editDistance` takes for each other cheaply; vowels and half vowels are one class, H (which comes and goes) is in none. */
const CLASSES = ['aeiouyj', 'ckqgx', 'sz', 'vwfpb', 'dt', 'mn', 'lr']
const CLASS_OF = new Map(
  CLASSES.flatMap((letters, bit) => [...letters].map((letter) => [letter, 1 << bit] as const)),
)

const letterClasses = (text: string): number => {
  let bits = 0
  for (const letter of text) bits |= CLASS_OF.get(letter) ?? 0
  return bits
}

/** Words repeat within and across lists; the bound keeps a million strange ones from filling the memory. */
const CACHED = 200_000
const cache = new Map<string, WordFacts>()

/** Facts about a Latin word in lower case. */
export function wordFacts(text: string): WordFacts {
  const known = cache.get(text)
  if (known !== undefined) return known
  const remembered = cache.size < CACHED
  const facts: WordFacts = {
    id: remembered ? cache.size : -1,
    folded: foldSpelling(text),
    bones: skeleton(text.replace(/(?<=.)[wy]/g, '')),
    classes: letterClasses(text),
    pinyin: isPinyin(text),
    mandarin: isPinyinWord(text),
    wade: wadeGiles(text),
  }
  if (remembered) cache.set(text, facts)
  return facts
}
