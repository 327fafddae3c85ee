import { COUNTRIES } from './country-codes.data.js'

const CODES = new Map(
  Object.entries(COUNTRIES).flatMap(([code, names]) => [
    [code, code] as const,
    ...names.split('|').map((name) => [name, code] as const),
  ]),
)

/** ISO code of a country as a list or a query writes it; undefined for what is no country, so that it stays neutral. */
export const countryCode = (text: string): string | undefined => CODES.get(text.trim().toLowerCase())

/** Codes of several countries, each once. */
export const countryCodes = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => countryCode(text) ?? [])),
]
