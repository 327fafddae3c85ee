/** Scripts other than Latin in the order in which they are tried; names after ISO 15924. Kana before Han, because Japanese mixes both. */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /\p{Script=Han}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
]

/** ISO 15924 code of the script of a name: the one script it has letters of, `Zyyy` for no letters, the first non-Latin one for mixtures. */
export function scriptOf(name: string): string {
  // Most names need no more than this.
  if (/^[\x20-\x7e]*$/.test(name)) return /[a-z]/i.test(name) ? 'Latn' : 'Zyyy'
  for (const [code, letters] of SCRIPTS) if (letters.test(name)) return code
  if (/\p{Script=Latin}/u.test(name)) return 'Latn'
  return /\p{L}/u.test(name) ? 'Zzzz' : 'Zyyy'
}
