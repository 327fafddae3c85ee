/** One syllable of Korean by sound: initial consonant, vowel, final consonant, in the classes of {@link INITIALS} and its siblings. */
export type Syllable = Readonly<{ initial: string; vowel: string; final: string }>

const FIRST = 0xac00
const LAST = 0xd7a3

/** Initial consonants in Unicode order by class: plain, tense and aspirated letters are written alike in one transcription or another. */
const INITIALS = [
  'k',
  'k',
  'n',
  't',
  't',
  'r',
  'm',
  'p',
  'p',
  's',
  's',
  '',
  'c',
  'c',
  'c',
  'k',
  't',
  'p',
  'h',
] as const
/** Vowels in Unicode order, as the Revised Romanisation writes them: it alone keeps all of them apart. */
const VOWELS = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
] as const
/** Final consonants in Unicode order by sound; clusters by the one that is heard. */
const FINALS = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
] as const

/** Revised Romanisation of the initials (2000). */
const REVISED = [
  'g',
  'kk',
  'n',
  'd',
  'tt',
  'r',
  'm',
  'b',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
] as const
/** DPRK spelling (1992) and McCune-Reischauer without marks: plain consonants voiceless at the beginning. */
const NORTHERN = [
  'k',
  'kk',
  'n',
  't',
  'tt',
  'r',
  'm',
  'p',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
] as const
const NORTHERN_VOWELS: Readonly<Record<string, string>> = { eo: 'o', yeo: 'yo', eu: 'u' }

const parts = (code: number): readonly [number, number, number] => {
  const index = code - FIRST
  return [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28]
}

const isSyllable = (code: number): boolean => code >= FIRST && code <= LAST

/** Syllables of a Hangul word by sound; undefined when it holds anything else. */
export function hangulSyllables(word: string): Syllable[] | undefined {
  const out: Syllable[] = []
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (!isSyllable(code)) return undefined
    const [initial, vowel, final] = parts(code)
    out.push({ initial: INITIALS[initial] ?? '', vowel: VOWELS[vowel] ?? '', final: FINALS[final] ?? '' })
  }
  return out
}

/**
 * Latin spelling of one Hangul syllable in DPRK spelling (`northern`) or by the Revised Romanisation (`revised`).
 *
 * @example [...'정철'].map((s) => spellSyllable(s, 'northern')) // ['jong', 'chol']
 */
export function spellSyllable(syllable: string, system: 'northern' | 'revised'): string {
  const code = syllable.charCodeAt(0)
  if (!isSyllable(code)) return syllable
  const [initial, vowel, final] = parts(code)
  const sound = VOWELS[vowel] ?? ''
  if (system === 'revised') return `${REVISED[initial]}${sound}${FINALS[final]}`
  return `${NORTHERN[initial]}${NORTHERN_VOWELS[sound] ?? sound}${FINALS[final]}`
}
