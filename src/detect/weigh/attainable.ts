import type { Signal } from '../signal.js'
import { weigh } from './weigh.js'

/**
 * The score of somebody for whom every signal fires that had data, in millibits. Beside a person's own score it says how much the records
 * of this case could have shown: a low score in poor records is not an acquittal.
 */
export function attainable(available: readonly Signal[], prior: number): number {
  const positive = available.filter(({ millibits }) => millibits > 0)
  return weigh(positive, prior).score
}
