import type { Syllable } from './scripts/hangul.js'

/** Latin spellings of initial consonants, longest first, with their class. */
const INITIALS: readonly (readonly [spelling: string, sound: string])[] = [
  ['tch', 'c'],
  ['chh', 'c'],
  ['kk', 'k'],
  ['kh', 'k'],
  ['gg', 'k'],
  ['tt', 't'],
  ['th', 't'],
  ['dd', 't'],
  ['pp', 'p'],
  ['ph', 'p'],
  ['bb', 'p'],
  ['ss', 's'],
  ['sh', 's'],
  ['ch', 'c'],
  ['jj', 'c'],
  ['k', 'k'],
  ['g', 'k'],
  ['n', 'n'],
  ['t', 't'],
  ['d', 't'],
  ['r', 'r'],
  ['l', 'r'],
  ['m', 'm'],
  ['p', 'p'],
  ['b', 'p'],
  ['s', 's'],
  ['j', 'c'],
  ['h', 'h'],
  ['', ''],
]
/** Latin spellings of vowels, longest first, with the vowels that they can stand for (names of the Revised Romanisation). */
const VOWELS: readonly (readonly [spelling: string, sounds: string])[] = [
  ['yeo', 'yeo'],
  ['yae', 'yae'],
  ['you', 'yeo yu'],
  ['yoo', 'yu'],
  ['wae', 'wae'],
  ['weo', 'wo'],
  ['woo', 'u'],
  ['ya', 'ya'],
  ['ye', 'ye yae'],
  ['yo', 'yeo yo'],
  ['yu', 'yu yeo'],
  ['yi', 'i ui'],
  ['eo', 'eo'],
  ['eu', 'eu'],
  ['ae', 'ae e'],
  ['ai', 'ae'],
  ['ay', 'ae'],
  ['ee', 'i ui'],
  ['oe', 'oe'],
  ['oi', 'oe'],
  ['oo', 'u'],
  ['aa', 'a'],
  ['ou', 'u eo'],
  ['ow', 'o'],
  ['wa', 'wa'],
  ['we', 'we oe wae'],
  ['wi', 'wi'],
  ['wo', 'wo'],
  ['wu', 'u'],
  ['ui', 'ui wi'],
  ['uy', 'ui'],
  ['uh', 'eo'],
  ['ie', 'i'],
  ['a', 'a'],
  ['e', 'e ae'],
  ['i', 'i ui'],
  ['o', 'o eo'],
  ['u', 'u eu eo'],
  ['y', 'i'],
]
const FINALS: readonly (readonly [spelling: string, sound: string])[] = [
  ['ng', 'ng'],
  ['ck', 'k'],
  ['k', 'k'],
  ['g', 'k'],
  ['n', 'n'],
  ['t', 't'],
  ['d', 't'],
  ['s', 't'],
  ['l', 'l'],
  ['r', 'l'],
  ['m', 'm'],
  ['p', 'p'],
  ['b', 'p'],
  ['h', ''],
  ['', ''],
]

const MAX_SYLLABLES = 3
const MAX_READINGS = 6
const cache = new Map<string, readonly (readonly Syllable[])[]>()

/**
 * Ways in which a Latin word can be read as one to three Korean syllables, at most six; empty when it cannot. The vowel of a syllable is
 * a list of possible vowels, separated by blanks.
 */
export function koreanReadings(word: string): readonly (readonly Syllable[])[] {
  const known = cache.get(word)
  if (known !== undefined) return known
  const found: Syllable[][] = []
  if (word.length <= 18 && /^[a-z]+$/.test(word)) walk(word, 0, [], found)
  // Names repeat; the bound keeps a million different words from filling the memory.
  if (cache.size < 50_000) cache.set(word, found)
  return found
}

function walk(word: string, at: number, before: readonly Syllable[], found: Syllable[][]): void {
  if (found.length >= MAX_READINGS) return
  if (at === word.length) {
    if (before.length > 0) found.push([...before])
    return
  }
  if (before.length === MAX_SYLLABLES) return
  for (const [spelling, initial] of INITIALS) {
    if (!word.startsWith(spelling, at)) continue
    const vowelAt = at + spelling.length
    for (const [letters, vowel] of VOWELS) {
      if (!word.startsWith(letters, vowelAt)) continue
      const finalAt = vowelAt + letters.length
      for (const [end, final] of FINALS)
        if (word.startsWith(end, finalAt))
          walk(word, finalAt + end.length, [...before, { initial, vowel, final }], found)
    }
    // The longest spelling of a consonant is the right one, except that a vowel may start the syllable.
    if (spelling !== '') break
  }
}
