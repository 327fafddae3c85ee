import type { ListAddress } from '../entity-rows.js'

/** Parts of an address as the three forms give them; absent parts are null, undefined or empty. */
type AddressParts = Readonly<{
  streets: readonly (string | null | undefined)[]
  city?: string | null | undefined
  state?: string | null | undefined
  postal?: string | null | undefined
  region?: string | null | undefined
  country?: string | null | undefined
}>

/**
 * An address as the legacy files write it: streets; city, province and postal code; region; country. OFAC writes "undetermined" where it
 * knows no country, and the legacy files put a region without country into the cell of the country as `Region: Gaza`. Undefined when
 * nothing is said at all.
 */
export function ofacAddress(parts: AddressParts): ListAddress | undefined {
  const { country, region } = countryOf(parts.country)
  const town = joined([parts.city, parts.state], ', ')
  const city = joined([town, parts.postal], ' ')
  const address = joined([...parts.streets, city, parts.region ?? region, country], ', ')
  return address === null ? undefined : { address, city, country }
}

const REGION = 'Region: '

function countryOf(cell: string | null | undefined): { country: string | null; region: string | null } {
  const text = knownCountry(cell)
  return text?.startsWith(REGION) === true
    ? { country: null, region: text.slice(REGION.length) }
    : { country: text, region: null }
}

/** A country as written; null for none and for "undetermined". */
export const knownCountry = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' || /^undetermined$/i.test(text.trim())
    ? null
    : text.trim()

function joined(parts: readonly (string | null | undefined)[], separator: string): string | null {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '')
  return said.length === 0 ? null : said.join(separator)
}
