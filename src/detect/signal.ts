import type { Cause } from '../core/finding.js'
import type { TableName } from '../core/tables.js'

/** Where the records of a signal come from. Caps and the count of independent sources go by it. */
export const SOURCES = [
  'hr',
  'identity',
  'reference',
  'shipping',
  'device',
  'sign-in',
  'code',
  'payroll',
  'chain',
  'screening',
] as const
export type Source = (typeof SOURCES)[number]

/** A signal may show which kind of worker this is (DTEX's R-ITW and M-ITW; product.md). */
export const ARCHETYPE_MARKS = ['R-ITW', 'M-ITW'] as const
export type ArchetypeMark = (typeof ARCHETYPE_MARKS)[number]

/** A signal as its file states it: the header in fields, and the question in SQL. */
export type Signal = Readonly<{
  id: string
  title: string
  /** What the person, or everybody, is taken to claim; the rows contradict it. */
  claim: string
  source: Source
  cause: Cause
  /** Integer thousandths of a bit: sums must not depend on the order of addition. */
  millibits: number
  /** Why these bits and not others, in words. */
  derivation: string
  /** MITRE ATT&CK technique, or `none`. */
  attack: string
  reference: string
  /** Ids of innocent explanations; their texts are in innocent.data.ts. */
  innocent: readonly string[]
  next: string
  /** Tables without which the signal can say nothing. */
  tables: readonly TableName[]
  /** Indicators of the published catalogue that it covers. */
  flags: readonly string[]
  mark: ArchetypeMark | undefined
  /** The SELECT, without header and final semicolon. */
  sql: string
  /** File name, for messages. */
  file: string
}>

/** The text of a signal and where it stands. */
export type SignalSource = Readonly<{ file: string; text: string }>
