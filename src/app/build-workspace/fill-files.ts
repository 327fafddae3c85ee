import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../core/errors.js'
import { ddl } from '../../core/tables.js'
import type { recognise } from '../../ingest/recognise.js'
import { loadRows } from '../../workspace/database/load-rows.js'
import { columnTypes } from '../../workspace/database/query-port.js'
import type { DescribedFolder } from './describe-folder.js'
import { windowsQuery } from '../../workspace/build/file-windows.js'

export type RecordCounts = Readonly<{ records: number; used: number; rejected: number; skipped: number }>

/**
 * Fills `files`, `rejects` and `skips`, by path, file and row. A file that could not be read has `unreadable:` and its path
 * instead of a hash. Throws E_INVARIANT when the records of a file are not all accounted for.
 */
export async function fillFiles(
  connection: DuckDBConnection,
  { files, unreadable }: DescribedFolder,
  readings: ReadonlyMap<string, ReturnType<typeof recognise>>,
): Promise<RecordCounts> {
  await connection.run(ddl('files'))
  await loadRows(connection, 'files', columnTypes('files'), [
    ...files.map(({ paths, description }) => {
      const reading = readings.get(description.sha256)
      const note = reading?.kind === 'none' ? (description.problem ?? reading.note) : null
      return {
        file: description.sha256,
        paths,
        bytes: description.bytes,
        format: description.format,
        encoding: description.encoding,
        records: 0,
        used: 0,
        rejected: 0,
        skipped: 0,
        note,
      }
    }),
    ...unreadable.map(({ path, reason }) => ({ file: `unreadable:${path}`, paths: [path], note: reason })),
  ])
  await connection.run(`UPDATE files SET adapter = r.adapter, product = r.product, format = r.format, records = r.records,
    used = r.used, rejected = r.rejected, skipped = r.skipped, note = r.note FROM raw.readings r WHERE r.file = files.file`)
  await connection.run(`UPDATE files SET window_from = w.window_from, window_to = w.window_to
    FROM (${windowsQuery()}) w WHERE w.file = files.file`)
  await connection.run('CREATE TEMP TABLE by_path AS SELECT * FROM files ORDER BY paths')
  await connection.run('DELETE FROM files')
  await connection.run('INSERT INTO files SELECT * FROM by_path ORDER BY paths')
  await connection.run('DROP TABLE temp.by_path')
  await connection.run(ddl('rejects'))
  await connection.run(
    'INSERT INTO rejects SELECT file, "row", reason, "text" FROM raw.rejects ORDER BY file, "row"',
  )
  await connection.run(ddl('skips'))
  await connection.run('INSERT INTO skips SELECT file, reason, records FROM raw.skips ORDER BY file, reason')
  return checkCounts(connection)
}

async function checkCounts(connection: DuckDBConnection): Promise<RecordCounts> {
  const wrong = await connection.runAndReadAll(`SELECT f.paths[1], f.records, f.used, f.rejected, f.skipped
    FROM files f
    LEFT JOIN (SELECT file, count(*) AS n FROM rejects GROUP BY file) r USING (file)
    LEFT JOIN (SELECT file, sum(records) AS n FROM skips GROUP BY file) s USING (file)
    WHERE f.records <> f.used + f.rejected + f.skipped OR coalesce(r.n, 0) <> f.rejected OR coalesce(s.n, 0) <> f.skipped`)
  const [first] = wrong.getRows()
  if (first !== undefined)
    throw new AppError(
      'E_INVARIANT',
      `records of ${String(first[0])} are not all accounted for: ${first.slice(1).join(', ')}`,
    )
  const [sums = []] = (
    await connection.runAndReadAll('SELECT sum(records), sum(used), sum(rejected), sum(skipped) FROM files')
  ).getRows()
  const [records, used, rejected, skipped] = sums.map(Number)
  return { records: records ?? 0, used: used ?? 0, rejected: rejected ?? 0, skipped: skipped ?? 0 }
}
