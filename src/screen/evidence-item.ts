import type { Comparison, SourceRef } from '../core/evidence.js'

/** One comparison with what it does to the score and the records of the list that it rests on. */
export type EvidenceItem = Readonly<{
  comparison: Comparison
  rows: readonly SourceRef[]
  /** `main` features compete for the score; `qualifier`s correct a score that rests on the name. */
  role: 'main' | 'qualifier'
}>

/** Makes an item; `weight` is the score of a main feature or the correction of a qualifier. */
export function evidenceItem(
  role: EvidenceItem['role'],
  comparison: Comparison,
  rows: readonly SourceRef[],
): EvidenceItem {
  return { role, comparison: { ...comparison, weight: Math.round(comparison.weight * 1e4) / 1e4 }, rows }
}
