import { basename } from 'node:path'
import { AppError } from '../core/errors.js'
import { nativeKey } from '../core/record-identity.js'
import { type RowOf, TABLE_NAMES, TABLES, type TableName } from '../core/tables.js'
import type { Adapter } from './adapter.js'
import { completeLists } from './complete-lists.js'
import type { Config } from './config/schema.js'
import { makeSample } from './make-sample.js'
import { type RepeatedEntity, repeatedEntities } from './lists/repeated-entities.js'
import { type MappedRow, mapFile, unusedColumns } from './map-file.js'
import { NoteTaker, unusedNote } from './note.js'
import { describeFile } from './reading/describe-file.js'
import { recognise } from './recognise.js'

/** Rows of every table, each with the file and row of its first record. */
export type TableRows = { readonly [T in TableName]: readonly RowOf<T>[] }

export type ReadTables = Readonly<{
  tables: TableRows
  /** One entry per distinct content; `paths` as they were given. */
  files: readonly RowOf<'files'>[]
  rejects: readonly RowOf<'rejects'>[]
  /** Entities of lists that more than one file has a record of. */
  repeated: readonly RepeatedEntity[]
}>

type Options = Readonly<{
  /** Settings for all files, and entries under `files` by the name of the file, as in bridle.yaml. */
  settings: Config
  adapters: readonly Adapter[]
  /** Tables to keep; the records of other tables are still counted. */
  only?: readonly TableName[]
}>

/**
 * Reads files into rows in memory, for small direct jobs. Files with the same bytes are read once, records with the same
 * native id give one row (transfers stay as they are: finishTransfers joins them), lists are completed. A file that nothing recognises is in `files` with the reason in its note. Throws
 * E_INPUT_NOT_FOUND, E_INPUT_UNREADABLE and E_LIST_MALFORMED.
 */
export async function readTables(paths: readonly string[], options: Options): Promise<ReadTables> {
  const found = new Map<string, { path: string; paths: string[] }>()
  const described = new Map<string, Awaited<ReturnType<typeof describeFile>>>()
  for (const path of paths) {
    const file = await describeFile(path)
    const known = found.get(file.sha256)
    if (known !== undefined) known.paths.push(path)
    else found.set(file.sha256, { path, paths: [path] })
    described.set(file.sha256, file)
  }
  const files: RowOf<'files'>[] = []
  const rejects: RowOf<'rejects'>[] = []
  const rows: (MappedRow & { file: string })[] = []
  for (const [sha256, { path, paths: all }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = described.get(sha256)
    if (file === undefined) throw new AppError('E_INVARIANT', 'a file was not described')
    const sample = makeSample(basename(path), file)
    const reading = recognise(sample, options.adapters, options.settings)
    const entry: RowOf<'files'> = {
      file: sha256,
      paths: [...all].sort(),
      bytes: file.bytes,
      adapter: null,
      product: null,
      format: file.format,
      encoding: file.encoding,
      records: 0,
      used: 0,
      rejected: 0,
      skipped: 0,
      window_from: null,
      window_to: null,
      note: null,
    }
    if (reading.kind === 'none') {
      files.push({ ...entry, note: file.problem ?? reading.note })
      continue
    }
    const notes = new NoteTaker()
    const count = { used: 0, rejected: 0, skipped: 0 }
    for await (const batch of mapFile(path, file, reading)) {
      count.used += batch.used
      count.rejected += batch.rejects.length
      count.skipped += batch.skips.length
      notes.add(batch)
      for (const reject of batch.rejects) rejects.push({ file: sha256, ...reject })
      for (const row of batch.rows)
        if (options.only?.includes(row.table) !== false) rows.push({ ...row, file: sha256 })
    }
    files.push({
      ...entry,
      ...count,
      adapter: reading.adapter.id,
      product: reading.adapter.title,
      format: reading.format,
      records: count.used + count.rejected + count.skipped,
      note: notes.text(file.problem, unusedNote(unusedColumns(reading.adapter, sample.header))),
    })
  }
  const tables = uniqueRows(rows)
  return {
    tables: { ...tables, ...completeLists(tables).tables },
    files,
    rejects,
    repeated: repeatedEntities(rows),
  }
}

/** Full rows by table; of rows with the same native id the first one. */
function uniqueRows(rows: readonly (MappedRow & { file: string })[]): TableRows {
  const tables: Record<string, object[]> = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]))
  const seen = new Map<TableName, Set<string>>()
  const empty = new Map(
    TABLE_NAMES.map((name) => [
      name,
      Object.fromEntries(Object.keys(TABLES[name].columns).map((c) => [c, null])),
    ]),
  )
  for (const { table, values, file, row } of rows) {
    const { columns, required } = nativeKey(table)
    const cells = values as Readonly<Record<string, unknown>>
    if (columns.length > 0 && required.every((column) => cells[column] != null)) {
      const key = JSON.stringify(columns.map((column) => cells[column] ?? null))
      const keys = seen.get(table) ?? new Set()
      if (keys.has(key)) continue
      seen.set(table, keys.add(key))
    }
    tables[table]?.push({ ...empty.get(table), ...values, file, row })
  }
  return tables as unknown as TableRows
}
