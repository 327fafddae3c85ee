import { consonantSimilarity } from './consonant-similarity.js'
import { editDistance, mayBeWithin } from './edit-distance.js'
import { areNicknames } from './name-groups.js'
import type { NameToken } from './prepared-name.js'
import { type WordFacts, wordFacts } from './word-facts.js'

/** Likenesses that are known rather than measured. */
const SAME_NAME = 0.97
const NICKNAME = 0.85
const INITIAL = 0.75
/** What two spellings keep when they sound alike but are written differently. */
const FOLDED = 0.05
const BY_SOUND = 0.9
/** Two different syllables of Mandarin: one letter makes another name. */
const WADE_GILES = 0.9
/** One name by the rules of two East Slavic languages. */
const SLAVIC = 0.9
/** Its spellings may differ by so many letters. */
const SLAVIC_LENGTHS = 3
/** A final `a` more makes a woman's name of a man's (Luis, Luisa). */
const FEMININE = 0.72
/** Below this a pair of words is no pair at all. */
export const LEAST = 0.55

/** Cost of editing at which two words of this length stop being the same word. Short words leave no room for errors. */
const LIMITS = [0, 0.2, 0.3, 0.5, 0.9, 1.2, 1.5, 1.8, 2.1, 2.3, 2.5, 2.7, 2.9] as const
/** A first slip says little, the second much: likeness falls slowly at first. */
const BEND = 1.3
/** Cost of editing up to which words are alike, the longer of which is so long. */
export const limitOf = (length: number): number => LIMITS[Math.min(length, LIMITS.length - 1)] ?? 3

/** What it costs at least when a class of letters occurs in one word only: the cheapest edit that brings it in or takes it out. */
const CLASS_COST = 0.5

/** Number of classes of letters that one word has and the other lacks, the larger of both directions. */
function classGap(a: number, b: number): number {
  return Math.max(bitCount(a & ~b), bitCount(b & ~a))
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Likeness of two words as texts, from {@link LEAST} to 1, or 0. */
export const wordSimilarity = (a: string, b: string): number => likeness(a, wordFacts(a), b, wordFacts(b))

function likeness(a: string, factsA: WordFacts, b: string, factsB: WordFacts): number {
  return a === b ? 1 : measure(a, factsA, b, factsB)
}

function measure(a: string, factsA: WordFacts, b: string, factsB: WordFacts): number {
  const length = Math.max(a.length, b.length)
  const limit = limitOf(length)
  if (
    Math.abs(a.length - b.length) > limit / 0.15 ||
    classGap(factsA.classes, factsB.classes) * CLASS_COST > limit
  )
    return 0
  if (isFeminineOf(a, b) || isFeminineOf(b, a)) return length > 4 ? FEMININE : 0
  if (factsA.folded === factsB.folded) return 1 - FOLDED
  const byText = mayBeWithin(factsA.letters, factsB.letters, limit)
    ? likenessAt(editDistance(a, b, limit), limit, 1)
    : 0
  if (byText > 0.93 || (factsA.folded === a && factsB.folded === b)) return byText
  const foldedLimit = limitOf(Math.max(factsA.folded.length, factsB.folded.length))
  const bySound = mayBeWithin(factsA.foldedLetters, factsB.foldedLetters, foldedLimit)
    ? likenessAt(editDistance(factsA.folded, factsB.folded, foldedLimit), foldedLimit, 1 - FOLDED)
    : 0
  return Math.max(byText, bySound)
}

/** Likeness at a cost of editing: `most` at no cost, {@link LEAST} at the limit, 0 beyond. */
const likenessAt = (cost: number, limit: number, most: number): number =>
  cost <= limit ? most - (most - LEAST) * (cost / limit) ** BEND : 0

const isFeminineOf = (a: string, b: string): boolean =>
  a.length === b.length + 1 && a.endsWith('a') && a.startsWith(b)

/** False when words with these letters, the longer of them so long, are too different to be alike. True says nothing. */
export const mayBeLike = (lettersA: number, lettersB: number, length: number): boolean =>
  mayBeWithin(lettersA, lettersB, limitOf(length))

/**
 * Likeness of two words of names from 0 to 1; 0 is "different". Symmetric. `kin` is false for words that are known to share no row of a
 * table and no rule of a language (see `kinKeys` in `screen/retrieval`): then only their spelling is compared.
 */
export function tokenSimilarity(a: NameToken, b: NameToken, kin = true): number {
  if (a.text === b.text) return 1
  if (a.tag === 'number' || b.tag === 'number') return 0
  if (a.tag === 'initial' || b.tag === 'initial') return initialSimilarity(a.text, b.text)
  if (a.tag === 'form' || b.tag === 'form' || a.tag === 'class' || b.tag === 'class')
    return a.tag === b.tag ? 0 : classAgainstName(a, b)
  if (a.group >= 0 && b.group >= 0) {
    if (a.group === b.group) return SAME_NAME
    return areNicknames(a.text, b.text) ? NICKNAME : 0
  }
  if (a.spelling === 'full' && b.spelling === 'full' && a.facts.pinyin && b.facts.pinyin) return 0
  const measured =
    a.spelling === b.spelling ? likeness(a.text, a.facts, b.text, b.facts) : withoutVowels(a, b)
  if (measured >= NICKNAME || !kin) return measured
  if (areSlavicVariants(a, b)) return SLAVIC
  if (readsAs(a, b) || readsAs(b, a)) return WADE_GILES
  return areNicknames(a.text, b.text) ? NICKNAME : measured
}

/** Two spellings of one East Slavic name by the rules of different languages: `ahafonau`, `agafonov`; `zhurauski`, `zhuravskiy`. */
const areSlavicVariants = (a: NameToken, b: NameToken): boolean =>
  Math.abs(a.text.length - b.text.length) <= SLAVIC_LENGTHS &&
  (a.facts.endsSlavic || b.facts.endsSlavic) &&
  a.facts.slavic !== '' &&
  a.facts.slavic === b.facts.slavic

/** A Wade-Giles syllable and the pinyin one that it stands for. */
const readsAs = (wade: NameToken, pinyin: NameToken): boolean => wade.facts.wade.includes(pinyin.text)

/** A class word may be misspelt, or be a name on the other side. */
const classAgainstName = (a: NameToken, b: NameToken): number => {
  const measured = likeness(a.text, a.facts, b.text, b.facts)
  return measured >= 0.85 ? measured : 0
}

const initialSimilarity = (a: string, b: string): number =>
  a.charAt(0) === b.charAt(0) && a.length !== b.length ? INITIAL : 0

/** Sounds that Korean syllables or Chinese characters do not keep apart in foreign names. */
const SOUNDS: Readonly<Record<string, string>> = {
  r: 'l',
  v: 'b',
  f: 'b',
  p: 'b',
  d: 't',
  z: 's',
  j: 's',
  c: 's',
  m: 'n',
}

/** One side comes from a script that does not keep the vowels: its consonants must be those of the other side. */
function withoutVowels(a: NameToken, b: NameToken): number {
  const [full, other] = a.spelling === 'full' ? [a, b] : [b, a]
  if (other.spelling === 'consonants') return consonantSimilarity(full.text, other.text)
  // A foreign name by the sounds of Chinese or Korean syllables keeps neither vowels nor the difference of r and l, v and b, d and t.
  const [one, two] = [full, other].map(({ facts }) =>
    facts.bones
      .replace(/^[aeiou](?=.)/, '')
      .replace(/[rvfpdzjcm]/g, (letter) => SOUNDS[letter] ?? letter)
      .replace(/(.)\1+/g, '$1'),
  )
  if (one !== undefined && one === two && one.length > 1) return BY_SOUND
  return likeness(a.text, a.facts, b.text, b.facts)
}
