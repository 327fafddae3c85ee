import { foldLatin } from './fold-latin.js'
import { readArmenian, readGeorgian } from './scripts/caucasian.js'
import { readCyrillic } from './scripts/cyrillic.js'
import { readDevanagari } from './scripts/devanagari.js'
import { readEthiopic } from './scripts/ethiopic.js'
import { readGreek } from './scripts/greek.js'
import { readHan } from './scripts/han.js'
import { readIndic } from './scripts/indic.js'
import { readKana } from './scripts/kana.js'
import { readHangul } from './scripts/read-hangul.js'
import { readArabic, readHebrew } from './scripts/semitic.js'
import { readBurmese, readKhmer, readLao, readThai } from './scripts/southeast-asian.js'

/** Scripts that are read, each with the test for its letters. Others stay in their own letters and are compared in them. */
const READERS: readonly (readonly [
  letters: RegExp,
  read: (word: string, organisation: boolean) => string,
])[] = [
  [/\p{Script=Cyrillic}/u, readCyrillic],
  [/\p{Script=Hangul}/u, readHangul],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, readKana],
  [/\p{Script=Han}/u, readHan],
  [/\p{Script=Arabic}/u, readArabic],
  [/\p{Script=Greek}/u, readGreek],
  [/\p{Script=Hebrew}/u, readHebrew],
  [/\p{Script=Armenian}/u, readArmenian],
  [/\p{Script=Georgian}/u, readGeorgian],
  [/\p{Script=Devanagari}/u, readDevanagari],
  [
    /[\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u,
    readIndic,
  ],
  [/\p{Script=Thai}/u, readThai],
  [/\p{Script=Lao}/u, readLao],
  [/\p{Script=Khmer}/u, readKhmer],
  [/\p{Script=Myanmar}/u, readBurmese],
  [/\p{Script=Ethiopic}/u, readEthiopic],
]

/** Runs of one script inside a word: `АЯС2000` is read in two pieces, kana and Han are not. */
const RUNS = /\p{Script=Latin}+|\p{N}+|[^\p{Script=Latin}\p{N}]+/gu

/** Letters that look alike in Latin and Cyrillic capitals or small letters, position by position. */
const LATIN_ALIKE = 'abcehijkmopstxy'
const CYRILLIC_ALIKE = 'авсенијкморѕтху'

/** `АO` with one Latin letter is a slip of the keyboard, or meant to deceive: the fewer letters are read as what they look like. */
function oneAlphabet(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/[a-z]/.test(word)) return word
  const latin = word.replace(/[^a-z]/g, '')
  const cyrillic = word.replace(/\P{Script=Cyrillic}/gu, '')
  const [from, to, odd] =
    latin.length > cyrillic.length
      ? [CYRILLIC_ALIKE, LATIN_ALIKE, cyrillic]
      : [LATIN_ALIKE, CYRILLIC_ALIKE, latin]
  if (![...odd].every((letter) => from.includes(letter))) return word
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('')
}

/**
 * Latin spelling of one normalised word; several words when the script writes none between them (Hangul, Han). A word in a script that
 * is not read stays as it is, so nothing is ever emptied. `organisation` lets words of Korean and Chinese firms be translated.
 */
export function romanise(word: string, organisation = false): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  const pieces = (oneAlphabet(word).match(RUNS) ?? [word]).map((run) => {
    const reader = READERS.find(([letters]) => letters.test(run))
    if (reader === undefined) return run
    const read = foldLatin(reader[1](run, organisation)).trim()
    return read === '' ? run : read
  })
  return pieces.join('')
}
