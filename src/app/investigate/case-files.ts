import type { Case } from '../../case/schema.js'
import type { QueryPort } from '../../core/ports.js'
import { tableRows } from './table-rows.js'

const iso = (time: string | null): string | null =>
  time === null ? null : `${time.slice(0, 10)}T${time.slice(11, 19)}Z`

/** Every file that was offered, by its first path, with what became of its records. */
export async function caseFiles(port: QueryPort): Promise<Case['files']> {
  const files = (await tableRows(port, 'files')).map((row) => ({
    sha256: row.file ?? '',
    paths: [...(row.paths ?? [])],
    bytes: row.bytes ?? 0,
    adapter: row.adapter,
    product: row.product,
    encoding: row.encoding ?? 'unknown',
    records: row.records ?? 0,
    used: row.used ?? 0,
    rejected: row.rejected ?? 0,
    skipped: row.skipped ?? 0,
    window: { from: iso(row.window_from), to: iso(row.window_to) },
    note: row.note,
  }))
  return files.sort((a, b) => ((a.paths[0] ?? '') < (b.paths[0] ?? '') ? -1 : 1))
}

/** Every record that could not be used, with the reason and its beginning. */
export async function caseRejects(port: QueryPort): Promise<Case['rejects']> {
  return (await tableRows(port, 'rejects')).map((row) => ({
    file: row.file ?? '',
    row: row.row ?? 0,
    reason: row.reason ?? '',
    text: row.text ?? '',
  }))
}
