import type { Case } from '../case/schema.js'
import { csv } from './csv.js'

/**
 * Every record that could not be used, with the reason: file, path, SHA-256, record number, reason, text as found.
 *
 * @example `records/payroll.csv,9f2c…,17,"""amount"" expected a decimal number, got ""n/a""",W-1042;n/a`
 */
export function rejectsCsv(found: Case): string {
  const paths = new Map(found.files.map((file) => [file.sha256, file.paths.join(' | ')]))
  return csv(
    ['path', 'sha256', 'record', 'reason', 'text'],
    found.rejects.map((reject) => [
      paths.get(reject.file) ?? '',
      reject.file,
      reject.row,
      reject.reason,
      reject.text,
    ]),
  )
}
