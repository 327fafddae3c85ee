import { ALWAYS_LATIN, ENCLOSED_FROM, READ_BY_SOUND } from './look-alikes.data.js'

type Table = ReadonlyMap<string, string>

const tableOf = (rows: readonly (readonly [string, string])[]): Table =>
  new Map(rows.flatMap(([alike, latin]) => [...alike].map((letter, i) => [letter, latin.charAt(i)] as const)))

const SOUNDED = tableOf(READ_BY_SOUND)
const ALWAYS = new Map([
  ...tableOf(ALWAYS_LATIN),
  ...ENCLOSED_FROM.flatMap((first) =>
    Array.from(
      { length: 26 },
      (_, i) => [String.fromCodePoint(first + i), String.fromCharCode(65 + i)] as const,
    ),
  ),
])

const ASCII = /^[ -~]*$/
const WORD = /[\p{L}\p{M}]+/gu
const LATIN = /[a-z]/i
/** Latin letters that Cyrillic has in the same shape: a word of these could be meant in either. */
const EITHER = /^[abcehijkmopstxy]*$/i

const byTable = (text: string, table: Table): string =>
  [...text].map((letter) => table.get(letter) ?? letter).join('')

/** Small capitals, letters in boxes and circles, Coptic, Lisu and Cherokee look-alikes as the Latin letters that they stand for. */
export const foldLookAlikes = (text: string): string => (ASCII.test(text) ? text : byTable(text, ALWAYS))

/**
 * Words that mix Latin letters with look-alikes of another script, in Latin: `Вout` with a Cyrillic В is Bout, not Vout. A word that could
 * as well be meant in the other script (`АO`) stays as it is. Letter case must be as given.
 */
export function readMixedWords(text: string): string {
  if (ASCII.test(text) || !LATIN.test(text)) return text
  return text.replace(WORD, (word) => {
    if (!LATIN.test(word) || ASCII.test(word)) return word
    const letters = [...word]
    const alike = letters.filter((letter) => SOUNDED.has(letter)).length
    const latin = letters.filter((letter) => LATIN.test(letter))
    if (alike === 0 || alike + latin.length < letters.length) return word
    return latin.length > alike || !EITHER.test(latin.join('')) ? byTable(word, SOUNDED) : word
  })
}

/**
 * A name as it looks, when every letter of it looks like a Latin one (`Ѕор`, which sounds dzor and looks like Sop), else nothing. It stands
 * beside the reading by sound.
 */
export function readByLook(text: string): string | undefined {
  if (ASCII.test(text)) return undefined
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length < 4 || !letters.every((letter) => SOUNDED.has(letter) || LATIN.test(letter)))
    return undefined
  const read = byTable(text, SOUNDED)
  return read === text ? undefined : read
}
