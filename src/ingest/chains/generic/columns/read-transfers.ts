import { type RowOf, TABLES } from '../../../../core/tables.js'
import type { FileSettings } from '../../../adapter.js'
import { csvCells } from '../../../reading/csv-cells.js'
import { genericTransfers } from '../index.js'
import type { LoadedColumns } from './load-columns.js'
import { readLines } from './read-lines.js'

/** Which file the records are in: its path, SHA-256 and size. */
export type ColumnFile = Readonly<{ path: string; sha256: string; bytes: number }>

/**
 * Rows of table `transfers` for some transfers of a file in columns, as the adapter of the form makes them from the records themselves. `positions` are
 * places in the ledger.
 */
export function readTransfers(
  { path, sha256, bytes }: ColumnFile,
  columns: LoadedColumns,
  positions: Uint32Array,
  settings: FileSettings,
): RowOf<'transfers'>[] {
  const records = Uint32Array.from(positions, (position) => columns.rows[position] as number).sort()
  const rows: RowOf<'transfers'>[] = []
  for (const { row, text } of readLines(path, columns.marks, bytes, records)) {
    const read = csvCells(text, 0, ',', '\n', true)
    if (read.kind !== 'cells') continue
    const record = Object.fromEntries(columns.header.map((name, k) => [name, read.cells[k] ?? '']))
    const mapped = genericTransfers.map(record, settings)
    if ('rows' in mapped)
      rows.push({ ...EMPTY, ...(mapped.rows[0].values as Partial<RowOf<'transfers'>>), file: sha256, row })
  }
  return rows
}

/** Every column of the table, unknown. */
const EMPTY = Object.fromEntries(
  Object.keys(TABLES.transfers.columns).map((name) => [name, null]),
) as RowOf<'transfers'>
