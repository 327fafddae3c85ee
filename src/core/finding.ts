import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Comparison, Evidence } from './evidence.js'

/** The engines that may find something. They never import one another; their findings meet in `app`. */
export const ENGINES = ['screen', 'detect', 'trace', 'rules'] as const
export type Engine = (typeof ENGINES)[number]

/**
 * What one unreported circumstance would explain. Signals that share a cause are not independent, so their bits are
 * capped together (detection.md, "Weighing").
 */
export const CAUSES = [
  'relocation',
  'anonymiser',
  'household',
  'second-job',
  'it-work',
  'remote-control',
  'identity',
  'money',
] as const
export type Cause = (typeof CAUSES)[number]

/** Who or what a finding is about, as `kind:key`, such as `worker:W-1042` or `wallet:eip155:1:0x4f47…`. */
export type Subject = `${'worker' | 'applicant' | 'wallet' | 'address' | 'company' | 'entity'}:${string}`

/** A lead for a person, never a verdict. Without evidence it does not type-check. */
export type Finding = Readonly<{
  id: string
  engine: Engine
  /** Id of the signal, list feature, pattern or rule that found it. */
  rule: string
  subjects: readonly [Subject, ...Subject[]]
  /** What the rows show, in one sentence without judgement. */
  observed: string
  cause?: Cause
  /** log₂ likelihood ratio: an expert judgement, never shown as a probability. */
  bits?: number
  comparisons: readonly Comparison[]
  evidence: Evidence
  /** Ids of innocent explanations that would produce the same rows. */
  innocent: readonly string[]
  /** What a person should check next. */
  next: string
}>

/**
 * Stable identity of a finding: the same observation on the same subjects has the same id in every run, so that
 * decisions can refer to it. Rows and wording are left out on purpose: more of the same rows is the same finding.
 */
export function findingId(engine: Engine, rule: string, subjects: readonly string[], value: string): string {
  const text = [engine, rule, ...[...subjects].sort(), value]
    .map((part) => `${part.length}:${part}`)
    .join('|')
  return bytesToHex(sha256(utf8ToBytes(text)))
}
