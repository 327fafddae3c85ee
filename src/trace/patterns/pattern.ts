import type { Finding } from '../../core/finding.js'

/** A pattern: a finding with the transfers that make it and the parameters by which it was found. */
export type Pattern = Readonly<{
  finding: Finding
  title: string
  parameters: Readonly<Record<string, number>>
  /** What was measured; amounts are base units as decimal text. */
  figures: Readonly<Record<string, string>>
  /** Ids of transfers, in ledger order. */
  transfers: readonly string[]
}>
