import { type Evidence, evidenceOf, type SourceRef } from '../core/evidence.js'
import type { SqlValue } from '../core/ports.js'

/**
 * Reads what list_rows gives: the first rows and how many there are. `query` says how to get the others. Undefined when there is no row.
 */
export function readEvidence(value: SqlValue | undefined, query?: string): Evidence | undefined {
  const [rows, total] = [field(value, 'rows'), field(value, 'total')]
  const refs = Array.isArray(rows) ? rows.map(sourceRef).filter((ref) => ref !== undefined) : []
  const found = evidenceOf(refs)
  if (found === undefined || typeof total !== 'number') return undefined
  return total > found.total ? { ...found, total, ...(query === undefined ? {} : { query }) } : found
}

function sourceRef(value: SqlValue): SourceRef | undefined {
  const [file, row] = [field(value, 'file'), field(value, 'row')]
  return typeof file === 'string' && typeof row === 'number' ? { file, row } : undefined
}

function field(value: SqlValue | undefined, name: string): SqlValue | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  return (value as Readonly<Record<string, SqlValue>>)[name]
}
