import { countryCode } from '../../core/country-code.js'
import { STREET_WORDS } from './street-words.js'
import { US_STATES } from './us-states.js'

/** Parts of a postal address as a source has them; `line` may hold all of it. */
export type AddressParts = Readonly<{
  line?: string | undefined
  line2?: string | undefined
  city?: string | undefined
  region?: string | undefined
  postal?: string | undefined
  country?: string | undefined
}>

/** Postal codes of the countries that write them at the end of a line, with digits or, as in GB, CA and NL, letters. */
const POSTAL =
  /(?:^|\s)(\d{5}-\d{4}|\d{5}-\d{3}|\d{2}-\d{3}|\d{3}[ -]\d{2,4}|\d{4,7}|\d{4} ?[a-z]{2}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d)$/

/**
 * Canonical form of a postal address, for comparison only: `1418 larkspur ct, 37129`. Case, punctuation, accents, street and
 * unit words are made alike; the country is left out; city and region too when there is a postal code, because sources
 * spell them differently and street and code say the same. Undefined when nothing with a digit is left but a postal code: a
 * bare city is no address.
 *
 * @example canonicalPostalAddress({ line: '1418 Larkspur Court, Apt. 3, Murfreesboro, TN 37129-1122' })
 * // '1418 larkspur ct unit 3, 37129'
 */
export function canonicalPostalAddress(parts: AddressParts): string | undefined {
  const whole = parts.postal === undefined && parts.city === undefined
  const segments = (whole ? (parts.line ?? '') : [parts.line, parts.line2].filter(Boolean).join(','))
    .split(/[,\n;]/)
    .map(words)
    .filter((segment) => segment !== '')
  if (!whole)
    return join(segments.map(plain), [parts.city, parts.region].map(words), words(parts.postal ?? ''))
  const extra = [parts.line2, parts.region].map(words).filter((segment) => segment !== '')
  while (segments.length > 1 && countryCode(segments.at(-1) ?? '') !== undefined && !isState(segments.at(-1)))
    segments.pop()
  const last = segments.at(-1) ?? ''
  const postal = segments.length > 1 ? POSTAL.exec(last) : null
  if (postal === null) return join([segments[0] ?? '', ...extra].map(plain), segments.slice(1), '')
  const code = postal[1] ?? ''
  // Segments that name a flat or floor belong to the street, the others are city and region.
  const units = segments
    .slice(1, -1)
    .filter((segment) => /^(?:unit|ste|fl|rm|bldg|pmb|po box|\d)/.test(plain(segment)))
  return join([segments[0] ?? '', ...units, ...extra].map(plain), [], code)
}

const isState = (segment: string | undefined): boolean =>
  segment !== undefined && (segment in US_STATES || Object.values(US_STATES).includes(segment.toUpperCase()))

/** `apt # 4`, and a unit in a line of its own, give one designator, not two. */
function join(street: readonly string[], places: readonly string[], postal: string): string | undefined {
  const line = street
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\b(?:(?:unit|no) )+unit\b/g, 'unit')
  if (!/[a-z\p{L}]/u.test(line) || (!/\d/.test(line) && postal === '')) return undefined
  const code = /^\d{5}[ -]\d{4}$/.test(postal) ? postal.slice(0, 5) : postal.replace(/[ -]/g, '')
  const rest =
    code !== ''
      ? [code]
      : places.filter((part) => part !== '').map((part) => US_STATES[part]?.toLowerCase() ?? part)
  return [line, ...rest].join(', ')
}

/** Lower case without accents and punctuation; `#4` becomes `unit 4`, `P.O.` `po`. */
const words = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bp\.?\s?o\.?\s?box\b/g, 'po box')
    .replace(/#\s*/g, ' unit ')
    .replace(/[.'’`"()]/g, '')
    .replace(/[^\p{L}\p{N}\-/ ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Words in the form of {@link STREET_WORDS}. */
const plain = (segment: string): string =>
  segment
    .split(' ')
    .map((word) => STREET_WORDS.get(word) ?? word)
    .join(' ')

/** Address as one text in the order written, for the `raw` column. */
export function addressText(parts: AddressParts): string {
  const { line, line2, city, region, postal, country } = parts
  const regional = [region, postal].filter((part) => part !== undefined && part.trim() !== '').join(' ')
  return [line, line2, city, regional, country]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(', ')
}
