import { AppError } from '../core/errors.js'
import type { RowOf, TableName, TableRow } from '../core/tables.js'
import type { Adapter, Mapped } from './adapter.js'
import type { FileDescription } from './reading/describe-file.js'
import { Namesakes } from './lists/namesakes.js'
import { SHOWN } from './reading/limits.js'
import { DamagedGzip, openBytes } from './reading/open-bytes.js'
import { readChunks } from './reading/read-chunks.js'
import { readRecords } from './reading/read-records.js'
import type { Recognised } from './recognise.js'
import { refuseBrokenList } from './whole-list.js'

/** A row with the number of its record. */
export type MappedRow = Readonly<{ row: number; table: TableName; values: TableRow['values'] }>

/** What became of some records of a file. Every record is used, rejected or skipped. */
export type MappedBatch = Readonly<{
  rows: readonly MappedRow[]
  used: number
  rejects: readonly Omit<RowOf<'rejects'>, 'file'>[]
  /** Reasons, one per skipped record. */
  skips: readonly string[]
  /** What rows lack because a setting is missing, one per record. */
  partial: readonly string[]
}>

/** How a file is read: what recognise decided. */
export type Reading = Extract<Recognised, { kind: 'adapter' }>

type Verdict = Readonly<{ row: number; text: string; mapped: Mapped }>

/**
 * Runs the adapter of a file over its records, in batches. A broken record is rejected with its reason. Throws
 * E_LIST_MALFORMED, after batches that then must not be used, when a document does not parse to its end.
 */
export async function* mapFile(
  path: string,
  file: FileDescription,
  reading: Reading,
): AsyncGenerator<MappedBatch> {
  const { adapter, settings } = reading
  const namesakes = new Namesakes(adapter.id)
  switch (adapter.kind) {
    case 'map': {
      const options = { ...file, format: reading.format, header: reading.header }
      const delimiter = reading.delimiter ?? file.delimiter
      let last: Verdict | undefined
      let broken = false
      for await (const records of readRecords(path, { ...options, delimiter })) {
        const verdicts = records.map((record) => ({
          row: record.row,
          text: record.text,
          mapped:
            record.broken === undefined
              ? mapOne(() => adapter.map(record.value, settings))
              : { rejected: record.broken },
        }))
        last = verdicts.at(-1) ?? last
        broken = records.at(-1)?.broken !== undefined
        yield sort(verdicts, namesakes)
      }
      // Without a header nothing says how many cells are right: a row that is cut off is whole to the reader, and of no use to the adapter.
      const cut = broken || reading.header === 'none'
      refuseBrokenList(path, file, adapter, cut ? last : undefined)
      return
    }
    case 'stream':
      refuseBrokenList(path, file, adapter, undefined)
      try {
        for await (const records of adapter.read(readChunks(path, file), settings))
          yield sort(records, namesakes)
      } catch (error) {
        throw naming(path, error)
      }
      return
    case 'bytes':
      for await (const records of adapter.read(wholeBytes(path, file.gzip), settings))
        yield sort(records, namesakes)
      return
  }
}

/** Bytes of a file; a compressed one that is damaged ends early, and its last record is found cut off. */
async function* wholeBytes(path: string, gzip: boolean): AsyncGenerator<Uint8Array> {
  try {
    yield* openBytes(path, gzip)
  } catch (error) {
    if (!(error instanceof DamagedGzip)) throw error
  }
}

/** An adapter sees text, not files: its failure is told with the file. */
const naming = (path: string, error: unknown): unknown =>
  error instanceof AppError && error.details.file === undefined
    ? new AppError(error.code, error.message, { file: path, ...error.details }, error)
    : error

/** A record on which the adapter itself fails is refused like any other that cannot be used; the run goes on. */
function mapOne(map: () => Mapped): Mapped {
  try {
    return map()
  } catch (error) {
    return { rejected: `could not be understood: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function sort(verdicts: readonly Verdict[], namesakes: Namesakes): MappedBatch {
  const rows: MappedRow[] = []
  const rejects: Omit<RowOf<'rejects'>, 'file'>[] = []
  const skips: string[] = []
  const partial: string[] = []
  let used = 0
  for (const { row, text, mapped: alone } of verdicts) {
    const mapped = namesakes.take(alone)
    if ('rows' in mapped) {
      used++
      for (const { table, values } of mapped.rows) rows.push({ row, table, values })
      if (mapped.partial !== undefined) partial.push(mapped.partial)
    } else if ('rejected' in mapped)
      rejects.push({ row, reason: mapped.rejected, text: text.slice(0, SHOWN) })
    else skips.push(mapped.skipped)
  }
  return { rows, used, rejects, skips, partial }
}

/** Columns of a CSV file that its adapter does not read, for the note: they are not kept. */
export function unusedColumns(adapter: Adapter, header: readonly string[]): readonly string[] {
  if (adapter.reads === undefined) return []
  const read = new Set(adapter.reads(header))
  return header.filter((name) => !read.has(name))
}
