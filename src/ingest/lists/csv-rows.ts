import { csvCells } from '../reading/csv-cells.js'
import { SHOWN } from '../reading/limits.js'
import type { NumberedRecord } from '../reading/record.js'
import { scanCsv } from '../reading/scan-csv.js'
import { malformedList } from './malformed-list.js'
import { peekChunks } from './peek-chunks.js'

/** A record behind the header: its cells by place, or why it has none. */
export type CsvRow = Readonly<
  { row: number; text: string } & ({ cells: readonly string[] } | { broken: string })
>

/** A list in CSV whose header is not its first line. */
export type CsvList = Readonly<{
  /** Lines before the header: what the publisher says of the whole list. */
  preamble: string
  header: readonly string[]
  /** Records behind the header, numbered from 1. */
  batches: AsyncIterable<readonly CsvRow[]>
}>

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Lines in which the header is looked for. */
const HEADER_WITHIN = 20

/** What a form may do that other lists do not. */
export type CsvListOptions = Readonly<{
  /** A header without records is a list of nobody, as the annex of a regulation can be. */
  mayBeEmpty?: boolean
  /** Every line of it ends; a last one that does not, behind text, was cut off within its last cell. */
  everyLineEnds?: boolean
}>

/**
 * Reads a published list in CSV that has lines before its header. Throws E_LIST_MALFORMED when there is no header, when no record follows,
 * and, after all batches, when the last record is broken or short: the file may be cut off, and who is missing would look clear.
 */
export async function readCsvList(
  chunks: AsyncIterable<string>,
  isHeader: (cells: readonly string[]) => boolean,
  options: CsvListOptions = {},
): Promise<CsvList> {
  const { start, all } = await peekChunks(chunks)
  const found = findHeader(start, isHeader)
  if (found === undefined) throw malformedList('it has no header row')
  return { ...found, batches: rowsBehind(all, found, options) }
}

type Header = Readonly<{
  preamble: string
  header: readonly string[]
  delimiter: string
  /** Number of the record that is the header, from 1. */
  line: number
}>

function findHeader(start: string, isHeader: (cells: readonly string[]) => boolean): Header | undefined {
  for (const delimiter of DELIMITERS) {
    let line = 0
    for (let at = 0; at < start.length && line < HEADER_WITHIN; ) {
      const read = csvCells(start, at, delimiter, '\n', true)
      if (read.kind !== 'cells') break
      if (read.end > at) line++
      const cells = read.cells.map((cell) => cell.trim())
      if (isHeader(cells)) return { preamble: start.slice(0, at).trim(), header: cells, delimiter, line }
      at = read.next
    }
  }
  return undefined
}

async function* rowsBehind(
  chunks: AsyncIterable<string>,
  { delimiter, line: before, header: { length: expected } }: Header,
  { mayBeEmpty = false, everyLineEnds = false }: CsvListOptions,
): AsyncGenerator<readonly CsvRow[]> {
  const scanner = scanCsv({ encoding: 'utf-8', bom: 0, header: 'none', delimiter, asCells: true })
  let last: CsvRow | undefined
  let end = ''
  const toRows = (records: readonly NumberedRecord[]): CsvRow[] =>
    records.flatMap((record): CsvRow[] => {
      const row = record.row - before
      if (row < 1) return []
      const at = { row, text: record.text.slice(0, SHOWN) }
      if (record.broken !== undefined) return [{ ...at, broken: record.broken }]
      const cells = record.value as readonly string[]
      return cells.length === expected
        ? [{ ...at, cells }]
        : [{ ...at, broken: `expected ${expected} cells, got ${cells.length}` }]
    })
  for await (const chunk of chunks) {
    end = chunk.at(-1) ?? end
    const rows = toRows(scanner.push(chunk, false))
    last = rows.at(-1) ?? last
    if (rows.length > 0) yield rows
  }
  const rows = toRows(scanner.end())
  last = rows.at(-1) ?? last
  if (rows.length > 0) yield rows
  if (last === undefined) {
    if (mayBeEmpty && /[\r\n]/.test(end)) return
    throw malformedList('no record follows its header', 0)
  }
  if ('broken' in last)
    throw malformedList(`it ends in a record that cannot be used (${last.broken})`, last.row)
  if (everyLineEnds && !/[\r\n]/.test(end) && last.cells.at(-1)?.trim() !== '')
    throw malformedList('its last line does not end', last.row)
}
