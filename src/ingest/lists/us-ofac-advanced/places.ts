import { all, attribute, children, type Element } from '../element.js'
import type { ListAddress } from '../entity-rows.js'
import { knownCountry, ofacAddress } from '../us-ofac/address.js'
import type { ReferenceValues } from './reference-values.js'

/** Resolves a Location into what `list_addresses` wants, in the order of the legacy files. */
export function placeOf(location: Element, values: ReferenceValues): ListAddress | undefined {
  const parts = new Map<string, string>()
  for (const part of children(location, 'LocationPart')) {
    const type = values.text('LocPartType', attribute(part, 'LocPartTypeID')) ?? 'Unknown'
    const options = children(part, 'LocationPartValue')
    const value = options.find((one) => attribute(one, 'Primary') === 'true') ?? options[0]
    const text = all(value, 'Value')[0]?.text
    if (text !== undefined && text !== '') parts.set(type, text)
  }
  const countryId = attribute(all(location, 'LocationCountry')[0], 'CountryID')
  const area = values.get('AreaCode', attribute(all(location, 'LocationAreaCode')[0], 'AreaCodeID'))
  const named = parts.get('Unknown')
  const country =
    knownCountry(values.text('Country', countryId)) ??
    knownCountry(attribute(area, 'Description')) ??
    (parts.size === 1 ? named : undefined) ??
    null
  const said = named === country ? undefined : named
  return ofacAddress({
    streets: ['ADDRESS1', 'ADDRESS2', 'ADDRESS3'].map((type) => parts.get(type)),
    city: parts.get('CITY'),
    state: parts.get('STATE/PROVINCE'),
    postal: parts.get('POSTAL CODE'),
    region: [parts.get('REGION'), said].filter((part) => part !== undefined).join(', '),
    country,
  })
}
