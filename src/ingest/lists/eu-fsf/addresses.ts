import { canonicalIdentifier, type IdentifierKind } from '../../../core/identifier.js'
import type { ListAddress } from '../entity-rows.js'
import { countryName } from './country-name.js'
import type { SourcedIdentifier } from './documents.js'
import type { Fields, FsfItem } from './fsf-entity.js'

/** An address with the record that says it. */
export type SourcedAddress = Readonly<{ row: number; address: ListAddress }>

/** Addresses: street, box, place, city with postal code, region, country. An address that is only a remark is that remark. */
export const addressesOf = (items: readonly FsfItem[]): SourcedAddress[] =>
  items.flatMap(({ row, fields }) => {
    const address = postal(fields)
    if (address === '') return []
    return [{ row, address: { address, city: fields['city'] ?? null, country: countryName(fields) ?? null } }]
  })

function postal(fields: Fields): string {
  const { street, poBox, place, city, zipCode, region, remark } = fields
  const town = [zipCode, city].filter((part) => part !== undefined).join(' ')
  const parts = [
    street,
    poBox === undefined ? undefined : `P.O. Box ${poBox}`,
    place,
    town === '' ? undefined : town,
    region,
  ].filter((part) => part !== undefined)
  const country = countryName(fields)
  return parts.length === 0 && remark !== undefined
    ? [remark, country].filter((part) => part !== undefined).join(', ')
    : [...parts, country].filter((part) => part !== undefined).join(', ')
}

/** What contacts look like; the list writes them into remarks as often as into fields of their own. */
const CONTACTS: readonly (readonly [pattern: RegExp, kind: IdentifierKind, scheme: string])[] = [
  [/[^\s@;,:()<>[\]]+@[^\s@;,:()<>[\]]+\.[\p{L}]{2,}/gu, 'email', 'Email'],
  [/(?:https?:\/\/|www\.)[^\s;,()<>[\]]+/giu, 'website', 'Website'],
  [/\+\s?\d[\d\s()/.-]{6,20}\d/g, 'phone', 'Phone'],
]

/** Characters of a remark in which contacts are looked for. */
const LONGEST = 2000

/** E-mail addresses, websites and phone numbers of the addresses. */
export const contactsOf = (items: readonly FsfItem[]): SourcedIdentifier[] =>
  items.flatMap(({ row, fields }) => {
    const text = `${fields['contactInfo'] ?? ''} ${fields['remark'] ?? ''}`.slice(0, LONGEST)
    return CONTACTS.flatMap(([pattern, kind, scheme]) =>
      [...text.matchAll(pattern)].map(([found]) => {
        const raw = found.replace(/[.,]+$/, '')
        return {
          row,
          identifier: { kind, value: canonicalIdentifier(kind, raw), raw, scheme, country: null },
        }
      }),
    )
  })
