import { AppError, expectedGot } from '../../core/errors.js'
import type { CsvRecord } from '../../ingest/adapter.js'
import { describeFile } from '../../ingest/reading/describe-file.js'
import { readRecords } from '../../ingest/reading/read-records.js'
import { cellReader, type Cells, type Synonyms } from '../../ingest/records/columns.js'

/** A record of a small table that a person wrote: its cells by meaning, and where it stands. */
export type NamedRow<K extends string> = Readonly<{ cell: Cells<K>; row: number; file: string }>

/**
 * Reads a CSV or JSON file that says what no export says (balances, holders, a plain ledger). Such files are short and written for this run, so a
 * wrong record stops it. Throws E_INPUT_INVALID with file and record, E_INPUT_NOT_FOUND, E_INPUT_UNREADABLE.
 */
export async function readRows<K extends string>(
  path: string,
  columns: Synonyms<K>,
  required: readonly NoInfer<K>[],
): Promise<NamedRow<K>[]> {
  const { sha256 } = await describeFile(path)
  const read = cellReader(columns)
  const found: NamedRow<K>[] = []
  for await (const batch of readRecords(path))
    for (const record of batch) {
      const { row } = record
      if (record.broken !== undefined)
        throw new AppError('E_INPUT_INVALID', `record ${row} cannot be read: ${record.broken}`, {
          file: path,
          row,
        })
      const cell = read(textsOf(record.value))
      for (const name of required)
        if (cell(name) === undefined) throw invalid(path, row, columns[name][0] ?? name, 'a value', '')
      found.push({ cell, row, file: sha256 })
    }
  if (found.length > 0) return found
  throw new AppError('E_INPUT_INVALID', 'the file has no records', {
    file: path,
    expected: `columns ${required.join(', ')}`,
  })
}

/** The error about one cell. */
export const invalid = (file: string, row: number, field: string, expected: string, got: string): AppError =>
  new AppError('E_INPUT_INVALID', `record ${row}: ${expectedGot(field, expected, got)}`, {
    file,
    row,
    field,
    expected,
    got,
  })

const textsOf = (value: unknown): CsvRecord =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, cell]) => [
          name,
          cell === null || cell === undefined ? '' : String(cell),
        ]),
      )
    : {}
