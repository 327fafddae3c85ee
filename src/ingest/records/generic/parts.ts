import type { RowOf, TableName } from '../../../core/tables.js'
import { addressText, canonicalPostalAddress } from '../../values/address.js'
import { addAssetIdentifier, addPayoutIdentifier, addRefereeIdentifiers } from '../companions.js'
import type { RowList } from '../row-list.js'

/** Values of a row while it is put together. */
export type Values = Record<string, unknown>

/** Puts the parts of a postal address together: the delivery address of a shipment, or the value of an identifier or claim. */
export function addAddresses(
  table: TableName,
  values: Values,
  parts: Readonly<Record<string, string>>,
): void {
  if (
    parts['address'] === undefined ||
    (table !== 'shipments' && table !== 'identifiers' && table !== 'claims')
  )
    return
  const address = {
    line: parts['address'],
    line2: parts['address_line_2'],
    city: parts['city'],
    region: parts['region'],
    postal: parts['postal_code'],
    country: parts['country'],
  }
  const canonical = canonicalPostalAddress(address) ?? null
  if (table === 'shipments') {
    values['to_address'] = canonical
    values['to_raw'] = addressText(address)
    return
  }
  values['kind'] ??= table === 'identifiers' ? 'address' : 'home_address'
  values['value'] = canonical ?? addressText(address)
  values['raw'] = addressText(address)
}

/** Tables that get rows beside the one that is mapped. */
export const companionsOf = (table: TableName): readonly TableName[] =>
  table === 'assets' || table === 'payouts' || table === 'referees' ? ['identifiers'] : []

/** Adds the rows that follow from a row: everything that two unrelated people should not share is an identifier too. */
export function addCompanions(
  rows: RowList,
  table: TableName,
  values: Values,
  parts: Readonly<Record<string, string>>,
): void {
  if (table === 'assets') {
    addAssetIdentifier(rows, values as Partial<RowOf<'assets'>>)
  } else if (table === 'payouts') addPayoutIdentifier(rows, values as Partial<RowOf<'payouts'>>)
  else if (table === 'referees')
    addRefereeIdentifiers(rows, values as Partial<RowOf<'referees'>>, {
      email: parts['email'] ?? null,
      phone: parts['phone'] ?? null,
    })
}
