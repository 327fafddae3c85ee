import type { RecordFormat } from '../adapter.js'
import { describeFile } from './describe-file.js'
import { findWrapper } from './json-wrapper.js'
import { readText, type TextLayout } from './read-text.js'
import type { NumberedRecord } from './record.js'
import { scanCsv } from './scan-csv.js'
import { scanJson } from './scan-json.js'
import { scanNdjson, scanPlainLines } from './scan-lines.js'
import type { Scanner, ScanOptions } from './scanner.js'

/** How to cut a file. What is left out is found by {@link describeFile}, which reads the file once more. */
export type ReadOptions = Readonly<{
  format?: RecordFormat | 'unknown' | undefined
  /** `none`: the first line of a csv file is a record, and its cells are called c0, c1, … */
  header?: 'first' | 'none' | undefined
  delimiter?: string | undefined
  encoding?: TextLayout['encoding'] | undefined
  bom?: number | undefined
  gzip?: boolean | undefined
  /** Beginning of the text, by which an object around a list of records is found. */
  head?: string | undefined
  /** Longest record in characters. */
  limit?: number | undefined
}>

/**
 * Cuts a file into numbered records, in batches, holding no more than one record and one piece of text. CSV records are
 * `CsvRecord`s, JSON records are parsed values, records of `lines` files `{ line }`. What cannot be used comes as a broken
 * record with the reason; nothing is left out but empty lines. XML and YAML give no records here (see readChunks).
 */
export async function* readRecords(
  path: string,
  options: ReadOptions = {},
): AsyncGenerator<readonly NumberedRecord[]> {
  const known = await complete(path, options)
  const scanner = scannerFor(known.format, known)
  if (scanner === undefined) return
  let row = 0
  let damage: NumberedRecord | undefined
  for await (const piece of readText(path, known)) {
    const records = piece.text === undefined ? [] : scanner.push(piece.text, piece.ascii)
    if (piece.damaged !== undefined)
      damage = { row: 0, offset: 0, length: 0, broken: piece.damaged, text: '' }
    row = records.at(-1)?.row ?? row
    if (records.length > 0) yield records
  }
  const last = scanner.end()
  row = last.at(-1)?.row ?? row
  const rest = damage === undefined ? last : [...last, { ...damage, row: row + 1 }]
  if (rest.length > 0) yield rest
}

type Known = ScanOptions &
  Readonly<{
    format: RecordFormat | 'unknown'
    header: 'first' | 'none'
    delimiter: string
    gzip: boolean
    head: string
  }>

async function complete(path: string, options: ReadOptions): Promise<Known> {
  const { format, delimiter, encoding, bom, gzip, head } = options
  const extra = {
    header: options.header ?? 'first',
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  }
  if (
    format !== undefined &&
    encoding !== undefined &&
    bom !== undefined &&
    gzip !== undefined &&
    head !== undefined &&
    delimiter !== undefined
  )
    return { format, delimiter, encoding, bom, gzip, head, ...extra }
  const found = await describeFile(path)
  return {
    format: format ?? found.format,
    delimiter: delimiter ?? found.delimiter,
    encoding: encoding ?? found.encoding,
    bom: bom ?? found.bom,
    gzip: gzip ?? found.gzip,
    head: head ?? found.head,
    ...extra,
  }
}

/** The scanner of a format; `undefined` for formats that are not cut into records. */
export function scannerFor(
  format: RecordFormat | 'unknown',
  options: ScanOptions & Readonly<{ header: 'first' | 'none'; delimiter: string; head: string }>,
): Scanner | undefined {
  switch (format) {
    case 'csv':
    case 'tsv':
      return scanCsv(options)
    case 'ndjson':
      return scanNdjson(options)
    case 'lines':
      return scanPlainLines(options)
    case 'json':
      return scanJson({ ...options, wrapper: findWrapper(options.head) })
    case 'xml':
    case 'yaml':
    case 'binary':
    case 'unknown':
      return undefined
  }
}
