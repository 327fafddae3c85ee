import { readCyrillic } from './cyrillic.js'
import { RUSSIAN_WORDS } from './russian-words.data.js'

/** Endings of nouns and adjectives as they are romanised, one of them at the end of a word of five letters and more. */
const ENDING =
  /(?:(?:[aeoiy]?y|[ioa])(?:mi|m|kh)|(?:og|eg)o|[ayeio]y[aeui]|[ouei]yu|aia|oie|oe|ee|yi|[iyoe][iyj]|iy|ov|ev|[aeo]m|a?ya|yu|i?y[ae]|[aeiouy])$/
const SHORTEST = 5
/** From so many letters on the ending of a place may go: Omsk stays, Lipetsk and lipetskiy become `lipet`. */
const PLACE = /^(.{4,}?)(?:ov|in|en|an)?sk(?:iy|ij|ii|yi|i|y|aya|aia|oye|oe|oie|ogo|oy|oi|ie|iye)?$/

/** A word without the ending that its case and number give it. */
const stem = (word: string): string => {
  const plain = word.replace(/(?<=[^aeiouy])yo/g, 'e')
  return plain.length < SHORTEST ? plain : plain.replace(ENDING, '')
}

const read = (word: string): string => readCyrillic(word.toLowerCase())
const WORDS = new Map(Object.entries(RUSSIAN_WORDS).map(([word, english]) => [stem(read(word)), english]))

/** English words of a romanised word of a Russian organisation (`zavoda` → `plant`), or undefined for words that the table does not have. */
export const russianWord = (word: string): string | undefined => WORDS.get(stem(word))

/** A place and the adjective made of it in one spelling: `muromskiy` and `murom`, `lipetskaya` and `lipetsk`. Other words pass unchanged. */
export const placeStem = (word: string): string => PLACE.exec(word)?.[1] ?? word
