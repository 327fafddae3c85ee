/** Spellings that only Wade-Giles has: a word without one of them is left alone. */
const SIGNS = /^(?:hs|ts|tz|ss|chi[a-gi-z])|^j(?=[aeiou])(?!i|u[ae]?n?$)|(?:ung|ien|ieh|ueh|uei|ih|uo|iung)$/
const INITIALS: readonly (readonly [spelling: RegExp, pinyin: readonly string[]])[] = [
  [/^hs/, ['x']],
  [/^t[sz](?=u$)/, ['z', 'c']],
  [/^t[sz]/, ['z', 'c']],
  [/^ss/, ['s']],
  [/^ch(?=i(?!h)|u(?:an|e|n|$))/, ['j', 'q', 'zh', 'ch']],
  [/^ch/, ['zh', 'ch']],
  [/^j/, ['r']],
  [/^k/, ['g', 'k']],
  [/^p/, ['b', 'p']],
  [/^t/, ['d', 't']],
]
const FINALS: readonly (readonly [spelling: RegExp, pinyin: string])[] = [
  [/ih$/, 'i'],
  [/iung$/, 'iong'],
  [/ung$/, 'ong'],
  [/ien$/, 'ian'],
  [/ieh$/, 'ie'],
  [/ueh$/, 'ue'],
  [/uei$/, 'ui'],
  [/^(zh|ch|sh|z|c|s|r)eh$/, '$1e'],
  [/^(z|c|s)u$/, '$1i'],
]

/** Pinyin syllables that a Wade-Giles syllable can stand for (its apostrophes are lost in lists); empty for any other word. */
export function wadeGiles(word: string): readonly string[] {
  if (word.length > 7 || !SIGNS.test(word)) return []
  const initial = INITIALS.find(([spelling]) => spelling.test(word))
  const starts = initial === undefined ? [word] : initial[1].map((pinyin) => word.replace(initial[0], pinyin))
  return starts.map((start) =>
    FINALS.reduce((text, [spelling, pinyin]) => text.replace(spelling, pinyin), start),
  )
}
