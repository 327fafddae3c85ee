import { addListTables, type ListTables, NO_LIST_ROWS } from '../../core/list-tables.js'
import { TABLES } from '../../core/tables.js'
import { joinFtm } from './opensanctions/join-ftm.js'
import { partialEntities } from './partial-entities.js'
import { joinLegacyRemarks } from './us-ofac-legacy/join-legacy-remarks.js'
import type { SourcedRow } from './us-ofac-legacy/list-rows.js'
import { closeLinks } from './us-ofac-legacy/open-link.js'

/**
 * What can only be said when all rows of a list are together: remarks that go on in a second file, links whose name ends with the remark, sanctions and addresses that are entities of their own, and entities whose primary record is
 * not in the set. Returns the rows to add, none of those given; the result is the same in every order of the input.
 *
 * Entities can get a second row in `list_entities`; rows of the same list and entity are to be united.
 */
export function finishLists(tables: ListTables): ListTables {
  const remarks = sortIntoTables(joinLegacyRemarks(tables))
  const links = sortIntoTables(closeLinks([...tables.list_entities, ...remarks.list_entities]))
  const joined = addListTables(addListTables(remarks, links), { ...NO_LIST_ROWS, ...joinFtm(tables) })
  const partial = partialEntities(addListTables(tables, joined))
  return addListTables(joined, { ...NO_LIST_ROWS, list_entities: partial })
}

function sortIntoTables(rows: readonly SourcedRow[]): ListTables {
  const out = { list_entities: [], list_names: [], list_identifiers: [], list_addresses: [], list_links: [] }
  const bins: Record<string, unknown[]> = out
  for (const { table, values, file, row } of rows) {
    const empty = Object.fromEntries(Object.keys(TABLES[table].columns).map((column) => [column, null]))
    bins[table]?.push({ ...empty, ...values, file, row })
  }
  return out
}
