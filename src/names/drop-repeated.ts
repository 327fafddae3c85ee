import type { Word } from './word.js'

/** Shorter words are syllables, initials or particles, which do repeat. */
const SHORTEST = 3
/** A number is never said twice by mistake. */
const DIGIT = /\d/

/** Words without those that stand there twice in a row (`Viktor Viktor Bout`), and once when all stand there twice (`A B A B`). */
export function dropRepeated(all: readonly Word[], isSyllable: (text: string) => boolean): readonly Word[] {
  const half = all.length / 2
  const twice =
    half > 1 && Number.isInteger(half) && all.slice(half).every(({ text }, i) => text === all[i]?.text)
  const words = twice ? all.slice(0, half) : all
  if (words.length < 3) return words
  const once = words.filter(
    ({ text }, i) =>
      text !== words[i - 1]?.text || text.length < SHORTEST || DIGIT.test(text) || isSyllable(text),
  )
  return once.length > 1 ? once : words
}
