import { KANA } from './alphabets.data.js'
import { letterReader } from './letters.js'

const read = letterReader(KANA)

/** Romanises kana by Hepburn; katakana is read as the hiragana that stands 0x60 below it. */
export function readKana(word: string): string {
  const hiragana = word.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
  return read(hiragana)
}
