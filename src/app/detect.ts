import type { Case, CasePerson } from '../case/schema.js'

/** What `bridle detect --json` prints; detection.md, "Contract". */
export type DetectProjection = Readonly<{
  workers: readonly Readonly<{
    id: string
    name: string
    emails: readonly string[]
    employeeNumber: string | null
    score: number
    tier: CasePerson['tier']
    archetype: CasePerson['archetype']
    unexplained: readonly string[]
    signals: readonly Readonly<{
      id: string
      source: string
      cause: string | null
      bits: number
      observed: string
      evidence: readonly Readonly<{ file: string; row: number }>[]
    }>[]
  }>[]
  rings: readonly Readonly<{
    id: string
    members: readonly string[]
    facilitators: Case['rings'][number]['facilitators']
    links: Case['rings'][number]['links']
  }>[]
  coverage: Readonly<{
    files: Case['files']
    joined: Readonly<Record<string, Readonly<{ subjects: number; joined: number; partial: boolean }>>>
    rejected: number
    notAvailable: readonly string[]
  }>
}>

/** The case from the side of the workers: the same findings, fewer words. */
export function detectProjection(found: Case): DetectProjection {
  return {
    workers: found.people.map((person) => ({
      id: person.id,
      name: person.name,
      emails: person.emails,
      employeeNumber: person.employeeNumber,
      score: person.score,
      tier: person.tier,
      archetype: person.archetype,
      unexplained: person.unexplained,
      signals: person.findings
        .filter((finding) => finding.engine === 'detect')
        .map((finding) => ({
          id: finding.rule,
          source: finding.source ?? 'unknown',
          cause: finding.cause ?? null,
          bits: finding.bits ?? 0,
          observed: finding.observed,
          evidence: finding.evidence.rows,
        })),
    })),
    rings: found.rings.map(({ id, members, facilitators, links }) => ({ id, members, facilitators, links })),
    coverage: {
      files: found.files,
      joined: Object.fromEntries(
        found.coverage.joined.map(({ product, subjects, joined, partial }) => [
          product,
          { subjects, joined, partial },
        ]),
      ),
      rejected: found.counts.rejected,
      notAvailable: found.coverage.notAvailable.map((entry) => entry.signal),
    },
  }
}
