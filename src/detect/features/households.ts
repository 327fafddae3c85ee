import type { SqlRow } from '../../core/ports.js'
import { text } from './read-row.js'

/** The home that a worker claims now. */
export type Home = Readonly<{ worker: string; value: string }>

/** The latest claim of a home per worker. */
export const homesQuery = `
SELECT worker, value FROM claims
WHERE worker IS NOT NULL AND value IS NOT NULL AND kind = 'home_address'
QUALIFY row_number() OVER (PARTITION BY worker ORDER BY valid_from DESC NULLS LAST, file, row) = 1
ORDER BY worker`

export const readHomes = (rows: readonly SqlRow[]): Home[] =>
  rows.map((row) => ({ worker: text(row, 'worker'), value: text(row, 'value') }))

/**
 * Couples and flatmates: two or three people who say that they live at one address. Four or more colleagues at one address are
 * no household any more but something to look at (detection.md, "Rings").
 */
const MOST_PEOPLE = 3

/** Household label per worker: the address for declared households; workers alone at their address are left out. */
export function householdsOf(
  homes: readonly Home[],
  persons: ReadonlyMap<string, string>,
): Map<string, string> {
  const people = new Map<string, Set<string>>()
  for (const { worker, value } of homes) {
    const set = people.get(value) ?? new Set<string>()
    people.set(value, set.add(persons.get(worker) ?? worker))
  }
  const labels = new Map<string, string>()
  for (const { worker, value } of homes) {
    const size = people.get(value)?.size ?? 0
    if (size >= 2 && size <= MOST_PEOPLE) labels.set(worker, `home:${value}`)
  }
  return labels
}
