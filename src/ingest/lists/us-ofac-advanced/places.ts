import { all, attribute, children, type Element } from './element.js'
import type { ReferenceValues } from './reference-values.js'

/** A Location, resolved: what `list_addresses` wants, and the country for nationalities. */
export type Place = Readonly<{ address: string; city: string | null; country: string | null }>

const known = (text: string | undefined): string | null =>
  text === undefined || /^undetermined$/i.test(text) ? null : text

/** Resolves a Location: streets, then city, province and postal code in the order of the legacy files, then the country. */
export function placeOf(location: Element, values: ReferenceValues): Place | undefined {
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
    known(values.text('Country', countryId)) ??
    known(attribute(area, 'Description')) ??
    (parts.size === 1 ? named : undefined) ??
    null
  const street = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3'].flatMap((type) => parts.get(type) ?? []).join(', ')
  const postal = parts.get('POSTAL CODE')
  const town = [parts.get('CITY'), parts.get('STATE/PROVINCE') ?? parts.get('REGION')].filter(
    (part) => part !== undefined,
  )
  const city = [town.join(', '), postal].filter((part) => part !== undefined && part !== '').join(' ')
  const other = named === country ? undefined : named
  const address = [street, city, other, country]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join(', ')
  return address === '' ? undefined : { address, city: city === '' ? null : city, country }
}
