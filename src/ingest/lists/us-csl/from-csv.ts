import type { ListAddress } from '../entity-rows.js'
import { topLevelSplit } from '../top-level-split.js'
import type { CslEntry, CslId } from './csl-entry.js'

/**
 * Reads an entry of consolidated.csv. Cells with several values separate them by `; `; the parts of addresses and ids are joined by `, ` and cannot be
 * told apart for certain, except for the country code at the end or beginning and the type at the end.
 */
export function entryFromCsv(record: Readonly<Record<string, unknown>>): CslEntry {
  const text = (name: string): string => {
    const cell = record[name]
    return typeof cell === 'string' ? cell.trim() : ''
  }
  const texts = (name: string): string[] => topLevelSplit(text(name))
  return {
    text,
    texts,
    addresses: texts('addresses').map(addressOf),
    ids: texts('ids').flatMap((id) => idOf(id) ?? []),
  }
}

const CODE = /^[A-Z]{2}$/
const DAY = /^\d{4}(?:-\d{2}){0,2}$/

function addressOf(address: string): ListAddress {
  const last = address.split(', ').at(-1) ?? ''
  return { address, city: null, country: CODE.test(last) ? last : null }
}

/** `RU, 2020-01-01, 2010-01-01, 4005504207, Passport`: country, dates of expiry and issue, number, type; only the last two always. */
function idOf(id: string): CslId | undefined {
  const parts = id.split(', ')
  const type = parts.pop() ?? ''
  const country = parts.length > 1 && CODE.test(parts[0] ?? '') ? (parts.shift() ?? null) : null
  while (parts.length > 1 && DAY.test(parts[0] ?? '')) parts.shift()
  const number = parts.join(', ')
  return number === '' ? undefined : { type, number, country }
}
