import { expectedGot } from '../../../core/errors.js'
import type { TableRow } from '../../../core/tables.js'
import type { Mapped, StreamedRecord } from '../../adapter.js'
import type { Fact } from './fact.js'
import { detailRows, entityRow, rowKey } from './fact-rows.js'

type Group = { row: number; text: string; facts: Fact[]; first: readonly TableRow[]; seen: Set<string> }

/**
 * Unites records that each say a part of a designation, as the CSV of the UK list (every combination of names, addresses and so on is a
 * row of its own) and the OFSI lists do (a row for each name) — wherever in the file they stand. A fact cites the first record that states it;
 * the entity cites the first record of its designation and comes at the end, when all of it is known.
 */
export class RowGroups {
  readonly #list: string
  readonly #groups = new Map<string, Group>()

  constructor(list: string) {
    this.#list = list
  }

  /** True for texts of a designation that no record before has had: others are not worth reading. */
  isNew(entity: string, key: string): boolean {
    return this.#groups.get(entity)?.seen.has(key) !== true
  }

  /** Adds a record. `keys` are remembered for {@link isNew}. The first one of each designation waits for {@link finish}. */
  add(
    at: Readonly<{ row: number; text: string }>,
    entity: string,
    facts: readonly Fact[],
    keys: readonly string[],
  ): StreamedRecord | undefined {
    const group = this.#groups.get(entity)
    const before = group?.seen ?? new Set<string>()
    const rows = this.#newRows(before, entity, facts)
    for (const key of keys) before.add(key)
    if (group === undefined) {
      this.#groups.set(entity, { ...at, facts: [...facts], first: rows, seen: before })
      return undefined
    }
    group.facts.push(...facts)
    const [first, ...more] = rows
    const mapped: Mapped =
      first === undefined
        ? { skipped: 'says nothing that an earlier record of the designation does not say' }
        : { rows: [first, ...more] }
    return { ...at, mapped }
  }

  /** The first records of all designations, with their entities. */
  finish(published: string | null): StreamedRecord[] {
    return [...this.#groups].map(([entity, { row, text, facts, first }]) => {
      const made = entityRow({ list: this.#list, entity, published }, facts)
      const mapped: Mapped =
        made === undefined
          ? { rejected: expectedGot('designation', 'a name', entity) }
          : { rows: [made, ...first] }
      return { row, text, mapped }
    })
  }

  #newRows(seen: Set<string>, entity: string, facts: readonly Fact[]): TableRow[] {
    const listing = { list: this.#list, entity, published: null }
    return detailRows(listing, facts).filter((row) => {
      const key = rowKey(row)
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  }
}
