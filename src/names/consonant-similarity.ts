/** Pairs of letters that stand for one sound, by the one sign that stands for them inside this file. */
const DIGRAPHS: readonly (readonly [pattern: RegExp, sign: string])[] = [
  [/tch|ch/g, 'C'],
  [/sh/g, 'S'],
  [/kh/g, 'X'],
  [/gh/g, 'G'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/zh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/(.)\1/g, '$1'],
]
/** Signs that transcriptions take for each other, and what it costs. */
const NEAR: Readonly<Record<string, number>> = {
  kq: 0.1,
  cq: 0.1,
  ck: 0.1,
  gq: 0.2,
  Gg: 0.1,
  Xk: 0.25,
  Xh: 0.2,
  St: 0.6,
  Ss: 0.4,
  Tt: 0.15,
  Ts: 0.25,
  Dd: 0.15,
  Dz: 0.2,
  bp: 0.3,
  fp: 0.35,
  CS: 0.4,
  lr: 0.5,
  fv: 0.2,
  bv: 0.4,
  sz: 0.45,
  dt: 0.5,
  gj: 0.25,
  Cj: 0.3,
  Gj: 0.6,
  dz: 0.5,
  cs: 0.3,
  Gq: 0.4,
  Cs: 0.6,
  kx: 0.2,
  Cx: 0.3,
  Gk: 0.5,
}
/** Vowels and half vowels of the Latin side that a written long vowel stands for. */
const LONG: Readonly<Record<string, string>> = {
  y: 'yiej',
  w: 'wuovo',
  v: 'vwuo',
  a: 'ae',
  i: 'ie',
  e: 'ei',
  u: 'uo',
  o: 'ou',
}
/** A long vowel that stands for another vowel than usual. */
const ODD_VOWEL = 0.25
/** What it costs when the Latin side has a vowel that is not written: nothing inside, where short vowels are never written. */
const UNWRITTEN = { inside: 0.04, first: 0.5, last: 0.3 } as const
/** What it costs when a written sign has no counterpart. */
const UNMATCHED: Readonly<Record<string, number>> = {
  a: 0.3,
  y: 0.5,
  w: 0.5,
  v: 0.8,
  h: 0.45,
  i: 0.4,
  e: 0.4,
  u: 0.5,
  o: 0.5,
}

/** Words come again and again; the bound keeps strange ones from filling the memory. */
const CACHED = 50_000
const folds = new Map<string, string>()

function fold(word: string): string {
  const known = folds.get(word)
  if (known !== undefined) return known
  const folded = DIGRAPHS.reduce((text, [pattern, sign]) => text.replace(pattern, sign), word)
  if (folds.size < CACHED) folds.set(word, folded)
  return folded
}

const isVowel = (letter: string): boolean => 'aeiou'.includes(letter)

const SIZE = 128
const pairCosts = new Float32Array(SIZE * SIZE)
for (let latin = 0; latin < SIZE; latin++)
  for (let written = 0; written < SIZE; written++)
    pairCosts[latin * SIZE + written] = signCost(String.fromCharCode(latin), String.fromCharCode(written))

function signCost(latin: string, written: string): number {
  if (latin === written) return 0
  if (LONG[written]?.includes(latin)) return 0
  if (isVowel(latin) && (isVowel(written) || written === 'y' || written === 'w')) return ODD_VOWEL
  return NEAR[latin < written ? latin + written : written + latin] ?? 1
}

const pairCost = (latin: number, written: number): number =>
  latin < SIZE && written < SIZE ? (pairCosts[latin * SIZE + written] ?? 1) : 1

const skipLatin = (letter: string, first: boolean, last: boolean): number => {
  if (isVowel(letter)) return first ? UNWRITTEN.first : last ? UNWRITTEN.last : UNWRITTEN.inside
  if (letter === 'h') return last ? 0.1 : 0.35
  return letter === 'y' || letter === 'w' ? 0.4 : 1
}

/** Cost up to which a word is still the same, per consonant. */
const PER_CONSONANT = 0.22
const HIGHEST = 0.95

/**
 * Likeness of a Latin word and a word read from a script that does not write short vowels (Arabic, Persian, Hebrew): consonants must agree,
 * written long vowels should. From 0.55 to 0.95, or 0.
 *
 * @example consonantSimilarity('mohammed', 'mhmd') // 0.93…
 */
export function consonantSimilarity(latinWord: string, writtenWord: string): number {
  const latin = fold(latinWord)
  const written = fold(writtenWord)
  const consonants = [...written].filter((sign) => !isVowel(sign) && sign !== 'y' && sign !== 'w').length
  if (consonants === 0 || Math.abs(latin.length - written.length) > latin.length * 0.7 + 1) return 0
  const limit = PER_CONSONANT * consonants + 0.1
  const cost = distance(latin, written)
  return cost > limit ? 0 : HIGHEST - (HIGHEST - 0.55) * (cost / limit)
}

const LONGEST = 62
let row = new Float64Array(LONGEST + 1)
let next = new Float64Array(LONGEST + 1)
const unmatched = new Float64Array(LONGEST + 1)

/** Cost of reading the written signs as the Latin letters; words longer than 62 letters are cut there. */
function distance(latinWord: string, writtenWord: string): number {
  const latin = latinWord.slice(0, LONGEST)
  const written = writtenWord.slice(0, LONGEST)
  const width = written.length
  row[0] = 0
  for (let j = 1; j <= width; j++) {
    unmatched[j] = UNMATCHED[written.charAt(j - 1)] ?? 1
    row[j] = (row[j - 1] ?? 0) + (unmatched[j] ?? 0)
  }
  for (let i = 1; i <= latin.length; i++) {
    const skip = skipLatin(latin.charAt(i - 1), i === 1, i === latin.length)
    const letter = latin.charCodeAt(i - 1)
    let last = (row[0] ?? 0) + skip
    next[0] = last
    for (let j = 1; j <= width; j++) {
      let cost = (row[j - 1] ?? 0) + pairCost(letter, written.charCodeAt(j - 1))
      const skipped = (row[j] ?? 0) + skip
      if (skipped < cost) cost = skipped
      const beside = last + (unmatched[j] ?? 0)
      if (beside < cost) cost = beside
      next[j] = cost
      last = cost
    }
    const free = row
    row = next
    next = free
  }
  return row[width] ?? Number.POSITIVE_INFINITY
}
