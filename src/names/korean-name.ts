import type { KoreanName, KoreanReading } from './korean-reading.js'
import { KOREAN_SURNAMES } from './korean-surnames.data.js'
import { koreanReadings } from './korean-syllables.js'
import { normalise } from './normalise.js'
import type { NameToken } from './prepared-name.js'
import { hangulSyllables, type Syllable } from './scripts/hangul.js'
import { hanjaAsHangul } from './scripts/hanja.js'
import { isPinyinWord } from './scripts/pinyin-syllables.js'

const SURNAMES = new Map<string, number[]>()
KOREAN_SURNAMES.plain.forEach((row, index) => {
  const [hangul, ...latin] = row.split(' ')
  for (const key of [...(hangul ?? ''), ...latin]) SURNAMES.set(key, [...(SURNAMES.get(key) ?? []), index])
})
const PLAIN = new Set([...SURNAMES.keys()].filter((surname) => !KOREAN_SURNAMES.shared.includes(surname)))

/** Reads a name of a person as Korean: a surname first or last, one to three syllables of given name. Undefined when it cannot be one. */
export function koreanName(
  raw: string,
  tokens: readonly Pick<NameToken, 'tag' | 'text'>[],
): KoreanName | undefined {
  if (!/^[\x20-\x7e]*$/.test(raw)) {
    const hangul = normalise(raw)
    if (/^[\p{Script=Hangul} ]+$/u.test(hangul)) return fromHangul(hangul.split(' '))
    // A Korean reading of pinyin would mean nothing: the characters have one of their own. Whether they are Korean the other name shows.
    if (/\p{Script=Han}/u.test(raw)) return fromHanja(hangul)
  }
  const words = tokens
    .filter(({ tag }) => tag === 'name' || tag === 'particle' || tag === 'initial')
    .map(({ text }) => text)
  if (words.length !== tokens.length || words.length < 2 || words.length > 4) return undefined
  const [first = '', ...rest] = words
  const last = words.at(-1) ?? ''
  const readings = [...readingsOf(first, rest), ...readingsOf(last, words.slice(0, -1))]
  if (readings.length === 0) return undefined
  // A surname that is almost only Korean shows it, and so does a syllable that Mandarin does not have.
  const certain = PLAIN.has(first) || PLAIN.has(last) || words.some((word) => !isPinyinWord(word))
  return { readings: readings.slice(0, 12), certain, hangul: false }
}

function fromHanja(name: string): KoreanName | undefined {
  const read = /^\p{Script=Han}{2,4}$/u.test(name) ? hanjaAsHangul(name) : undefined
  const known = read === undefined ? undefined : fromHangul([read])
  return known === undefined ? undefined : { ...known, certain: false, hangul: false }
}

/** Korean writes the surname first; with blanks between the parts it may stand last, as in Western order. */
function fromHangul(words: readonly string[]): KoreanName | undefined {
  const last = words.at(-1) ?? ''
  const western = words.length > 1 && last.length === 1 && SURNAMES.has(last)
  const ordered = western ? [last, ...words.slice(0, -1)].join('') : words.join('')
  const syllables = hangulSyllables(ordered)
  const [surname] = SURNAMES.get(ordered.charAt(0)) ?? []
  if (syllables === undefined || surname === undefined || syllables.length < 2 || syllables.length > 6)
    return undefined
  return { readings: [{ surname, given: syllables.slice(1) }], certain: true, hangul: true }
}

function readingsOf(surname: string, given: readonly string[]): KoreanReading[] {
  const numbers = SURNAMES.get(surname)
  if (numbers === undefined || given.length === 0) return []
  let sequences: Syllable[][] = [[]]
  for (const word of given) {
    const readings = koreanReadings(word)
    if (readings.length === 0) return []
    sequences = sequences.flatMap((before) => readings.map((reading) => [...before, ...reading])).slice(0, 12)
  }
  const fitting = sequences.filter(({ length }) => length <= 3)
  return numbers.flatMap((number) => fitting.map((syllables) => ({ surname: number, given: syllables })))
}

/** Vowels that one spelling or another takes for each other, and what that costs. */
const NEAR: Readonly<Record<string, number>> = {
  'eo o': 0.3,
  'eo u': 0.3,
  'eu u': 0.15,
  'eo eu': 0.3,
  'ae e': 0.1,
  'yeo yo': 0.3,
  'yeo yu': 0.3,
  'oe we': 0.1,
  'o u': 0.45,
  'eu o': 0.45,
  'eo yeo': 0.3,
  'o yo': 0.35,
  'u yu': 0.3,
  'a ya': 0.4,
  'o yeo': 0.3,
  'eu i': 0.8,
  'i ui': 0.1,
  'eu ui': 0.5,
  'a wa': 0.3,
  'eo wo': 0.3,
  'o wo': 0.3,
  'ae wae': 0.3,
  'i wi': 0.35,
  'e eo': 0.45,
  'e yeo': 0.5,
  'oe wae': 0.1,
  'ae oe': 0.4,
  'e ye': 0.25,
  'e oe': 0.4,
  'yeo yu eo': 0.3,
}
const FAR = 1
const SURNAME_OTHER = Number.POSITIVE_INFINITY

function vowelCost(a: string, b: string): number {
  if (a === b) return 0
  let best = FAR
  for (const one of a.split(' '))
    for (const other of b.split(' ')) {
      if (one === other) return one === a.split(' ')[0] && other === b.split(' ')[0] ? 0 : 0.1
      const key = one < other ? `${one} ${other}` : `${other} ${one}`
      best = Math.min(best, NEAR[key] ?? FAR)
    }
  return best
}

const INITIAL_NEAR: Readonly<Record<string, number>> = {
  ' n': 0.3,
  ' r': 0.3,
  'n r': 0.2,
  ' h': 0.6,
  'c s': 0.7,
  'h k': 0.7,
  'k p': 0.9,
}
const FINAL_NEAR: Readonly<Record<string, number>> = {
  'm n': 0.6,
  'n ng': 0.5,
  ' h': 0.1,
  ' k': 0.7,
  'k ng': 0.8,
  'k t': 0.7,
  'p t': 0.7,
  'l n': 0.5,
}

const pairCost = (a: string, b: string, near: Readonly<Record<string, number>>): number =>
  a === b ? 0 : (near[a < b ? `${a} ${b}` : `${b} ${a}`] ?? FAR)

const syllableCost = (a: Syllable, b: Syllable): number =>
  Math.min(
    1.5,
    pairCost(a.initial, b.initial, INITIAL_NEAR) +
      vowelCost(a.vowel, b.vowel) +
      pairCost(a.final, b.final, FINAL_NEAR),
  )

function readingCost(a: KoreanReading, b: KoreanReading): number {
  if (a.surname !== b.surname || a.given.length !== b.given.length) return SURNAME_OTHER
  return a.given.reduce((sum, syllable, i) => sum + syllableCost(syllable, b.given[i] ?? syllable), 0)
}

/** What a whole unit of cost takes off: one wrong letter in a syllable (about 0.5) leaves a doubt, a different syllable (1 and more) a no. */
const PER_COST = 0.36

/**
 * Likeness of two Korean names from 0 to 1, whatever script and transcription they are written in: same surname, and every syllable of
 * the given names compared by sound.
 */
export function koreanSimilarity(a: KoreanName, b: KoreanName): number {
  if (a.hangul && b.hangul) return hangulSimilarity(a.readings[0], b.readings[0])
  let least = SURNAME_OTHER
  for (const one of a.readings)
    for (const other of b.readings) least = Math.min(least, readingCost(one, other))
  return least === SURNAME_OTHER ? 0 : Math.max(0, 1 - PER_COST * least)
}

/** Both in Hangul: a syllable is the same or another one. */
function hangulSimilarity(a: KoreanReading | undefined, b: KoreanReading | undefined): number {
  if (a === undefined || b === undefined || a.surname !== b.surname || a.given.length !== b.given.length)
    return 0
  const other = a.given.filter(
    (syllable, i) => JSON.stringify(syllable) !== JSON.stringify(b.given[i]),
  ).length
  return Math.max(0, 1 - PER_COST * other)
}
