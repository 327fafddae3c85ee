import { expectedGot } from '../../../core/errors.js'
import type { MappingAdapter, Sample } from '../../adapter.js'
import { walletEntity } from './wallet-entity.js'

const NAME = /(?:^|\/)sanctioned_addresses_([A-Z0-9]{2,8})\.(?:json|txt)(?:\.gz)?$/
/** Every form of address that OFAC lists is a word of this length. */
const ADDRESS = /^[A-Za-z0-9:]{20,120}$/

/** Text of a record: an element of a JSON array, or the line of a text file. */
function addressIn(record: unknown): string | undefined {
  const value: unknown = typeof record === 'object' && record !== null ? Object.values(record)[0] : record
  const text = typeof value === 'string' ? value.trim() : ''
  return ADDRESS.test(text) ? text : undefined
}

const recognise: MappingAdapter['recognise'] = ({ path, records, header, format }: Sample) => {
  const asset = NAME.exec(path)?.[1]
  const first = format === 'csv' ? [header, ...records] : records
  if (asset === undefined || first.length === 0) return undefined
  if (!first.every((record) => addressIn(record) !== undefined)) return undefined
  return {
    confidence: 0.97,
    reason: `bare addresses, ${asset} by the name of the file`,
    headerless: true,
    asset,
  }
}

/** OFAC's digital currency addresses, one file per asset, letter case kept; a JSON array or one address per line. */
export const ofacAddressLists: MappingAdapter = {
  id: 'lists/us-ofac-address-lists',
  title: 'OFAC digital currency addresses, one file per asset',
  kind: 'map',
  formats: ['lines', 'json'],
  feeds: ['list_entities', 'list_identifiers'],
  recognise,
  map: (record, { asset }) => {
    const address = addressIn(record)
    return address === undefined
      ? { rejected: expectedGot('record', 'an address', JSON.stringify(record) ?? '') }
      : walletEntity(address, asset ?? null, {})
  },
}
