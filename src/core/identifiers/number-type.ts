import type { IdentifierKind } from '../identifier.js'
import { isBic, isImo, isInn, isLei, isOgrn } from './check-digits.js'

/** A number that has a form of its own, is the same in every country, and stays with its holder. */
export type NumberType = 'imo' | 'lei' | 'inn' | 'ogrn' | 'bic'

/** How it is checked and called. */
export const NUMBER_TYPES: Readonly<
  Record<NumberType, Readonly<{ title: string; isRight(value: string): boolean }>>
> = {
  imo: { title: 'IMO number', isRight: isImo },
  lei: { title: 'LEI', isRight: isLei },
  inn: { title: 'INN', isRight: isInn },
  ogrn: { title: 'OGRN', isRight: isOgrn },
  bic: { title: 'BIC', isRight: isBic },
}

/** Words for kinds of numbers in queries, among them FollowTheMoney's properties. */
const WORDS: Readonly<Record<string, readonly [kind: IdentifierKind, type?: NumberType]>> = {
  passport: ['passport'],
  passportnumber: ['passport'],
  nationalid: ['national_id'],
  idnumber: ['national_id'],
  socialsecuritynumber: ['national_id'],
  tax: ['tax_id'],
  taxid: ['tax_id'],
  taxnumber: ['tax_id'],
  vat: ['tax_id'],
  vatcode: ['tax_id'],
  inn: ['tax_id', 'inn'],
  inncode: ['tax_id', 'inn'],
  registration: ['registration'],
  registrationnumber: ['registration'],
  companynumber: ['registration'],
  ogrn: ['registration', 'ogrn'],
  ogrncode: ['registration', 'ogrn'],
  lei: ['registration', 'lei'],
  leicode: ['registration', 'lei'],
  usccode: ['registration'],
  imo: ['imo', 'imo'],
  imonumber: ['imo', 'imo'],
  mmsi: ['mmsi'],
  swift: ['swift', 'bic'],
  swiftbic: ['swift', 'bic'],
  bic: ['swift', 'bic'],
  other: ['other'],
}

/** Kind and type of a number by the word that a query uses (`passport`, `tax_id`, `innCode`, `LEI`); undefined for other words. */
export function numberNamed(
  word: string | undefined,
): Readonly<{ kind: IdentifierKind; type: NumberType | undefined }> | undefined {
  const key = (word ?? '').toLowerCase().replace(/[^a-z]/g, '')
  const found = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined
  return found === undefined ? undefined : { kind: found[0], type: found[1] }
}

/**
 * Type of a listed number by what its list calls it, and where it does not say, by its country and form: lists publish an INN as `Tax ID No.` of
 * Russia. Undefined when it is of none.
 */
export function numberType(
  kind: IdentifierKind,
  value: string,
  scheme: string,
  country: string | undefined,
): NumberType | undefined {
  const named = numberNamed(scheme)?.type
  if (named !== undefined) return named
  if (kind === 'imo') return 'imo'
  if (kind === 'swift') return 'bic'
  if (kind === 'tax_id' && country === 'RU' && isInn(value)) return 'inn'
  if (kind === 'registration' && country === 'RU' && isOgrn(value)) return 'ogrn'
  return /\bLEI\b|legal entity/i.test(scheme) && isLei(value) ? 'lei' : undefined
}
