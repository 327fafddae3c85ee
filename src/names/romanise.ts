import { foldLatin } from './fold-latin.js'
import { readArmenian, readGeorgian } from './scripts/caucasian.js'
import { readCyrillic } from './scripts/cyrillic.js'
import { readDevanagari } from './scripts/devanagari.js'
import { readGreek } from './scripts/greek.js'
import { readHan } from './scripts/han.js'
import { readKana } from './scripts/kana.js'
import { readHangul } from './scripts/read-hangul.js'
import { readArabic, readHebrew } from './scripts/semitic.js'

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
]

/** Runs of one script inside a word: `АЯС2000` is read in two pieces, kana and Han are not. */
const RUNS = /\p{Script=Latin}+|\p{N}+|[^\p{Script=Latin}\p{N}]+/gu

/**
 * Latin spelling of one normalised word; several words when the script writes none between them (Hangul, Han). A word in a script that
 * is not read stays as it is, so nothing is ever emptied. `organisation` lets words of Korean and Chinese firms be translated.
 */
export function romanise(word: string, organisation = false): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  const pieces = (word.match(RUNS) ?? [word]).map((run) => {
    const reader = READERS.find(([letters]) => letters.test(run))
    if (reader === undefined) return run
    const read = foldLatin(reader[1](run, organisation)).trim()
    return read === '' ? run : read
  })
  return pieces.join('')
}
