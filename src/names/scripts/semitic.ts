import { normalise } from '../normalise.js'
import { ARABIC, HEBREW } from './alphabets.data.js'
import { ARABIC_NAMES } from './arabic-names.data.js'
import { ARABIC_WORDS } from './arabic-words.data.js'
import { letterReader } from './letters.js'

/** Letters that Arabic, Persian and Urdu keyboards write differently for the same sound; hamza and the lengthening stroke go. */
const VARIANTS: readonly (readonly [pattern: RegExp, letter: string])[] = [
  [/[ىیےێ]/gu, 'ي'],
  [/ک/gu, 'ك'],
  [/[ةۀەہھ]/gu, 'ه'],
  [/[ءـ]/gu, ''],
]
const fold = (word: string): string =>
  VARIANTS.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)

const table = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([arabic, latin]) => [fold(normalise(arabic)), latin]))
const NAMES = table(ARABIC_NAMES)
const WORDS = table(ARABIC_WORDS)

const letters = letterReader(ARABIC)

/** A word read from a script without short vowels: `known` when a table has its vowels, else consonants and long vowels only. */
export type SemiticWord = Readonly<{ text: string; known: boolean }>

/**
 * Latin words of an Arabic or Persian word: the article and the compounds with Allah and din are taken apart, as lists write them; frequent
 * names have their vowels. `السوداني` → `al swdany`, `عبدالرحمن` → `abd al rahman`, `سيف الدين` → `saif al din`.
 */
export function arabicWords(word: string, ofOrganisation: boolean): readonly SemiticWord[] {
  return [...read(fold(word), ofOrganisation)]
}

function* read(word: string, ofOrganisation: boolean): Generator<SemiticWord> {
  const known = (ofOrganisation ? WORDS.get(word) : undefined) ?? NAMES.get(word)
  if (known !== undefined) {
    for (const text of known.split(' ')) yield { text, known: true }
    return
  }
  const [, before, compound] = /^(.{2,})(الله|الدين)$/u.exec(word) ?? []
  if (before !== undefined && compound !== undefined) {
    yield* read(before, ofOrganisation)
    yield* read(compound, ofOrganisation)
  } else if (/^عبدال..+/u.test(word)) {
    yield { text: 'abd', known: true }
    yield* read(word.slice(3), ofOrganisation)
  } else if (/^ال..+/u.test(word)) {
    yield { text: 'al', known: true }
    yield* read(word.slice(2), ofOrganisation)
  } else {
    const joined = twoNames(word)
    if (joined === undefined) yield { text: letters(word.replace(/(?<=.)ع/gu, '')), known: false }
    else for (const name of joined) yield* read(name, ofOrganisation)
  }
}

/** Two frequent names written as one word (`علیرضا`), as Persian does. */
function twoNames(word: string): readonly [string, string] | undefined {
  for (let at = 3; at + 3 <= word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (NAMES.has(first) && NAMES.has(second)) return [first, second]
  }
  return undefined
}

/** The same in one string. */
export const readArabic = (word: string, ofOrganisation = false): string =>
  arabicWords(word, ofOrganisation)
    .map(({ text }) => text)
    .join(' ')

/** Consonants of a Hebrew word. */
export const readHebrew = letterReader(HEBREW)
