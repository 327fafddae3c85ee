import type { Case } from '../case/schema.js'
import { csv } from './csv.js'

const HEADER = [
  'tier',
  'score_bits',
  'person',
  'name',
  'finding',
  'engine',
  'rule',
  'title',
  'source',
  'cause',
  'bits',
  'observed',
  'innocent',
  'next',
  'rows_total',
  'rows',
] as const

/**
 * One line per finding of each person, in the order of the case. `rows` cites as `path#record`, at most as many as the finding
 * lists; `rows_total` says how many there are.
 */
export function findingsCsv(found: Case): string {
  const paths = new Map(found.files.map((file) => [file.sha256, file.paths[0] ?? file.sha256]))
  return csv(
    HEADER,
    found.people.flatMap((person) =>
      person.findings.map((finding) => [
        person.tier,
        person.score,
        person.id,
        person.name,
        finding.id,
        finding.engine,
        finding.rule,
        finding.title,
        finding.source ?? null,
        finding.cause ?? null,
        finding.bits ?? null,
        finding.observed,
        finding.innocent.map((one) => one.text).join('; '),
        finding.next,
        finding.evidence.total,
        finding.evidence.rows.map((row) => `${paths.get(row.file) ?? row.file}#${row.row}`).join(' '),
      ]),
    ),
  )
}
