import type { CaseFinding, CasePerson } from '../../case/schema.js'
import type { Finding } from '../../core/finding.js'
import type { QueryPort } from '../../core/ports.js'
import type { RowOf } from '../../core/tables.js'
import { type DetectedPerson, type DetectResult, type Hit, INNOCENT } from '../../detect/index.js'
import { tableRows } from './table-rows.js'

const bits = (millibits: number): number => millibits / 1000

/** The sentence behind the id of an innocent explanation; an id without a sentence is shown as it is. */
const innocentText = (id: string): string => (INNOCENT as Readonly<Record<string, string>>)[id] ?? id

/** A finding of any engine in the form of the case: copies, because the case is plain mutable JSON. */
function caseFinding(finding: Finding, title: string, more: Partial<CaseFinding> = {}): CaseFinding {
  const { rows, total, query } = finding.evidence
  return {
    id: finding.id,
    engine: finding.engine,
    rule: finding.rule,
    title,
    subjects: [...finding.subjects],
    observed: finding.observed,
    ...(finding.cause === undefined ? {} : { cause: finding.cause }),
    ...(finding.bits === undefined ? {} : { bits: finding.bits }),
    comparisons: [...finding.comparisons],
    evidence: { rows: [...rows], total, ...(query === undefined ? {} : { query }) },
    innocent: finding.innocent.map((id) => ({ id, text: innocentText(id) })),
    next: finding.next,
    ...more,
  }
}

const findingOf = (hit: Hit): CaseFinding =>
  caseFinding(hit.finding, hit.title, { claim: hit.claim, source: hit.source, bits: bits(hit.millibits) })

/** What the records say of a person besides signals. HR speaks before the applicant system. */
type Identity = Readonly<{
  row: RowOf<'workers'> | undefined
  emails: readonly string[]
}>

const KIND_ORDER = ['employee', 'contractor', 'unknown', 'applicant'] as const

async function identities(port: QueryPort): Promise<(worker: string) => Identity> {
  const rows = new Map<string, RowOf<'workers'>>()
  const emails = new Map<string, Set<string>>()
  const rank = (row: RowOf<'workers'>): number => KIND_ORDER.findIndex((kind) => kind === row.kind)
  for (const row of await tableRows(port, 'workers')) {
    if (row.worker === null) continue
    const known = rows.get(row.worker)
    if (known === undefined || rank(row) < rank(known)) rows.set(row.worker, row)
    if (row.email !== null) emails.set(row.worker, (emails.get(row.worker) ?? new Set()).add(row.email))
  }
  const more = await port.query(
    `SELECT DISTINCT worker, value FROM identifiers WHERE kind = 'email' AND worker IS NOT NULL ORDER BY ALL`,
  )
  for (const row of more) {
    const worker = String(row['worker'])
    emails.set(worker, (emails.get(worker) ?? new Set()).add(String(row['value'])))
  }
  return (worker) => ({ row: rows.get(worker), emails: [...(emails.get(worker) ?? [])].sort() })
}

function sumOf({ weighed }: DetectedPerson): CasePerson['sum'] {
  const { hypothesis } = weighed
  return {
    prior: bits(weighed.prior),
    negative: bits(weighed.negative),
    hypothesis:
      hypothesis === undefined
        ? null
        : { id: hypothesis.id, text: hypothesis.text, cost: bits(hypothesis.cost) },
    causes: weighed.causes.map((cause) => ({
      cause: cause.cause,
      bits: bits(cause.millibits),
      cap: bits(cause.cap),
      explained: cause.explained,
      sources: cause.sources.map((source) => ({
        source: source.source,
        bits: bits(source.millibits),
        findings: [...source.findings],
      })),
    })),
  }
}

const evidenceOf = (evidence: Finding['evidence']): CaseFinding['evidence'] => ({
  rows: [...evidence.rows],
  total: evidence.total,
  ...(evidence.query === undefined ? {} : { query: evidence.query }),
})

/** Everybody with a signal, in the form of the case. Names and e-mails come from HR and the applicant system; detect never saw them. */
export async function casePeople(port: QueryPort, detected: DetectResult): Promise<CasePerson[]> {
  const who = await identities(port)
  return detected.people.map((person): CasePerson => {
    const { row, emails } = who(person.worker)
    return {
      id: person.worker,
      kind: person.kind,
      name: row?.name ?? '',
      emails: [...emails],
      employeeNumber: row?.employee_number ?? null,
      title: row?.title ?? null,
      hiredOn: row?.hired_on ?? null,
      endedOn: row?.ended_on ?? null,
      tier: person.weighed.tier,
      archetype: person.archetype?.archetype ?? null,
      score: bits(person.weighed.score),
      attainable: bits(person.attainable),
      sum: sumOf(person),
      unexplained: [...person.unexplained],
      sources: [...person.sources],
      rings: [...person.rings],
      findings: person.hits.map(findingOf),
      claims: person.dossier.claims.map(({ kind, value, evidence }) => ({
        kind,
        value,
        evidence: evidenceOf(evidence),
      })),
      observations: person.dossier.observations.map(({ kind, value, contradicts, evidence }) => ({
        kind,
        value,
        contradicts,
        evidence: evidenceOf(evidence),
      })),
      timeline: person.dossier.timeline.map(({ time, kind, text, rows }) => ({
        time,
        kind,
        text,
        rows: [...rows],
      })),
    }
  })
}
