import { countryCode } from '../../../core/country-code.js'
import type { ListAddress } from '../entity-rows.js'
import { topLevelSplit } from '../top-level-split.js'
import type { JournalRow } from './journal-row.js'

/** Addresses of an entry. A part that is only a country says where the others are; alone it is the address. */
export function addressesOf(row: JournalRow): ListAddress[] {
  const cell = row('address')
  if (cell === '') return []
  const parts = topLevelSplit(cell)
  const countries = parts.filter(isCountry)
  const places = parts.filter((part) => !isCountry(part))
  const common = countries.length === 1 ? (countries[0] ?? null) : null
  return (places.length > 0 ? places : countries).map((address) => ({
    address,
    city: null,
    country: isCountry(address) ? address : (lastCountry(address) ?? common),
  }))
}

const LONGEST_COUNTRY = 80
const isCountry = (part: string): boolean => part.length <= LONGEST_COUNTRY && countryCode(part) !== undefined

const lastCountry = (address: string): string | undefined => {
  const last = address.split(',').at(-1)?.trim() ?? ''
  return isCountry(last) ? last : undefined
}
