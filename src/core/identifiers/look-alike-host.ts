/** Letters of other scripts that a reader takes for Latin ones (after Unicode Technical Standard 39). */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries([
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['һ', 'h'],
  ['і', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['ӏ', 'l'],
  ['м', 'm'],
  ['п', 'n'],
  ['о', 'o'],
  ['р', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['т', 't'],
  ['ѵ', 'v'],
  ['ԝ', 'w'],
  ['х', 'x'],
  ['у', 'y'],
  ['н', 'h'],
  ['α', 'a'],
  ['ε', 'e'],
  ['η', 'n'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['γ', 'y'],
  ['ω', 'w'],
  ['ո', 'n'],
  ['օ', 'o'],
  ['ս', 'u'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ɡ', 'g'],
  ['ɑ', 'a'],
])

/**
 * The Latin host name that a name with letters of other scripts or with marks looks like; undefined where nothing looks like another letter.
 *
 * @example lookAlikeHost('раypal.com') // 'paypal.com', whose first two letters were Cyrillic
 */
export function lookAlikeHost(host: string): string | undefined {
  const lower = host.toLowerCase()
  const latin = [...lower.normalize('NFD').replace(/\p{M}+/gu, '')]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
  return latin !== lower && /^[\x21-\x7e]+$/.test(latin) ? latin : undefined
}
