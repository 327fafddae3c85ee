import type { ListAddress } from '../entity-rows.js'
import type { CslEntry, CslId } from './csl-entry.js'

type Members = Readonly<Record<string, unknown>>

const textOf = (members: Members, name: string): string => {
  const value = members[name]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

const objectsIn = (members: Members, name: string): Members[] => {
  const value = members[name]
  return Array.isArray(value)
    ? value.filter((item): item is Members => typeof item === 'object' && item !== null)
    : []
}

/** Reads an entry of consolidated.json. */
export function entryFromJson(record: Members): CslEntry {
  const texts = (name: string): string[] => {
    const value = record[name]
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    return items.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []))
  }
  return {
    text: (name) => textOf(record, name),
    texts,
    addresses: objectsIn(record, 'addresses').flatMap((address) => addressOf(address) ?? []),
    ids: objectsIn(record, 'ids').flatMap((id) => idOf(id) ?? []),
  }
}

function addressOf(members: Members): ListAddress | undefined {
  const address = ['address', 'city', 'state', 'postal_code', 'country']
    .map((name) => textOf(members, name))
    .filter((part) => part !== '')
    .join(', ')
  const [city, country] = [textOf(members, 'city'), textOf(members, 'country')]
  return address === '' ? undefined : { address, city: city || null, country: country || null }
}

function idOf(members: Members): CslId | undefined {
  const [type, number, country] = ['type', 'number', 'country'].map((name) => textOf(members, name))
  return type === undefined || number === undefined || number === ''
    ? undefined
    : { type, number, country: country === undefined || country === '' ? null : country }
}
