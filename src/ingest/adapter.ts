import type { TableName, TableRow } from '../core/tables.js'

/** How the bytes of a file are cut into records. */
export type RecordFormat = 'csv' | 'tsv' | 'ndjson' | 'json' | 'lines' | 'xml' | 'yaml' | 'binary'

/** What `recognise` may look at: the content first, the path only as a hint for files without any header. */
export type Sample = Readonly<{
  /** Path below the investigated folder, with `/`. A hint; never the only reason. */
  path: string
  format: RecordFormat | 'unknown'
  /** Decoded first 64 KiB. */
  head: string
  /** The first 64 KiB as they stand, decompressed. */
  bytes?: Uint8Array | undefined
  /** Cells of the first record of a CSV or TSV file. */
  header: readonly string[]
  /** First records: cells of a CSV file (header excluded when there is one), parsed values of JSON formats. */
  records: readonly unknown[]
}>

/** `confidence` in (0, 1]; `reason` is one sentence for the inputs page. */
export type Recognition = Readonly<{
  confidence: number
  reason: string
  headerless?: boolean
  /** Asset tag (XBT, ETH, …) that only the name of the file says; handed to the adapter in its settings. */
  asset?: string
}>

/** Facts that a file cannot hold itself; from bridle.yaml, the asset from its name. */
export type FileSettings = Readonly<{
  /** IANA zone for times without offset; undefined: unknown, and what rests on them is partial. */
  timezone?: string | undefined
  dates?: 'mdy' | 'dmy' | undefined
  /** CAIP-2 chain of exports that do not name it. */
  chain?: string | undefined
  asset?: string | undefined
}>

/** A cell of a CSV record by header name. Repeated header names get a suffix: `Name`, `Name (2)`. */
export type CsvRecord = Readonly<Record<string, string>>

/** Every record gets exactly one of these; one record may feed several tables. */
export type Mapped =
  | Readonly<{
      rows: readonly [TableRow, ...TableRow[]]
      /** What these rows lack because bridle.yaml does not say it; collected in the note of the file. */
      partial?: string | undefined
    }>
  | Readonly<{ rejected: string }>
  | Readonly<{ skipped: string }>

type Common = Readonly<{
  /** Stable id such as `okta/system-log`; also the folder below `ingest/`. */
  id: string
  /** Product and export in words. */
  title: string
  formats: readonly RecordFormat[]
  /** Tables that it feeds. */
  feeds: readonly TableName[]
  recognise(sample: Sample): Recognition | undefined
  /** Columns of a CSV file that it reads, by header. The others are named in the note of the file and not kept. */
  reads?(header: readonly string[]): readonly string[]
}>

/** Reads one record at a time. CSV records arrive as {@link CsvRecord} (headerless ones as `c0, c1, …`), JSON records parsed, XML records as the element's own shape. */
export type MappingAdapter = Common &
  Readonly<{ kind: 'map'; map(record: unknown, settings: FileSettings): Mapped }>

/** One record of a stream, with its verdict. `text` is the record as written, shortened to 500 characters. */
export type StreamedRecord = Readonly<{ row: number; text: string; mapped: Mapped }>

/**
 * Reads a document whose records cannot be understood one by one (XML with reference tables). `row` is the ordinal of the record
 * element in document order. Throws AppError E_LIST_MALFORMED when the document does not parse to its end: such a file gives nothing.
 */
export type StreamAdapter = Common &
  Readonly<{
    kind: 'stream'
    read(chunks: AsyncIterable<string>, settings: FileSettings): AsyncIterable<readonly StreamedRecord[]>
  }>

/** Reads a binary file. `row` is the ordinal of the record in the file. What cannot be used is a refused record, never an exception. */
export type BytesAdapter = Common &
  Readonly<{
    kind: 'bytes'
    read(chunks: AsyncIterable<Uint8Array>, settings: FileSettings): AsyncIterable<readonly StreamedRecord[]>
  }>

export type Adapter = MappingAdapter | StreamAdapter | BytesAdapter
