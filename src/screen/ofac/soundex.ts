const CLASSES = ['AEIOUY', 'BFPV', 'CGJKQSXZ', 'DT', 'L', 'MN', 'R']
const DIGITS = new Map(
  CLASSES.flatMap((letters, digit) => [...letters].map((letter) => [letter, String(digit)] as const)),
)

/**
 * American Soundex of a word in capital letters, as the U.S. National Archives describe it: the first letter and three digits; letters of one
 * class count once, also across H and W. Empty for a word without letters.
 *
 * @example soundex('ASHCRAFT') // 'A261'
 */
export function soundex(word: string): string {
  const letters = word.replace(/[^A-Z]/g, '')
  let code = letters.charAt(0)
  let last = DIGITS.get(code)
  for (const letter of letters.slice(1)) {
    const digit = DIGITS.get(letter)
    if (digit === undefined) continue
    if (digit !== '0' && digit !== last) code += digit
    if (code.length === 4) return code
    last = digit
  }
  return code.padEnd(code === '' ? 0 : 4, '0')
}
