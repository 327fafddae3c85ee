import { normalise } from './normalise.js'
import type { NameKind } from './prepared-name.js'
import { romanise } from './romanise.js'
import { CHINESE_NAMES } from './scripts/chinese-names.data.js'
import { spellSyllable } from './scripts/hangul.js'
import { arabicWords } from './scripts/semitic.js'
import type { Word } from './word.js'

const ARABIC = /^\p{Script=Arabic}+$/u
/** Scripts that write few vowels, or in which lists spell them in many ways. */
const CONSONANTS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const HAN = /^\p{Script=Han}{2,}$/u
const KATAKANA = /^[\p{Script=Katakana}ー]{2,}$/u
const HANGUL = /^\p{Script=Hangul}+$/u
/** Two syllables of surname and two of given name. */
const LONGEST_KOREAN = 4
const FOREIGN = /\p{Script=Han}[·・‧•．.]\p{Script=Han}/u

/** A foreign word in Hangul: the vowel that Korean sets between consonants is left out again. */
const foreignHangulWord = (word: string): string =>
  [...word].map((syllable) => spellSyllable(syllable, 'revised').replace(/(?<=.)eu/, '')).join('')

/** Words of a name in Latin letters, in the order in which they stand, none of them tagged yet. */
export function readWords(raw: string, kind: NameKind): Word[] {
  const words = normalise(raw).split(' ')
  // A dot in the middle marks a foreign name by its sounds (贝拉克·奥巴马).
  const foreign = FOREIGN.test(raw) && words.every((word) => HAN.test(word))
  // More syllables than Korean names have: a foreign name by its sounds (블라디미르 푸틴).
  const inHangul = kind === 'person' && words.length > 1 && words.every((word) => HANGUL.test(word))
  const foreignHangul =
    inHangul &&
    words.join('').length > LONGEST_KOREAN &&
    words.every(({ length }) => length > 1) &&
    words.some(({ length }) => length > 2)
  return words.flatMap((word): Word[] => {
    const chinese = kind === 'person' ? CHINESE_NAMES.get(word) : undefined
    if (chinese !== undefined) return [{ text: chinese, tag: 'name', spelling: 'full' }]
    if (foreignHangul) return [{ text: foreignHangulWord(word), tag: 'name', spelling: 'sounds' }]
    if (ARABIC.test(word))
      return arabicWords(word, kind === 'entity').flatMap(({ text, known }): Word[] =>
        text === '' ? [] : [{ text, tag: 'name', spelling: known ? 'full' : 'consonants' }],
      )
    const read = romanise(word, kind === 'entity')
    if (kind === 'person' && KATAKANA.test(word))
      return [{ text: read.replaceAll('chi', 'ti').replaceAll('ji', 'di'), tag: 'name', spelling: 'sounds' }]
    if (foreign) return [{ text: read.replaceAll(' ', ''), tag: 'name', spelling: 'sounds' }]
    const spelling = CONSONANTS.test(word) ? 'consonants' : 'full'
    return read
      .split(' ')
      .filter((text) => text !== '')
      .map((text): Word => ({ text, tag: 'name', spelling }))
  })
}
