/**
 * Spelling differences that carry no sound, folded in this order: one way of writing for what several transcriptions write differently
 * (ISO 9, BGN, French, German, Polish, Turkish). The result is a key for comparing and finding, never shown.
 */
const FOLDS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/tsch|tch|cz|tx(?=$|[aeiou])/g, 'c'],
  [/sch|sz|shch/g, 's'],
  [/ch/g, 'c'],
  [/sh/g, 's'],
  [/zh|dzh|dj|dz/g, 'j'],
  [/kh|gh|q|ck|x$/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/w/g, 'v'],
  [/ou|oo|oe(?=[^aeiou])/g, 'u'],
  [/ee|ie|ij|yi|iy|ey|ei|ay|ai|j(?=[^aeiouy]|$)/g, 'i'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/c(?=[kaou]|$)/g, 'k'],
  [/(.)\1+/g, '$1'],
]

/** Folds spelling variants of one sound: `oussama`, `usama` → `usama`; `wladimir`, `vladimir` → `vladimir`. Idempotence is not promised. */
export function foldSpelling(word: string): string {
  let out = word
  for (const [pattern, to] of FOLDS) out = out.replace(pattern, to)
  return out === '' ? word : out
}

/** Consonants of a folded word with its first letter: a key under which words meet whose vowels differ or are unwritten. */
export function skeleton(word: string): string {
  const folded = foldSpelling(word)
  const bones = folded.charAt(0) + folded.slice(1).replace(/[aeiouh]/g, '')
  const vowelStart = /^[aeiou]/.test(bones) ? `a${bones.slice(1)}` : bones
  return vowelStart.length < 2 ? folded : vowelStart.replace(/(.)\1+/g, '$1')
}
