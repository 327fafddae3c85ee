import type { QueryPort } from '../../core/ports.js'
import { nameTokens } from './name-tokens.js'
import type { Person } from './people.js'
import { int, optionalText, text } from './read-row.js'

/** A parcel for one worker that is addressed to another, by that other's whole name. */
export type Consignee = Readonly<{ worker: string; other: string; file: string; row: number }>

export const CONSIGNEE_COLUMNS = {
  worker: 'VARCHAR',
  other: 'VARCHAR',
  file: 'VARCHAR',
  row: 'BIGINT',
} as const

const PARCELS = `
SELECT worker, to_name, file, row FROM shipments
WHERE worker IS NOT NULL AND to_name <> '' ORDER BY worker, file, row`

const NAMES = `SELECT DISTINCT worker, name FROM workers WHERE worker IS NOT NULL AND name <> '' ORDER BY worker, name`

/**
 * Only a full and unambiguous name counts: all tokens equal, at least two of them, and borne by one person in the records. Anything
 * less would tie people to one another by the commonness of their names.
 */
export async function readConsignees(
  port: QueryPort,
  people: ReadonlyMap<string, Person>,
): Promise<Consignee[]> {
  const bearers = new Map<string, Set<string>>()
  const own = new Map<string, Set<string>>()
  for (const row of await port.query(NAMES)) {
    const [worker, key] = [text(row, 'worker'), nameTokens(text(row, 'name')).join(' ')]
    own.set(worker, (own.get(worker) ?? new Set()).add(key))
    bearers.set(key, (bearers.get(key) ?? new Set()).add(people.get(worker)?.person ?? worker))
  }
  return (await port.query(PARCELS)).flatMap((row) => {
    const [worker, key] = [text(row, 'worker'), nameTokens(optionalText(row, 'to_name') ?? '').join(' ')]
    const [other, ...more] = bearers.get(key) ?? []
    if (other === undefined || more.length > 0 || !key.includes(' ') || own.get(worker)?.has(key)) return []
    if (people.get(worker)?.household === people.get(other)?.household) return []
    return [{ worker, other, file: text(row, 'file'), row: int(row, 'row') }]
  })
}
