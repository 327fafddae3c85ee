import { countryCode } from '../../../core/country-code.js'
import { canonicalIdentifier, type IdentifierKind } from '../../../core/identifier.js'
import { documentNumber } from '../document-number.js'
import { walletsInText } from '../wallets-in-text.js'
import type { Fact } from './fact.js'
import { registrationNumbers } from './registration-numbers.js'
import { ukDate, ukDay } from './uk-date.js'

/** Makes the facts of one field out of its texts, none of them undefined, empty ones included. */
export type MakeFacts = (...texts: readonly string[]) => readonly Fact[]

/** Most texts are in one line already, and looking is cheaper than writing anew. */
const oneLine = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
const given = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Remarks under a label, in one line. */
export const remark =
  (label: string): MakeFacts =>
  (text = '') =>
    given(text) ? [{ kind: 'remark', label, text: oneLine(text) }] : []

/** Running text: a remark, and the wallet addresses that it names. */
export const prose =
  (label: string): MakeFacts =>
  (text = '') => [
    ...remark(label)(text),
    ...walletsInText(text).map((identifier): Fact => ({ kind: 'identifier', identifier })),
  ]

const NAME_TYPES = new Map([
  ['primary name', 'primary'],
  ['fka', 'fka'],
  ['f.k.a.', 'fka'],
] as const)

/** A name of six parts, given names first and the family name or whole name last, with its type and quality. */
export const name: MakeFacts = (...texts) => {
  const parts = texts.slice(0, 6)
  const [type = '', strength = ''] = texts.slice(6)
  const whole = oneLine(parts.join(' '))
  if (!given(whole)) return []
  // The lists write `Primary Name`, `Primary name`, `ALias`; a variation is another spelling of the primary name and not the name itself.
  const known = NAME_TYPES.get(type.trim().toLowerCase() as 'fka') ?? 'aka'
  return [{ kind: 'name', name: whole, type: known, weak: /^low/i.test(strength.trim()) }]
}

/** A name in its own script. */
export const otherScript: MakeFacts = (text = '') =>
  given(text) ? [{ kind: 'name', name: oneLine(text), type: 'aka', weak: false }] : []

const SCHEMATA = new Map([
  ['individual', 'Person'],
  ['entity', 'Organization'],
  ['ship', 'Vessel'],
])

/** What is designated. */
export const schema: MakeFacts = (text = '') => {
  const found = SCHEMATA.get(text.trim().toLowerCase())
  return found === undefined ? [] : [{ kind: 'schema', schema: found }]
}

/** The regulations under which somebody is designated. */
export const programme: MakeFacts = (text = '') =>
  given(text) ? [{ kind: 'programme', programme: oneLine(text) }] : []

/** The day of designation. */
export const listed: MakeFacts = (text = '') => {
  const day = ukDay(text)
  return day === undefined ? [] : [{ kind: 'listed', day }]
}

/** A birth date; one that cannot be read stays a remark. */
export const birth: MakeFacts = (text = '') => {
  const date = ukDate(text)
  return date === undefined ? remark('DOB')(text) : [{ kind: 'birth', date }]
}

/** A nationality, or the flag of a ship. */
export const country: MakeFacts = (text = '') =>
  given(text) ? [{ kind: 'country', country: oneLine(text) }] : []

/** Place of birth: town and country. */
export const birthplace: MakeFacts = (town = '', land = '') =>
  remark('POB')([town, land].map(oneLine).filter(given).join(', '))

/** Measures, which the list separates by `|`. */
export const measures: MakeFacts = (text = '') =>
  remark('Sanctions imposed')([...new Set(text.split('|').map(oneLine).filter(given))].join('; '))

/** An identifier of one kind under a scheme. */
const identifier = (kind: IdentifierKind, scheme: string, issuer: string | null, raw: string): Fact => ({
  kind: 'identifier',
  identifier: { kind, value: canonicalIdentifier(kind, raw), raw, scheme, country: issuer },
})

/** A document with its number and what is said of it; the country that stands first there is the issuer. */
export const document =
  (kind: IdentifierKind, scheme: string): MakeFacts =>
  (text = '', information = '') => {
    const raw = oneLine(text)
    const written = documentNumber(raw)
    const issuer = written?.country ?? leadingCountry(information)
    const value = canonicalIdentifier(kind, written?.number ?? raw)
    const found: Fact = { kind: 'identifier', identifier: { kind, value, raw, scheme, country: issuer } }
    return [...(given(raw) ? [found] : []), ...remark(`${scheme} information`)(information)]
  }

/** The longest run of first words that is a country (`South Sudan passport number …`), or null. */
function leadingCountry(text: string): string | null {
  const words = oneLine(text)
    .replace(/^\(/, '')
    .split(/[\s,;:.)(]+/, 6)
  for (let length = Math.min(words.length, 5); length > 0; length--) {
    const land = words.slice(0, length).join(' ')
    // Two letters at the start of a number are no country.
    if (land.length > 3 && countryCode(land) !== undefined) return land
  }
  return null
}

/** Longer than any address or number: running text in the wrong column. */
const LONGEST_VALUE = 400

/** Several values of one kind in one cell. */
const several =
  (kind: IdentifierKind, scheme: string, separator: RegExp, looksRight: RegExp): MakeFacts =>
  (text = '') =>
    text
      .split(separator)
      .map(oneLine)
      .filter((one) => one.length <= LONGEST_VALUE && looksRight.test(one))
      .map((one) => identifier(kind, scheme, null, one))

export const emails = several('email', 'Email Address', /[;,\s]+/, /^[^@]+@[^@]+\.[^@]+$/)
export const websites = several('website', 'Website', /[;,\s]+/, /\p{L}\.\p{L}/u)
export const phones = several('phone', 'Phone Number', /[;,\n|]|\(\d{1,2}\)\s/, /(?:\d[^\d]*){5}/)
export const ships = several('imo', 'IMO', /[;,|]/, /\d{7}/)
export const hulls = several('other', 'Hull identification number', /[;|]/, /\w{4}/)

/** Numbers of a business, which are free text. */
export const registrations: MakeFacts = (text = '') =>
  registrationNumbers(text).map((found): Fact => ({ kind: 'identifier', identifier: found }))

/** A wallet in a field of its own. */
export const wallets: MakeFacts = (text = '') =>
  walletsInText(text).map((found): Fact => ({ kind: 'identifier', identifier: found }))

/** An address of six lines, postal code and country; its sixth line is the town. */
export const address: MakeFacts = (...texts) => {
  const lines = texts.slice(0, 6).map(oneLine)
  const [code = '', land = ''] = texts.slice(6).map(oneLine)
  const whole = [...lines, code, land].filter(given).join(', ')
  if (whole === '') return []
  const town = lines[5] ?? ''
  return [
    { kind: 'address', address: whole, city: given(town) ? town : null, country: given(land) ? land : null },
  ]
}

/** Relations to firms that the list names without an entry. */
export const link =
  (kind: string): MakeFacts =>
  (text = '') =>
    given(text) ? [{ kind: 'link', link: kind, target: oneLine(text) }] : []
