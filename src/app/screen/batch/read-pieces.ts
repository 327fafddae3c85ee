import { basename } from 'node:path'
import { AppError } from '../../../core/errors.js'
import type { CsvRecord } from '../../../ingest/adapter.js'
import { csvCells } from '../../../ingest/reading/csv-cells.js'
import { describeFile, type FileDescription } from '../../../ingest/reading/describe-file.js'
import { headerNames } from '../../../ingest/reading/header-names.js'
import { readRecords } from '../../../ingest/reading/read-records.js'
import { chosenColumns } from './chosen-columns.js'
import { hasPayees } from './payee-row.js'

/** One row of a file of queries, cut out and not yet read: a line of JSON, the cells of a table, or why it is neither. */
export type Piece = Readonly<
  | { row: number; text: string; cells?: undefined; broken?: undefined }
  | { row: number; cells: CsvRecord; text?: undefined; broken?: undefined }
  | { row: number; broken: string; text?: undefined; cells?: undefined }
>

/** Some rows in their order; `bytes` is how far into the (decompressed) file they reach. */
export type Pieces = Readonly<{ pieces: readonly Piece[]; bytes: number }>

/** A file of queries: JSON lines, or a table with a header; `columns` says in words what of the table is asked about. */
export type QueriesFile = Readonly<{
  path: string
  file: FileDescription
  kind: 'lines' | 'table'
  columns?: string
}>

/**
 * Says what a file of queries is. A table is one of payees by its headers. Throws E_INPUT_NOT_FOUND, E_INPUT_UNREADABLE, and
 * E_INPUT_NOTHING_RECOGNISED for a table without a column to ask about.
 */
export async function describeQueries(path: string): Promise<QueriesFile> {
  const file = await describeFile(path)
  const isTable = (file.format === 'csv' || file.format === 'tsv') && !file.head.trimStart().startsWith('{')
  if (!isTable) return { path, file, kind: 'lines' }
  const header = headerOf(file)
  if (hasPayees(header)) return { path, file, kind: 'table', columns: chosenColumns(header) }
  if (!/\.[ct]sv(?:\.gz)?$/i.test(basename(path))) return { path, file, kind: 'lines' }
  throw new AppError('E_INPUT_NOTHING_RECOGNISED', 'no column of this table can be screened', {
    file: path,
    field: 'header',
    expected: 'a column such as name, last name, wallet, e-mail or domain',
    got: header.join(', ').slice(0, 300),
    todo: 'rename the column with the names to "name", or write JSON lines',
  })
}

function headerOf({ head, delimiter, complete }: FileDescription): readonly string[] {
  const newline = head.includes('\n') ? '\n' : '\r'
  const read = csvCells(head, 0, delimiter, newline, complete)
  return read.kind === 'cells' ? headerNames(read.cells) : []
}

/** Cuts a file of queries into rows, in a stream. Every row comes, also one that cannot be used; only empty lines are left out. */
export async function* readPieces({ path, file, kind }: QueriesFile): AsyncGenerator<Pieces> {
  // The text of a line is enough here: whoever answers it parses it, in another thread if there are several.
  const format = kind === 'lines' ? 'lines' : file.format
  for await (const records of readRecords(path, { ...file, format })) {
    const last = records.at(-1)
    yield {
      bytes: last === undefined ? 0 : last.offset + last.length,
      pieces: records.map((record): Piece => {
        const { row } = record
        if (record.broken !== undefined) return { row, broken: record.broken }
        return kind === 'lines' ? { row, text: record.text } : { row, cells: record.value as CsvRecord }
      }),
    }
  }
}
