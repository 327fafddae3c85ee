import type { CsvRecord } from '../../../ingest/adapter.js'
import { headerKey } from '../../../ingest/records/columns.js'
import { PAYEE_FIELDS } from './payee-columns.js'

const KNOWN: ReadonlySet<string> = new Set(PAYEE_FIELDS.name.map(headerKey))

/** Tables whose columns are remembered; rows of one table share their headers. */
const MOST_TABLES = 1000
const remembered = new Map<string, readonly string[]>()

/** Headers of all columns with whole names, in the order of the table: `Vendor` and `Beneficiary` may be two people, and both are asked. */
export const nameColumns = (headers: readonly string[]): string[] =>
  headers.filter((header) => KNOWN.has(headerKey(header)))

/** The whole names in a row, each once. */
export function namesIn(cells: CsvRecord): string[] {
  const headers = Object.keys(cells)
  const signature = headers.join('\u0001')
  let columns = remembered.get(signature)
  if (columns === undefined) {
    columns = nameColumns(headers)
    if (remembered.size >= MOST_TABLES) remembered.clear()
    remembered.set(signature, columns)
  }
  const names = columns.map((column) => (cells[column] ?? '').trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
