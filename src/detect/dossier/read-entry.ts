import { AppError } from '../../core/errors.js'
import type { Evidence } from '../../core/evidence.js'
import type { SqlRow } from '../../core/ports.js'
import { optionalText, text } from '../features/read-row.js'
import { readEvidence } from '../read-evidence.js'

/** A line of a dossier, as the queries of this folder give it. */
export type Entry = Readonly<{
  worker: string
  kind: string
  value: string
  contradicts: string | null
  time: string | null
  evidence: Evidence
}>

/** Reads one row: worker, kind, value, evidence, and contradicts or time where the query has them. */
export function readEntry(row: SqlRow): Entry {
  const evidence = readEvidence(row.evidence)
  if (evidence === undefined) throw new AppError('E_INVARIANT', 'a line of a dossier expected rows, got none')
  return {
    worker: text(row, 'worker'),
    kind: text(row, 'kind'),
    value: text(row, 'value'),
    contradicts: optionalText(row, 'contradicts'),
    time: optionalText(row, 'time'),
    evidence,
  }
}
