import type { RowOf, TableRow } from '../../../core/tables.js'

/** A row of table `transfers` without the place of its record. */
export type TransferValues = Partial<Omit<RowOf<'transfers'>, 'file' | 'row'>>

/** A row of table `transfers` in the form that adapters hand over. */
export const transferRow = (values: TransferValues): TableRow => ({ table: 'transfers', values })

/** The mark of an amount of nothing: it moves no value, and address poisoning consists of it. */
export const ZERO_VALUE = 'zero_value'
/** `raw` is an amount in whole units of a token whose decimals another file may tell. */
export const DECIMALS_UNKNOWN = 'decimals_unknown'
/** `raw` is an amount in base units or an NFT's id; another file may tell which. */
export const KIND_UNKNOWN = 'kind_unknown'
/** The export does not name its chain: decimals were looked up by the address of the contract alone. */
export const DECIMALS_BY_ADDRESS = 'decimals_by_address'
/** The counterparty's address begins and ends like that of somebody whom the wallet really dealt with. */
export const LOOK_ALIKE = 'look_alike'
/** The record names its asset by a symbol only; anybody can issue a token with it. */
export const ASSET_BY_SYMBOL = 'asset_by_symbol'

/** A list of marks as the column holds it: null for none. */
export const marksOf = (...marks: readonly (string | false | undefined)[]): readonly string[] | null => {
  const found = marks.filter((mark) => mark !== false && mark !== undefined)
  return found.length === 0 ? null : found
}

/** Where no chain is named, none is presumed. */
export const UNKNOWN_CHAIN = 'unknown'
