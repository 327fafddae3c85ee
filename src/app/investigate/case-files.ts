import type { Case } from '../../case/schema.js'
import type { QueryPort } from '../../core/ports.js'
import type { LateReject } from '../../ingest/chains/finish/transfer-record.js'
import type { ReadAgain } from './records.js'
import { tableRows } from './table-rows.js'

/** Characters of a refused record that are shown, as for those that were refused while reading. */
const SHOWN = 500

const iso = (time: string | null): string | null =>
  time === null ? null : `${time.slice(0, 10)}T${time.slice(11, 19)}Z`

/** Every file that was offered, by its first path, with what became of its records. `late` were refused after mapping. */
export async function caseFiles(port: QueryPort, late: readonly LateReject[]): Promise<Case['files']> {
  const refused = new Map<string, Set<number>>()
  for (const { file, row } of late) refused.set(file, (refused.get(file) ?? new Set()).add(row))
  const files = (await tableRows(port, 'files')).map((row) => ({
    sha256: row.file ?? '',
    paths: [...(row.paths ?? [])],
    bytes: row.bytes ?? 0,
    adapter: row.adapter,
    product: row.product,
    encoding: row.encoding ?? 'unknown',
    records: row.records ?? 0,
    used: (row.used ?? 0) - (refused.get(row.file ?? '')?.size ?? 0),
    rejected: (row.rejected ?? 0) + (refused.get(row.file ?? '')?.size ?? 0),
    skipped: row.skipped ?? 0,
    window: { from: iso(row.window_from), to: iso(row.window_to) },
    note: row.note,
  }))
  return files.sort((a, b) => ((a.paths[0] ?? '') < (b.paths[0] ?? '') ? -1 : 1))
}

/** Every record that could not be used, with the reason and its beginning, by file and row. */
export async function caseRejects(
  port: QueryPort,
  again: ReadAgain,
  late: readonly LateReject[],
): Promise<Case['rejects']> {
  const early = (await tableRows(port, 'rejects')).map((row) => ({
    file: row.file ?? '',
    row: row.row ?? 0,
    reason: row.reason ?? '',
    text: row.text ?? '',
  }))
  const texts = await again(late)
  const refused = late.map(({ file, row, reason }) => ({
    file,
    row,
    reason,
    text: (texts.get(`${file}:${row}`)?.text ?? '').slice(0, SHOWN),
  }))
  return [...early, ...refused].sort((a, b) => (a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1))
}
