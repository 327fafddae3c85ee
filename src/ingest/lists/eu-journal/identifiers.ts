import { canonicalIdentifier, type IdentifierKind } from '../../../core/identifier.js'
import type { ListIdentifier } from '../document-kind.js'
import { documentNumbers } from '../document-number.js'
import { listedValues, topLevelSplit } from '../top-level-split.js'
import { walletsInText } from '../wallets-in-text.js'
import type { JournalRow } from './journal-row.js'

/** Numbers that are written into sentences, and may be enumerated. KPP codes are shared by the payers of one tax office: a remark, no identifier. */
const NUMBERS: readonly (readonly [column: string, kind: IdentifierKind, scheme: string])[] = [
  ['passportNumber', 'passport', 'Passport'],
  ['idNumber', 'national_id', 'ID number'],
  ['registrationNumber', 'registration', 'Registration number'],
  ['taxNumber', 'tax_id', 'Tax number'],
  ['innCode', 'tax_id', 'INN'],
  ['ogrnCode', 'registration', 'OGRN'],
  ['okpoCode', 'registration', 'OKPO'],
  ['leiCode', 'registration', 'LEI'],
  ['imoNumber', 'imo', 'IMO number'],
  ['mmsi', 'mmsi', 'MMSI'],
]
const CONTACTS: readonly (readonly [column: string, kind: IdentifierKind, scheme: string])[] = [
  ['email', 'email', 'Email'],
  ['website', 'website', 'Website'],
  ['phone', 'phone', 'Phone'],
]

/** Numbers and contacts of an entry, each once. */
export function identifiersOf(row: JournalRow): ListIdentifier[] {
  const found = new Map<string, ListIdentifier>()
  const add = (identifier: ListIdentifier): void => {
    const key = `${identifier.kind} ${identifier.value}`
    if (identifier.value !== '' && !found.has(key)) found.set(key, identifier)
  }
  for (const [column, kind, scheme] of NUMBERS)
    for (const raw of listedValues(row(column)))
      for (const { number, country } of documentNumbers(raw)) {
        const really = kindOf(kind, raw, number, row('schema'))
        add({ kind: really, value: canonicalIdentifier(really, number), raw, scheme, country })
      }
  for (const bic of row('swiftBic').matchAll(/\b[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b/g))
    add({ kind: 'swift', value: bic[0], raw: bic[0], scheme: 'SWIFT/BIC', country: null })
  for (const [column, kind, scheme] of CONTACTS)
    for (const raw of topLevelSplit(row(column)).flatMap((part) => part.split(/,\s+/)))
      if (fits(kind, raw)) add({ kind, value: canonicalIdentifier(kind, raw), raw, scheme, country: null })
  for (const column of ['reason', 'notes']) for (const wallet of walletsInText(row(column))) add(wallet)
  return [...found.values()]
}

const fits = (kind: IdentifierKind, raw: string): boolean =>
  kind === 'phone'
    ? raw.replace(/\D/g, '').length >= 5
    : kind === 'email'
      ? raw.includes('@')
      : raw.includes('.')

/** Numbers that stand in another column than their kind has: of taxpayers among registrations and papers, of firms among those of persons. */
function kindOf(kind: IdentifierKind, raw: string, number: string, schema: string): IdentifierKind {
  if (/\b(?:tax|inn|vat|fiscal)\b/i.test(raw)) return 'tax_id'
  // An INN is the only Russian number of ten digits; what follows it is the code of its tax office.
  if (kind === 'registration' && raw !== number && /^\d{10}\b\W+(?:KPP\W+)?\d{9}$/.test(raw)) return 'tax_id'
  return kind === 'national_id' && schema !== 'Person' ? 'registration' : kind
}
