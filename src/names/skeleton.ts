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

/** Any of the rules in one pattern; only one of them may have a group, because `\1` counts through all. */
const FOLDABLE = new RegExp(FOLDS.map(([{ source }]) => source).join('|'))

/** Folds spelling variants of one sound: `oussama`, `usama` → `usama`; `wladimir`, `vladimir` → `vladimir`. Idempotence is not promised. */
export function foldSpelling(word: string): string {
  // Most words have nothing to fold: one look instead of one per rule.
  if (!FOLDABLE.test(word)) return word
  let out = word
  for (const [pattern, to] of FOLDS) out = out.replace(pattern, to)
  return out === '' ? word : out
}

/** Belarusian and Ukrainian spelling of Russian names: ц for т, дз for д, ў for в. */
const EAST_SLAVIC = /ts(?=[eiy])|dz(?=[eiy])|(?<=[aoe])u$/g
const RUSSIAN: Readonly<Record<string, string>> = { ts: 't', dz: 'd', u: 'v' }

/**
 * Consonants of a folded word with its first letter: a key under which words meet whose vowels differ or are unwritten. G and H are one and
 * count at the beginning only, because Belarusian and Ukrainian have H where Russian has G.
 */
export function skeleton(word: string): string {
  const folded = foldSpelling(word.replace(EAST_SLAVIC, (letters) => RUSSIAN[letters] ?? letters))
  const bones = folded.charAt(0).replace('h', 'g') + folded.slice(1).replace(/[aeiouhg]/g, '')
  const vowelStart = /^[aeiou]/.test(bones) ? `a${bones.slice(1)}` : bones
  return vowelStart.length < 2 ? folded : vowelStart.replace(/(.)\1+/g, '$1')
}
