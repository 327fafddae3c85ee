import { children, type Element } from '../element.js'
import type { ListAddress } from '../entity-rows.js'
import { field, joined } from './field.js'

/** Addresses in the order street, city, province, postal code, country; the note in brackets, or alone where nothing else is said. */
export const addressesOf = (entry: Element): ListAddress[] =>
  children(entry, `${entry.name}_ADDRESS`).flatMap((place) => {
    const address = joined(place, 'STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY')
    const note = field(place, 'NOTE')
    if (address === '' && note === undefined) return []
    const city = joined(place, 'CITY', 'STATE_PROVINCE')
    return [
      {
        address: address === '' ? (note ?? '') : note === undefined ? address : `${address} (${note})`,
        city: city === '' ? null : city,
        country: field(place, 'COUNTRY') ?? null,
      },
    ]
  })
