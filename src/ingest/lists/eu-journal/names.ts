import type { ListName } from '../entity-rows.js'
import { topLevelSplit } from '../top-level-split.js'
import { writtenNames } from '../written-names.js'
import type { JournalRow } from './journal-row.js'

/** Columns of names with what they say of them. */
const COLUMNS = [
  ['name', 'primary', false],
  ['alias', 'aka', false],
  ['previousName', 'fka', false],
  ['weakAlias', 'aka', true],
] as const

/** All names, the primary one first. Cells hold several names between semicolons; a name that is also a strong one is not weak. */
export function namesOf(row: JournalRow): ListName[] {
  const names = new Map<string, ListName>()
  for (const [column, kind, weak] of COLUMNS)
    for (const value of topLevelSplit(row(column)))
      for (const { name, former } of writtenNames(value)) {
        if (names.has(name)) continue
        const role = names.size === 0 ? kind : former ? 'fka' : kind === 'primary' ? 'aka' : kind
        names.set(name, { name, kind: role, weak })
      }
  return [...names.values()]
}
