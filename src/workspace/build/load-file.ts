import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../core/errors.js'
import { type MappedBatch, mapFile, type Reading, unusedColumns } from '../../ingest/map-file.js'
import { makeSample } from '../../ingest/make-sample.js'
import { NoteTaker, unusedNote } from '../../ingest/note.js'
import { loadRows } from '../database/load-rows.js'
import type { FolderFile } from './describe-folder.js'
import { rawWriter } from './raw-tables.js'

/**
 * Reads one file into the raw tables. A document that does not parse to its end gives no rows and a note that says why.
 * Throws E_INVARIANT when a record is neither used nor rejected nor skipped.
 */
export async function loadFile(
  connection: DuckDBConnection,
  { absolute, paths, description }: FolderFile,
  reading: Reading,
  key: string,
): Promise<void> {
  const file = description.sha256
  const notes = new NoteTaker()
  const skips = new Map<string, number>()
  const count = { used: 0, rejected: 0, skipped: 0 }
  const writer = rawWriter(connection, file)
  const [path = ''] = paths
  const header = makeSample(path, description).header
  let failure: string | undefined
  await connection.run('BEGIN')
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
    await writer.settle().catch(() => {})
    await connection.run('ROLLBACK')
    if (!(error instanceof AppError) || error.code === 'E_INVARIANT') throw error
    failure = error.message
    Object.assign(count, { used: 0, rejected: 0, skipped: 0 })
    skips.clear()
    await connection.run('BEGIN')
  }
  await loadRows(
    connection,
    'raw.skips',
    { file: 'VARCHAR', reason: 'VARCHAR', records: 'BIGINT' },
    [...skips].sort().map(([reason, records]) => ({ file, reason, records })),
  )
  const { adapter, format, header: headerMode, delimiter, settings } = reading
  await loadRows(connection, 'raw.readings', READINGS, [
    {
      file,
      key,
      adapter: adapter.id,
      product: adapter.title,
      format,
      records: count.used + count.rejected + count.skipped,
      ...count,
      note: notes.text(failure, description.problem, unusedNote(unusedColumns(adapter, header))),
      reading: JSON.stringify({
        format,
        header: headerMode,
        delimiter: delimiter ?? description.delimiter,
        settings,
      }),
    },
  ])
  await connection.run('COMMIT')
}

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
    if (!adapter.feeds.includes(table) && !adapter.id.startsWith('generic/'))
      throw new AppError('E_INVARIANT', `${adapter.id} feeds ${table} without saying so`)
}
