import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../core/errors.js'
import type { SqlRow } from '../../core/ports.js'
import { makeSample } from '../../ingest/make-sample.js'
import { type MappedBatch, mapFile, type Reading, unusedColumns } from '../../ingest/map-file.js'
import { NoteTaker, unusedNote } from '../../ingest/note.js'
import { loadRows, quote } from '../../workspace/database/load-rows.js'
import type { FolderFile } from './describe-folder.js'
import { rawWriter } from '../../workspace/build/raw-tables.js'

/** What is noted of a file that was read, for `raw.readings` and `raw.skips`. */
export type LoadedFile = Readonly<{ reading: SqlRow; skips: readonly SqlRow[] }>

/**
 * Reads one file into the raw tables, within the transaction that is open. A document that does not parse to its end gives
 * no rows and a note that says why. Throws E_INVARIANT when an adapter does what it must not.
 */
export async function loadFile(
  connection: DuckDBConnection,
  { absolute, paths, description }: FolderFile,
  reading: Reading,
  key: string,
): Promise<LoadedFile> {
  const file = description.sha256
  const notes = new NoteTaker()
  const skips = new Map<string, number>()
  const count = { used: 0, rejected: 0, skipped: 0 }
  const writer = rawWriter(connection, file)
  const { adapter, format, settings } = reading
  let failure: string | undefined
  try {
    for await (const batch of mapFile(absolute, description, reading)) {
      checkTables(batch, reading)
      await writer.add(batch.rows)
      notes.add(batch)
      count.used += batch.used
      count.rejected += batch.rejects.length
      count.skipped += batch.skips.length
      for (const reason of batch.skips) skips.set(reason, (skips.get(reason) ?? 0) + 1)
      if (batch.rejects.length === 0) continue
      await writer.settle()
      await loadRows(
        connection,
        'raw.rejects',
        { file: 'VARCHAR', row: 'BIGINT', reason: 'VARCHAR', text: 'VARCHAR' },
        batch.rejects.map((reject) => ({ file, ...reject })),
      )
    }
    await writer.close()
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'E_INVARIANT') throw error
    failure = error.message
    await writer.settle()
    for (const table of [...adapter.feeds, 'rejects'])
      await connection.run(`DELETE FROM raw.${quote(table)} WHERE file = '${file}'`)
    Object.assign(count, { used: 0, rejected: 0, skipped: 0 })
    skips.clear()
  }
  const header = makeSample(paths[0] ?? '', description).header
  return {
    reading: {
      file,
      // What could not be read this time is tried again: an empty key matches no file.
      key: failure === undefined ? key : '',
      adapter: adapter.id,
      product: adapter.title,
      format,
      records: count.used + count.rejected + count.skipped,
      ...count,
      note: notes.text(failure, description.problem, unusedNote(unusedColumns(adapter, header))),
      reading: JSON.stringify({
        format,
        header: reading.header,
        delimiter: reading.delimiter ?? description.delimiter,
        settings,
      }),
    },
    skips: [...skips].sort().map(([reason, records]) => ({ file, reason, records })),
  }
}

/** Writes what is noted of files. */
export async function loadNotes(connection: DuckDBConnection, files: readonly LoadedFile[]): Promise<void> {
  await loadRows(
    connection,
    'raw.readings',
    READINGS,
    files.map((file) => file.reading),
  )
  await loadRows(
    connection,
    'raw.skips',
    SKIPS,
    files.flatMap((file) => file.skips),
  )
}

const SKIPS = { file: 'VARCHAR', reason: 'VARCHAR', records: 'BIGINT' }

const READINGS = {
  file: 'VARCHAR',
  key: 'VARCHAR',
  adapter: 'VARCHAR',
  product: 'VARCHAR',
  format: 'VARCHAR',
  records: 'BIGINT',
  used: 'BIGINT',
  rejected: 'BIGINT',
  skipped: 'BIGINT',
  note: 'VARCHAR',
  reading: 'VARCHAR',
}

/** An adapter that fills tables it did not declare would be missing from every list of what feeds what. */
function checkTables(batch: MappedBatch, { adapter }: Reading): void {
  for (const { table } of batch.rows)
    if (!adapter.feeds.includes(table))
      throw new AppError('E_INVARIANT', `${adapter.id} feeds ${table} without saying so`)
}
