import { letterSet } from './edit-distance.js'
import { Recent } from './recent.js'
import { isPinyin, isPinyinWord } from './scripts/pinyin-syllables.js'
import { wadeGiles } from './scripts/wade-giles.js'
import { foldSpelling, skeleton } from './skeleton.js'
import { endsSlavic, slavicKey } from './slavic-spelling.js'

/** What can be said about a word by itself, worked out once. */
export type WordFacts = Readonly<{
  /** Spelling variants of one sound folded together. */
  folded: string
  /** Its consonants, half vowels left out: a key for finding. */
  bones: string
  /** Which classes of letters occur in it, one bit each; confusable letters are in one class. */
  classes: number
  /** Which letters occur in it, and in its folded spelling, one bit each. */
  letters: number
  foldedLetters: number
  /** Spelling that its East Slavic variants share, and whether it ends like an East Slavic name. */
  slavic: string
  endsSlavic: boolean
  /** One syllable of Mandarin in pinyin. */
  pinyin: boolean
  /** One to three such syllables. */
  mandarin: boolean
  /** Pinyin syllables that it can stand for in Wade-Giles. */
  wade: readonly string[]
}>

/** Letters that `editDistance` takes for each other cheaply; vowels and half vowels are one class, H (which comes and goes) is in none. */
const CLASSES = ['aeiouyj', 'ckqgx', 'sz', 'vwfpb', 'dt', 'mn', 'lr']
const CLASS_OF = new Uint8Array(128)
CLASSES.forEach((letters, bit) => {
  for (const letter of letters) CLASS_OF[letter.charCodeAt(0)] = 1 << bit
})

const letterClasses = (text: string): number => {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= CLASS_OF[text.charCodeAt(i)] ?? 0
  return bits
}

/** Facts are worked out when they are asked for: most words that retrieval meets need one of them. */
class LazyFacts implements WordFacts {
  readonly #text: string
  readonly classes: number
  readonly letters: number
  #foldedLetters: number | undefined
  #slavic: string | undefined
  #endsSlavic: boolean | undefined
  #folded: string | undefined
  #bones: string | undefined
  #pinyin: boolean | undefined
  #mandarin: boolean | undefined
  #wade: readonly string[] | undefined

  constructor(text: string) {
    this.#text = text
    this.classes = letterClasses(text)
    this.letters = letterSet(text)
  }

  get foldedLetters(): number {
    this.#foldedLetters ??= this.folded === this.#text ? this.letters : letterSet(this.folded)
    return this.#foldedLetters
  }

  get slavic(): string {
    this.#slavic ??= slavicKey(this.#text)
    return this.#slavic
  }

  get endsSlavic(): boolean {
    this.#endsSlavic ??= endsSlavic(this.#text)
    return this.#endsSlavic
  }

  get folded(): string {
    this.#folded ??= foldSpelling(this.#text)
    return this.#folded
  }

  get bones(): string {
    this.#bones ??= skeleton(this.#text.replace(/(?<=.)[wy]/g, ''))
    return this.#bones
  }

  get pinyin(): boolean {
    this.#pinyin ??= isPinyin(this.#text)
    return this.#pinyin
  }

  get mandarin(): boolean {
    this.#mandarin ??= isPinyinWord(this.#text)
    return this.#mandarin
  }

  get wade(): readonly string[] {
    this.#wade ??= wadeGiles(this.#text)
    return this.#wade
  }
}

/** Words repeat within and across lists. */
const recent = new Recent<WordFacts>(50_000)

/** Facts about a Latin word in lower case. */
export function wordFacts(text: string): WordFacts {
  const known = recent.get(text)
  if (known !== undefined) return known
  const facts = new LazyFacts(text)
  recent.set(text, facts)
  return facts
}
