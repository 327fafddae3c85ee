import { COUNTRIES } from './countries.data.js'
import { DEMONYMS } from './demonyms.data.js'

const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const CODES: ReadonlyMap<string, string> = new Map(
  [...Object.entries(DEMONYMS), ...Object.entries(COUNTRIES)].flatMap(([code, names]) => [
    [code.toLowerCase(), code] as const,
    ...names.split('|').map((name) => [name, code] as const),
  ]),
)

/**
 * ISO 3166-1 alpha-2 code of a country written as a code, in English, or by the word for its nationals, whatever its case, accents and
 * punctuation; undefined for anything else, so that it stays unknown.
 *
 * @example countryCode('Korea, North') // 'KP'
 */
export const countryCode = (text: string): string | undefined => CODES.get(keyOf(text))

/** Codes of several countries, each once. */
export const countryCodes = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => countryCode(text) ?? [])),
]
