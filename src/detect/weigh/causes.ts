import { CAUSES, type Cause } from '../../core/finding.js'
import { SOURCES, type Source } from '../signal.js'
import { CAUSE_CAPS, SOURCE_CAPS } from './table.data.js'

/** What weighing needs of a hit. Negative bits are evidence for the person. */
export type Weight = Readonly<{ id: string; source: Source; cause: Cause; millibits: number }>

export type SourceSum = Readonly<{ source: Source; millibits: number; findings: readonly string[] }>

/** One cause of one person: what its sources say, together at most the cap. */
export type CauseSum = Readonly<{
  cause: Cause
  millibits: number
  cap: number
  sources: readonly SourceSum[]
}>

/** Bits of the tables as integers. */
export const milli = (bits: number): number => Math.round(bits * 1000)

/**
 * Sums per cause: the largest bits of each source, capped by source, added, capped by cause. A second finding of the same source and
 * cause adds nothing. Only causes with positive bits are listed, in the order of CAUSES.
 */
export function causeSums(weights: readonly Weight[]): CauseSum[] {
  return CAUSES.map((cause) => {
    const sources = SOURCES.map((source) =>
      sourceSum(
        source,
        weights.filter((one) => one.cause === cause && one.source === source && one.millibits > 0),
      ),
    ).filter(({ findings }) => findings.length > 0)
    const cap = milli(CAUSE_CAPS[cause].bits)
    const sum = sources.reduce((total, { millibits }) => total + millibits, 0)
    return { cause, cap, sources, millibits: Math.min(cap, sum) }
  }).filter(({ millibits }) => millibits > 0)
}

function sourceSum(source: Source, weights: readonly Weight[]): SourceSum {
  const largest = weights.reduce((most, { millibits }) => Math.max(most, millibits), 0)
  return {
    source,
    millibits: Math.min(milli(SOURCE_CAPS[source].bits), largest),
    findings: [...new Set(weights.map(({ id }) => id))].sort(),
  }
}
