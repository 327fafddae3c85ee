import { BURMESE, BURMESE_RHYMES, KHMER, THAI } from './southeast-asian.data.js'
import { letterReader } from './letters.js'

const thai = letterReader(THAI)
const khmer = letterReader(KHMER)

/** Tone and silence marks of Thai; a silenced letter goes with its mark. */
const THAI_SILENT = /[\u0e01-\u0e2e][\u0e34-\u0e39]?\u0e4c|[\u0e47-\u0e4c\u0e4e\u0e3a]/g
/** Vowels that are written before the consonant after which they sound. */
const THAI_BEFORE = /([\u0e40-\u0e44])([\u0e01-\u0e2e])/g
/** Groups of letters that sound otherwise than one by one: silent ends, silent h before a voiced letter, a doubled r, s at the end. */
const THAI_SPELLINGS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/(?:[ทต]ร|กษณ|ษณ)์/g, ''],
  [THAI_SILENT, ''],
  [/รร(?=[\u0e01-\u0e2e])/g, 'ัน'],
  [/รร/g, 'ัม'],
  [/ห(?=[งญนมยรลว])/g, ''],
  [/[ศษสจช]$/g, 'ต'],
  [/^อ(?=[\u0e01-\u0e2e])/g, 'อา'],
]
/** Lao lies beside Thai in Unicode, letter by letter. */
const LAO_OFFSET = 0x80

/**
 * Romanises a Thai word by its letters as the royal system spells them (RTGS). Short vowels inside are not written; who compares must
 * look at the consonants.
 */
export function readThai(word: string): string {
  const sounded = THAI_SPELLINGS.reduce((text, [pattern, to]) => text.replace(pattern, to), word)
  return thai(sounded.replace(THAI_BEFORE, '$2$1'))
}

/** Romanises a Lao word by the Thai letters that stand in the same places. */
export function readLao(word: string): string {
  const letters = word.replace(/ໜ/g, 'ນ').replace(/ໝ/g, 'ມ').replace(/ຼ/g, 'ລ').replace(/ຽ/g, 'ຍ')
  return readThai(
    letters.replace(/[\u0e80-\u0eff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - LAO_OFFSET)),
  )
}

/** Romanises a Khmer word by its letters; the sign that joins consonants is dropped. */
export const readKhmer = (word: string): string =>
  khmer(word.replace(/[\u17d2\u17cb-\u17d1\u17dd\u200b]/g, ''))

/** One Burmese syllable: consonant, medials, vowels, and a final consonant that is killed. */
const BURMESE_SYLLABLE =
  /([\u1000-\u1021\u1025\u1027\u1029\u103f])([\u103b-\u103e]*)([\u102b-\u1032\u1036]*)((?:[\u1000-\u1020]\u103a)?)[\u1037\u1038]*/g
const MEDIALS: Readonly<Record<string, string>> = {
  '\u103b': 'y',
  '\u103c': 'y',
  '\u103d': 'w',
  '\u103e': '',
}

/** Romanises a Burmese word as Burmese passports do, one word per syllable: `မင်းအောင်လှိုင်` → `min aung hlaing`. */
export function readBurmese(word: string): string {
  // Creaky endings are spelt with a t: Myint, Nyunt.
  const plain = word.replace(/င(?:\u1037\u103a|\u103a\u1037)/g, 'င\u103at').replace(/[\u1037\u1038]/g, '')
  const read = plain.replace(
    BURMESE_SYLLABLE,
    (_, consonant: string, medials: string, vowels: string, final: string) => {
      const breathed = !medials.includes('\u103e') ? '' : /[ယရ]/.test(consonant) ? 's' : 'h'
      const glides = [...medials].map((medial) => MEDIALS[medial] ?? '').join('')
      const rhyme = BURMESE_RHYMES[vowels + final] ?? BURMESE_RHYMES[vowels] ?? 'a'
      const sound = breathed === 's' ? 'sh' : `${breathed}${BURMESE[consonant] ?? ''}`
      return `${sound}${glides}${rhyme} `
    },
  )
  return read.replace(/ t/g, 't ').replace(/ {2,}/g, ' ').trim()
}
