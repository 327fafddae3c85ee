import type { Finding } from '../core/finding.js'
import type { ArchetypeMark, Source } from './signal.js'

/**
 * A signal that fired for one person: the finding, and what the report shows beside it. `at` is the time of the first record, in
 * UTC, when the signal states one.
 */
export type Hit = Readonly<{
  worker: string
  signal: string
  title: string
  claim: string
  source: Source
  millibits: number
  mark: ArchetypeMark | undefined
  at: string | null
  finding: Finding
}>

/** A signal without data says so; silence would read as innocence. */
export type NotAvailable = Readonly<{ signal: string; title: string; needs: readonly string[] }>
