import { countryCode } from '../../core/country-code.js'

/** Words of the longest country names. */
const MOST_WORDS = 8
/** Abbreviations of three letters that lists use; other short words at the start of a text are rather part of a number. */
const SHORT = /^(?:DRC|USA|UAE|UK)$/

/** The country or nationality with which a text begins, as it is written there: `Tunisian passport number …` gives `Tunisian`. */
export function leadingCountry(text: string): string | undefined {
  const words = text.trim().split(/[\s,;]+/)
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    const phrase = words.slice(0, length).join(' ')
    if (phrase.length <= 3 && !SHORT.test(phrase)) continue
    if (countryCode(phrase) !== undefined) return phrase
  }
  return undefined
}

/** Characters of a cell that are looked at. */
const LONGEST = 300
/** Doubt and origin that stand before or behind a nationality. */
const DOUBT = /^(?:assumed|allegedly|possibly|presumed|of the)\s+/i

/**
 * Countries in a cell that may name several: `Ukrainian, Russian`, `(a) German, (b) Moroccan`, `Syrian/Iranian`, `Russian and Ukrainian`. As
 * they are written; a cell without any known country comes back whole, so that it is not lost.
 */
export function writtenCountries(cell: string): readonly string[] {
  const line = cell
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/^["\s]+|["\s.]+$/g, '')
    .trim()
  if (line === '') return []
  if (countryCode(line) !== undefined) return [line]
  const found = line
    .split(/[,;/]|\band\b|\bor\b|\(?\b[a-k]\)/)
    .flatMap((part) => leadingCountry(part.replace(/^[\s(]+/, '').replace(DOUBT, '')) ?? [])
  return found.length === 0 ? [line] : [...new Set(found)]
}
