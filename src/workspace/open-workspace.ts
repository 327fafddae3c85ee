import { basename, dirname } from 'node:path'
import { AppError } from '../core/errors.js'
import type { SourceRef } from '../core/evidence.js'
import type { QueryPort } from '../core/ports.js'
import type { RowOf, TableName } from '../core/tables.js'
import type { Adapter } from '../ingest/adapter.js'
import type { RecordText } from '../ingest/reading/read-record-texts.js'
import { ADAPTERS } from '../ingest/registry.js'
import { citedRecords } from './cited-records.js'
import { loadRows, quote } from './database/load-rows.js'
import { closeOutside, openDatabase } from './database/open-database.js'
import { columnTypes, queryPort } from './database/query-port.js'

/** A workspace that is being read. */
export type Workspace = Readonly<{
  port: QueryPort
  /**
   * Adds derived rows to a table, for this workspace object only: the file stays as it was built. Columns that a row lacks
   * are null.
   */
  insert<T extends TableName>(table: T, rows: readonly Partial<RowOf<T>>[]): Promise<void>
  /**
   * The records behind references, by `file:row`: fields by header or JSON path, and the text as written, read from the
   * files again. References that no file has are missing. Throws E_INPUT_UNREADABLE when a file has changed since.
   */
  citedRecords(refs: readonly SourceRef[]): Promise<Map<string, RecordText>>
  close(): void
}>

type Options = Readonly<{
  /** The investigated folder; needed for cited records when the workspace does not lie in its `.bridle`. */
  folder?: string | undefined
  /** Adapters that can read documents again; default: all. */
  adapters?: readonly Adapter[]
}>

/**
 * Opens a workspace for reading. Engines can make temporary tables and derived rows on it; they live as long as it is open.
 * Nothing but the database itself can be read from SQL. Throws E_WORKSPACE_FAILED.
 */
export async function openWorkspace(path: string, options: Options = {}): Promise<Workspace> {
  const { connection, close } = await openDatabase(path, { readOnly: true })
  await closeOutside(connection)
  const port = queryPort(connection)
  const shadowed = new Set<TableName>()
  const folder =
    options.folder ?? (basename(dirname(path)) === '.bridle' ? dirname(dirname(path)) : undefined)
  return {
    port,
    async insert(table, rows) {
      if (!shadowed.has(table)) {
        // A temporary table hides the one in the file from every later query of this connection.
        await port.run(`CREATE TEMP TABLE ${quote(table)} AS SELECT * FROM ${quote(table)}`)
        shadowed.add(table)
      }
      await port.exclusive(() =>
        loadRows(
          connection,
          `temp.${quote(table)}`,
          columnTypes(table),
          rows as unknown as Parameters<typeof loadRows>[3],
        ),
      )
    },
    citedRecords(refs) {
      if (folder === undefined)
        throw new AppError('E_INPUT_NOT_FOUND', `the folder of ${path} is not known`, {
          file: path,
          todo: 'open the workspace with its folder',
        })
      return citedRecords(port, folder, options.adapters ?? ADAPTERS, refs)
    },
    close,
  }
}
