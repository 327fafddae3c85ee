import { readDevanagari } from './devanagari.js'

/**
 * First letters of the blocks that Unicode lays out like Devanagari, letter by letter (all follow ISCII-91): Bengali, Gurmukhi, Gujarati, Oriya,
 * Tamil, Telugu, Kannada, Malayalam.
 */
const BLOCKS = [0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00] as const
const DEVANAGARI = 0x900
const BLOCK = 0x80
/** Letters that stand elsewhere than their Devanagari counterpart: final consonants of Malayalam and Bengali, nasals of Gurmukhi. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ৎ: 'त्',
  ൺ: 'ण्',
  ൻ: 'न्',
  ർ: 'र्',
  ൽ: 'ल्',
  ൾ: 'ळ्',
  ൿ: 'क्',
  'ੰ': 'ं',
  'ੱ': '',
  // Bengali writes v as b, and y with a dot below.
  'য\u09bc': 'य',
  য: 'ज',
  'ড\u09bc': 'र',
  ৱ: 'व',
  ৰ: 'र',
}
/** Dravidian languages and Sinhala speak the vowel of a last consonant, the languages of the north do not. */
const KEEPS_VOWEL = /[\u0b95-\u0bb9\u0c15-\u0c39\u0c95-\u0cb9\u0d15-\u0d39\u0d9a-\u0dc6]$/u
const PAIRS = /য\u09bc|ড\u09bc/g

/** Sinhala letters in the order of their block by Devanagari ones; it is laid out otherwise. */
const SINHALA: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'අअ ආआ ඇए ඈए ඉइ ඊई උउ ඌऊ එए ඒए ඓऐ ඔओ ඕओ ඖऔ කक ඛख ගग ඝघ ඞङ චच ඡछ ජज ඣझ ඤञ ඥञ ටट ඨठ ඩड ඪढ ණण තत ථथ දद ධध නन පप ඵफ බब භभ මम යय රर ලल වव ශश ෂष සस හह ළळ ෆफ'.split(
      ' ',
    ),
    ...['ා', 'ා', 'ි', 'ී', 'ු', 'ූ', 'ෙ', 'ේ', 'ො', 'ෝ', '්', 'ං', 'ැ', 'ෑ', 'ෛ', 'ෞ'].map(
      (sign, i) => sign + (['ा', 'ा', 'ि', 'ी', 'ु', 'ू', 'े', 'े', 'ो', 'ो', '्', 'ं', 'े', 'े', 'ै', 'ौ'][i] ?? ''),
    ),
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
)

function transposed(letter: string): string {
  const known = ELSEWHERE[letter] ?? SINHALA[letter]
  if (known !== undefined) return known
  const code = letter.codePointAt(0) ?? 0
  const block = BLOCKS.find((first) => code >= first && code < first + BLOCK)
  return block === undefined ? letter : String.fromCodePoint(code - block + DEVANAGARI)
}

/** Romanises a word of an Indian script by the Devanagari letters that stand in the same places: `মোহাম্মদ` → `mohammad`. */
export function readIndic(word: string): string {
  const whole = word.normalize('NFC').replace(PAIRS, (pair) => ELSEWHERE[pair] ?? pair)
  const latin = readDevanagari([...whole].map(transposed).join(''))
  return KEEPS_VOWEL.test(whole) && !latin.endsWith('a') ? `${latin}a` : latin
}
