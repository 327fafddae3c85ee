import { parseUnits } from '../../../core/amount.js'
import { expectedGot } from '../../../core/errors.js'
import type { TableName } from '../../../core/tables.js'
import type { FileEntry } from '../../config/schema.js'
import { assetNamed } from '../../values/assets.js'
import type { RowList } from '../row-list.js'
import type { Values } from './parts.js'

/** Turns `amount` and `asset` of a payout or transfer into base units; a wrong amount or an unknown asset rejects the record. */
export function convertAmount(
  rows: RowList,
  table: TableName,
  values: Values,
  parts: Readonly<Record<string, string>>,
  entry: FileEntry,
): void {
  if (table !== 'payouts' && table !== 'transfers') return
  const asset = values['asset']
  if (typeof asset !== 'string') {
    if (parts['amount'] !== undefined) rows.reject(expectedGot('asset', 'a value, or one under set', ''))
    return
  }
  const found = assetNamed(asset, entry.assets ?? {})
  if ('problem' in found) {
    rows.reject(found.problem)
    return
  }
  values['asset'] = found.asset
  values['decimals'] = found.decimals
  const text = parts['amount']
  if (text === undefined) return
  const parsed = parseUnits(text, found.decimals)
  if ('problem' in parsed) rows.reject(parsed.problem)
  else values['units'] = parsed.units.toString()
}
