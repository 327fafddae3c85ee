/** Consonants of the rows of eight letters from U+1200 on, as Ethiopian passports spell them. */
const ROWS =
  'h l h m s r s sh q qw q qw b v t ch h hw n ny _ k kw k kw w _ z zh y d d j g gw g t ch p ts ts f p'.split(
    ' ',
  )
/** Vowels of the seven orders; the sixth is mostly silent, the eighth a labial. */
const ORDERS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'] as const
const FIRST = 0x1200

/** Romanises an Ethiopic word letter by letter (`አህመድ` → `ahmed`); a letter that the rows do not have passes unchanged. */
export function readEthiopic(word: string): string {
  return [...word]
    .map((letter) => {
      const index = (letter.codePointAt(0) ?? 0) - FIRST
      const consonant = ROWS[Math.floor(index / 8)]
      const vowel = ORDERS[index % 8]
      if (index < 0 || consonant === undefined || vowel === undefined) return letter
      if (consonant === '_') return vowel === 'e' && index % 8 === 0 ? 'a' : vowel === '' ? 'i' : vowel
      return consonant + (consonant === 'h' && index % 8 === 0 ? 'a' : vowel)
    })
    .join('')
}
