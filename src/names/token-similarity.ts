import { editDistance } from './edit-distance.js'
import { areNicknames } from './name-groups.js'
import type { NameToken } from './prepared-name.js'
import { foldSpelling, skeleton } from './skeleton.js'

/** Likenesses that are known rather than measured. */
const SAME_NAME = 0.97
const NICKNAME = 0.85
const INITIAL = 0.75
/** What two spellings keep when they sound alike but are written differently. */
const FOLDED = 0.05
const UNWRITTEN_VOWELS = 0.92
/** Below this a pair of words is no pair at all. */
export const LEAST = 0.55

/** Cost of editing at which two words of this length stop being the same word. Short words leave no room for errors. */
const LIMITS = [0, 0.2, 0.3, 0.5, 0.9, 1.2, 1.5, 1.8, 2.1, 2.3, 2.5, 2.7, 2.9] as const
/** A first slip says little, the second much: likeness falls slowly at first. */
const BEND = 1.3
const limitOf = (length: number): number => LIMITS[Math.min(length, LIMITS.length - 1)] ?? 3

/** Likeness of two words as texts, from {@link LEAST} to 1, or 0. */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const length = Math.max(a.length, b.length)
  const limit = limitOf(length)
  if (Math.abs(a.length - b.length) > limit / 0.15) return 0
  const plain = editDistance(a, b, limit)
  const byText = plain <= limit ? 1 - (1 - LEAST) * (plain / limit) ** BEND : 0
  if (byText > 0.93) return byText
  const [foldedA, foldedB] = [foldSpelling(a), foldSpelling(b)]
  if (foldedA === a && foldedB === b) return byText
  const foldedLimit = limitOf(Math.max(foldedA.length, foldedB.length))
  const folded = editDistance(foldedA, foldedB, foldedLimit)
  const bySound =
    folded <= foldedLimit ? 1 - FOLDED - (1 - FOLDED - LEAST) * (folded / foldedLimit) ** BEND : 0
  return Math.max(byText, bySound)
}

/** Likeness of two words of names from 0 to 1; 0 is "different". Symmetric. */
export function tokenSimilarity(a: NameToken, b: NameToken): number {
  if (a.text === b.text) return 1
  if (a.tag === 'number' || b.tag === 'number') return 0
  if (a.tag === 'initial' || b.tag === 'initial') return initialSimilarity(a.text, b.text)
  if (a.tag === 'form' || b.tag === 'form' || a.tag === 'class' || b.tag === 'class')
    return a.tag === b.tag ? 0 : classAgainstName(a, b)
  if (a.group >= 0 && b.group >= 0) {
    if (a.group === b.group) return SAME_NAME
    return areNicknames(a.text, b.text) ? NICKNAME : 0
  }
  const measured = a.spelling === b.spelling ? wordSimilarity(a.text, b.text) : withoutVowels(a, b)
  if (measured >= NICKNAME) return measured
  return areNicknames(a.text, b.text) ? NICKNAME : measured
}

/** A class word may be misspelt, or be a name on the other side. */
const classAgainstName = (a: NameToken, b: NameToken): number => {
  const measured = wordSimilarity(a.text, b.text)
  return measured >= 0.85 ? measured : 0
}

const initialSimilarity = (a: string, b: string): number =>
  a.charAt(0) === b.charAt(0) && a.length !== b.length ? INITIAL : 0

/** One side comes from a script that does not keep the vowels: only the consonants can be compared. */
function withoutVowels(a: NameToken, b: NameToken): number {
  const sounds = a.spelling === 'sounds' || b.spelling === 'sounds'
  const [one, other] = [bones(a.text), bones(b.text)].map((text) =>
    sounds ? text.replaceAll('r', 'l') : text,
  ) as [string, string]
  if (one === other) return one.length > 1 ? UNWRITTEN_VOWELS : 0
  const limit = Math.max(one.length, other.length) >= 4 ? 1 : 0.5
  const cost = editDistance(one, other, limit)
  return cost <= limit ? UNWRITTEN_VOWELS - (UNWRITTEN_VOWELS - LEAST) * (cost / limit) : 0
}

/** Consonants of a word without the letters that stand for long vowels. */
const bones = (word: string): string => {
  const inside = skeleton(word.replace(/(?<=.)[wy]/g, '')).replace(/v/g, (letter, at: number) =>
    at === 0 ? letter : '',
  )
  return inside.replace(/^[aeiouvwy](?=.)/, '')
}
