import { foldLatin } from './fold-latin.js'
import { joinSpaced } from './join-spaced.js'
import { foldLookAlikes, readMixedWords } from './look-alikes.js'
import { plainText } from './plain-text.js'

/** Apostrophes and modifier letters: part of a transcription (Hyo'n, ʿAbd), never a boundary between words. */
const DROPPED = /['’‘‛`´ʹʺʻʼʽʾʿˈˊˋ՚＇′‵]/gu
/** `Cho 'n Myo 'ng-kuk`: a blank slipped in before the apostrophe of a McCune-Reischauer spelling. */
const STRAY = /(?<=\p{L}) ['’](?=(?:n|ng|l|k|p|m|t)(?!\p{L}))/gu
/** Control and format characters, among them zero-width joiners and bidirectional marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}]+/gu
/** Those among them that split a word of mixed scripts. */
const INVISIBLE_INSIDE = /\p{Cf}+/gu
/** Scripts whose marks are vowels or tones: taking them off would change the name. */
const VOWEL_MARKS =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** `p.l.c.`, `S.A.`, `L.X.C`, `o.O.O.`: single letters with full stops between them are one word. */
const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu
/** `11,420` and `1 000 000.5` keep their digits together: a number is what tells names of funds and trusts apart. */
const GROUPED_DIGITS = /(?<=\p{N})[,.](?=\p{N}{3}(?!\p{N}))/gu

/** Most names are written so: nothing in them needs more than lower case and blanks. */
const PLAIN = /^(?:[A-Za-z ,-]+|[a-z0-9 ]+)$/

/**
 * Normal form of a name: NFKC, lower case, without marks, apostrophes and punctuation, words separated by one blank. Letters keep
 * their script. Hyphens separate words; joining them again is the comparison's business (`sang-man` = `sangman` = `sang man`).
 *
 * The result is never empty for a text with any visible character: what has neither letters nor digits stays as it is. Applying it
 * twice changes nothing.
 *
 * @example normalise("SIM, Hyo'n-so'p") // 'sim hyon sop'
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) {
    const plain = joinSpaced(
      joinSpaced(text)
        .toLowerCase()
        .replace(/[ ,-]+/g, ' ')
        .trim(),
    )
    if (plain !== '') return plain
  }
  // Only a word that has lost its marks may show that it mixes scripts: again, until nothing changes.
  let last = text
  for (let round = 0; round < 4; round++) {
    const next = normaliseOnce(last)
    if (next === last || ASCII.test(next)) return next
    last = next
  }
  return last
}

const ASCII = /^[\x20-\x7e]*$/

function normaliseOnce(text: string): string {
  // NFKC would make a word of the number sign; letters in circles it knows, look-alikes it does not.
  const latin = foldLookAlikes(foldLookAlikes(plainText(text).replace(/№/gu, ' ')).normalize('NFKC'))
  const visible = readMixedWords(latin.replace(INVISIBLE_INSIDE, ''))
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY, '')
    .replace(DROPPED, '')
  const words = visible
    .replace(ABBREVIATION, (letters) => letters.replaceAll('.', ''))
    .replace(GROUPED_DIGITS, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (VOWEL_MARKS.test(word) ? word.toLowerCase() : stripMarks(word)))
    .filter((word) => word !== '')
    .join(' ')
  if (words !== '') return joinSpaced(words)
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** Й and Ё are letters, not И and Е with marks; everything else loses its marks. */
function stripMarks(text: string): string {
  return text
    .split(/([йёўїЙЁЎЇ])/)
    .map((part, i) => (i % 2 === 1 ? part.toLowerCase() : foldLatin(part)))
    .join('')
}
