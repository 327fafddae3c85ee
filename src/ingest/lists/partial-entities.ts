import type { ListTables } from '../../core/list-tables.js'
import type { RowOf } from '../../core/tables.js'
import { isAddressKey } from './opensanctions/link-kinds.js'

type Cited = Readonly<{ list: string | null; entity: string | null; file: string | null; row: number | null }>

/** OFAC writes persons as `SURNAME, Given` with lower-case letters after the comma, and everything else in capitals. */
const PERSON_NAME = /^[^a-z,]+, .*[a-z]/

/**
 * Entities of which the set has names, addresses or identifiers but no primary record, as happens with excerpts and when a list is read
 * while it changes. They are marked partial; their caption is their first name, and their schema is Person where the name is written as one.
 */
export function partialEntities(tables: ListTables): RowOf<'list_entities'>[] {
  const known = new Set(tables.list_entities.map(keyOf))
  const found = new Map<string, { cited: Cited; name: string | undefined }>()
  const meet = (row: Cited, name?: string): void => {
    const key = keyOf(row)
    if (known.has(key) || isAddressKey(row.entity ?? '')) return
    const before = found.get(key)
    if (before === undefined) found.set(key, { cited: row, name })
    else if (
      name === undefined
        ? before.name === undefined && comesBefore(row, before.cited)
        : before.name === undefined || comesBefore(row, before.cited)
    )
      found.set(key, { cited: row, name })
  }
  for (const row of tables.list_names) meet(row, row.name ?? undefined)
  for (const row of [...tables.list_identifiers, ...tables.list_addresses]) meet(row)
  return [...found.values()].map(({ cited, name }) => ({
    list: cited.list,
    entity: cited.entity,
    schema: name !== undefined && PERSON_NAME.test(name) ? 'Person' : 'LegalEntity',
    caption: name ?? `entry ${cited.entity}, name not in this set`,
    programs: [],
    listed_on: null,
    partial: true,
    birth_dates: [],
    countries: [],
    remarks: null,
    published: null,
    file: cited.file,
    row: cited.row,
  }))
}

const keyOf = ({ list, entity }: Cited): string => `${list}\0${entity}`

const comesBefore = (a: Cited, b: Cited): boolean =>
  a.file === b.file ? (a.row ?? 0) < (b.row ?? 0) : (a.file ?? '') < (b.file ?? '')
