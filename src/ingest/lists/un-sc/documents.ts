import { countryCode } from '../../../core/country-code.js'
import { canonicalIdentifier, type IdentifierKind } from '../../../core/identifier.js'
import type { ListIdentifier } from '../document-kind.js'
import { documentNumber } from '../document-number.js'
import { children, type Element } from '../element.js'
import { field, joined } from './field.js'

/** Documents of an individual, and what is said about them. */
export type Documents = Readonly<{ identifiers: readonly ListIdentifier[]; remarks: readonly string[] }>

/** The list names documents in the language in which they were reported. */
const PASSPORT = /pass[ae]?port|pasaporte|паспорт/i
const TAX = /fiscal|tax/i

/**
 * Documents with their numbers. Numbers stand in NUMBER, often within a sentence; in old entries in the note or in the second type. A
 * document without any number is only a remark.
 */
export function documentsOf(entry: Element): Documents {
  const identifiers = new Map<string, ListIdentifier>()
  const remarks: string[] = []
  for (const document of children(entry, 'INDIVIDUAL_DOCUMENT')) {
    const type = field(document, 'TYPE_OF_DOCUMENT')
    const further = field(document, 'TYPE_OF_DOCUMENT2')?.replace(/\s*:$/, '')
    const note = field(document, 'NOTE')
    const raw = field(document, 'NUMBER') ?? (further !== undefined && /\d/.test(further) ? further : note)
    if (raw === undefined) continue
    const written = documentNumber(raw)
    const scheme = further === undefined || further.length < 8 ? (type ?? 'Document') : further
    if (written === undefined || (raw === note && /^issued/i.test(raw))) {
      remarks.push(`${scheme} ${raw}`)
      continue
    }
    const kind = kindOf(`${type} ${further} ${raw}`)
    const country = countryOf(document) ?? written.country
    const value = canonicalIdentifier(kind, written.number)
    const known = identifiers.get(`${kind} ${value}`)
    // Some entries repeat one passport in English, French and Spanish.
    if (known === undefined || type === 'Passport')
      identifiers.set(`${kind} ${value}`, { kind, value, raw, scheme, country })
    const issued = field(document, 'DATE_OF_ISSUE')
    const about = [
      issued === undefined ? undefined : `issued ${issued}`,
      raw === note ? undefined : note,
    ].flatMap((one) => one ?? [])
    if (about.length > 0) remarks.push(`${scheme} ${written.number}: ${about.join(', ')}`)
  }
  return { identifiers: [...identifiers.values()], remarks }
}

function kindOf(types: string): IdentifierKind {
  if (PASSPORT.test(types)) return 'passport'
  return TAX.test(types) ? 'tax_id' : 'national_id'
}

/** The country that issued it; some entries have it in the field for the city. */
function countryOf(document: Element): string | undefined {
  const said = field(document, 'ISSUING_COUNTRY') ?? field(document, 'COUNTRY_OF_ISSUE')
  if (said !== undefined) return said
  const city = joined(document, 'CITY_OF_ISSUE')
  return countryCode(city) === undefined ? undefined : city
}
