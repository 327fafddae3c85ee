import type { SubjectKey } from '../../core/ids.js'
import { type AddressParts, addressText, canonicalPostalAddress } from '../values/address.js'
import { countryCode } from '../../core/country-code.js'
import { canonicalEmail } from '../values/email.js'
import { canonicalPhone } from '../values/phone.js'
import type { RowList } from './row-list.js'

/** Adds an e-mail address, telephone number or other identifier of a person; texts that are none give no row. */
export function addEmail(
  rows: RowList,
  product: string,
  subject: SubjectKey,
  text: string | undefined,
): void {
  const value = text === undefined ? undefined : canonicalEmail(text)
  if (value !== undefined)
    rows.add('identifiers', { subject, kind: 'email', value, raw: text ?? null, product })
}

/** As {@link addEmail}; `country` as the record has it, for numbers in national form. */
export function addPhone(
  rows: RowList,
  product: string,
  subject: SubjectKey,
  text: string | undefined,
  country?: string | undefined,
): void {
  const region = country === undefined ? undefined : countryCode(country)
  const value = text === undefined ? undefined : canonicalPhone(text, region)
  if (value !== undefined)
    rows.add('identifiers', { subject, kind: 'phone', value, raw: text ?? null, product })
}

/** Adds a home address as identifier and as claim, and the place that it claims. */
export function addHome(rows: RowList, product: string, subject: SubjectKey, parts: AddressParts): void {
  const raw = addressText(parts)
  const value = canonicalPostalAddress(parts)
  const place = { country: parts.country ?? null, region: parts.region ?? null, city: parts.city ?? null }
  if (value !== undefined) {
    rows.add('identifiers', { subject, kind: 'address', value, raw, product })
    rows.add('claims', { subject, kind: 'home_address', value, raw, ...place })
  }
  addPlace(rows, subject, place, raw, null)
}

/** Adds the claim to live at a place, when at least its city or region is known. */
export function addPlace(
  rows: RowList,
  subject: SubjectKey,
  place: Readonly<{ country: string | null; region: string | null; city: string | null }>,
  raw: string,
  from: string | null,
): void {
  const { country, region, city } = place
  if (city === null && region === null) return
  const value = [city, region, country]
    .filter((part) => part !== null)
    .join(', ')
    .toLowerCase()
  rows.add('claims', { subject, kind: 'place', value, raw, ...place, valid_from: from })
}

/** First and last name as one text; undefined when both are missing. */
export function fullName(first: string | undefined, last: string | undefined): string | null {
  const name = [first, last].filter((part) => part !== undefined).join(' ')
  return name === '' ? null : name
}
