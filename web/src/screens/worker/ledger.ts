import type { CaseFinding, CasePerson } from '../../../../src/case/schema'

type Cause = CasePerson['sum']['causes'][number]

/** A signal in its place in the sum; `counted`: it is the one that its source adds. */
export type Line = Readonly<{ finding: CaseFinding; counted: boolean }>
export type SourceBlock = Readonly<{ source: string; bits: number; lines: readonly Line[] }>
export type CauseBlock = Readonly<{
  cause: Cause['cause']
  bits: number
  cap: number
  explained: boolean
  /** Sum of the sources before the cap of the cause. */
  uncapped: number
  sources: readonly SourceBlock[]
}>

function blockOf(source: Cause['sources'][number], findings: ReadonlyMap<string, CaseFinding>): SourceBlock {
  const known = source.findings.flatMap((id) => findings.get(id) ?? [])
  const sorted = [...known].sort((a, b) => (b.bits ?? 0) - (a.bits ?? 0))
  return {
    source: source.source,
    bits: source.bits,
    lines: sorted.map((finding, i) => ({ finding, counted: i === 0 })),
  }
}

/** The sum of a person as blocks to write under one another: causes with most bits first, explained ones last. */
export function ledgerOf(person: CasePerson): CauseBlock[] {
  const findings = new Map(person.findings.map((finding) => [finding.id, finding]))
  return person.sum.causes
    .map((cause) => ({
      cause: cause.cause,
      bits: cause.bits,
      cap: cause.cap,
      explained: cause.explained,
      uncapped: cause.sources.reduce((sum, source) => sum + source.bits, 0),
      sources: [...cause.sources].sort((a, b) => b.bits - a.bits).map((source) => blockOf(source, findings)),
    }))
    .sort((a, b) => Number(a.explained) - Number(b.explained) || b.bits - a.bits)
}

/** The score as the figures on the page add up, for comparison with the score that the case states. */
export function addUp(person: CasePerson): number {
  const { prior, negative, hypothesis, causes } = person.sum
  const unexplained = causes.filter((cause) => !cause.explained)
  return prior + negative + (hypothesis?.cost ?? 0) + unexplained.reduce((sum, cause) => sum + cause.bits, 0)
}

/** Findings that stand in no cause of the sum. */
export function outsideOfSum(person: CasePerson): CaseFinding[] {
  const inside = new Set(
    person.sum.causes.flatMap((cause) => cause.sources.flatMap((source) => source.findings)),
  )
  return person.findings.filter((finding) => !inside.has(finding.id))
}
