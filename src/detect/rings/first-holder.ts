import type { Holding } from '../features/holding.js'

/**
 * The worker for whom a value stands first in the records; undefined when two begin on the same instant or no time is known, because
 * then nothing says whose it is.
 */
export function firstHolder(holdings: readonly Holding[]): string | undefined {
  const first = new Map<string, string>()
  for (const { worker, valid_from } of holdings) {
    if (valid_from === null) continue
    const known = first.get(worker)
    if (known === undefined || valid_from < known) first.set(worker, valid_from)
  }
  const sorted = [...first].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
  const [one, two] = sorted
  return one === undefined || (two !== undefined && two[1] === one[1]) ? undefined : one[0]
}
