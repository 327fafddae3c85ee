/** Folds by which a Belarusian or Ukrainian spelling becomes that of the Russian name, in this order. */
const FOLDS: readonly (readonly [pattern: RegExp, to: string])[] = [
  // Lithuanian gives every name an ending: Putinas, Lavrovas.
  [/(?<=in|ov|ev|ir|yn)(?:as|is)$/g, ''],
  [/kh|gh|h(?=[aeiouylrnmv]|$)|(?<![sczkpt])h/g, 'g'],
  [/ts(?=[eiy])/g, 't'],
  [/dz(?=[eiy])/g, 'd'],
  [/(?<=[aoe])[uw](?=[^aeiouy]|$)/g, 'v'],
  [/[iyj](?=[aoe])[aoe]/g, 'e'],
  [/[iyj]u/g, 'u'],
  [/y|j/g, 'i'],
  [/ii|iy|i$/g, 'i'],
  [/(?:i|e)+$/g, ''],
  [/a/g, 'o'],
  [/ev$/g, 'ov'],
  [/(.)\1+/g, '$1'],
]
/** Endings of names from the East Slavic languages; without one on either side these folds would join other names. */
const ENDING =
  /(?:[oeai][vu]|[ouae]va|sk[aiy]{1,3}|nk[oa]|[iy]n|[iy]na|[iy]ch|[iy]k|uk|[iy]la|[iy]lo|kh|ts|ar|ash)$/
const SHORTEST = 5

/** The spelling that variants of an East Slavic name share; empty for words that are too short to be folded so far. */
export const slavicKey = (word: string): string =>
  word.length < SHORTEST ? '' : FOLDS.reduce((text, [pattern, to]) => text.replace(pattern, to), word)

/** True for words that end like East Slavic names. */
export const endsSlavic = (word: string): boolean => word.length >= SHORTEST && ENDING.test(word)
