import { AppError } from '../core/errors.js'
import type { Comparison, Evidence } from '../core/evidence.js'
import { findingId, type Subject } from '../core/finding.js'
import type { SqlRow, SqlValue } from '../core/ports.js'
import type { Person } from './features/people.js'
import type { Hit } from './hit.js'
import { readEvidence } from './read-evidence.js'
import type { Signal } from './signal.js'

/**
 * Makes a hit of one result row. Columns: `worker`, `observed` (the value that makes this observation the same one in every
 * run), `evidence` (list_rows), and if wanted `detail` (one sentence), `claimed` and `seen` (the two values compared), `at`.
 */
export function readHit(signal: Signal, row: SqlRow, people: ReadonlyMap<string, Person>): Hit {
  const worker = column(signal, row, 'worker')
  const observed = column(signal, row, 'observed')
  const detail = optional(row.detail)
  const subject: Subject = `${people.get(worker)?.kind === 'applicant' ? 'applicant' : 'worker'}:${worker}`
  return {
    worker,
    signal: signal.id,
    title: signal.title,
    claim: signal.claim,
    source: signal.source,
    millibits: signal.millibits,
    mark: signal.mark,
    at: optional(row.at) ?? null,
    finding: {
      id: findingId('detect', signal.id, [subject], observed),
      engine: 'detect',
      rule: signal.id,
      subjects: [subject],
      observed: detail ?? `${signal.title}: ${observed}`,
      cause: signal.cause,
      bits: signal.millibits / 1000,
      comparisons: comparisons(signal, row, detail ?? observed),
      evidence: evidence(signal, row, worker),
      innocent: signal.innocent,
      next: signal.next,
    },
  }
}

function comparisons(signal: Signal, row: SqlRow, detail: string): Comparison[] {
  const [claimed, seen] = [optional(row.claimed), optional(row.seen)]
  if (claimed === undefined || seen === undefined) return []
  return [{ feature: signal.id, weight: signal.millibits / 1000, query: claimed, candidate: seen, detail }]
}

function evidence(signal: Signal, row: SqlRow, worker: string): Evidence {
  const found = readEvidence(row.evidence, `signal ${signal.id}, worker ${worker}`)
  if (found === undefined)
    throw wrong(signal, `expected at least one row of evidence for ${worker}: use list_rows(file, row)`)
  return found
}

function column(signal: Signal, row: SqlRow, name: string): string {
  const value = optional(row[name])
  if (value === undefined) throw wrong(signal, `column "${name}" expected a text, got nothing`)
  return value
}

const optional = (value: SqlValue | undefined): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

const wrong = (signal: Signal, problem: string): AppError =>
  new AppError('E_INPUT_INVALID', `${signal.file}: ${problem}`, { file: signal.file })
