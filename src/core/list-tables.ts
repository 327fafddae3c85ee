import type { RowOf } from './tables.js'

/** Names of the tables that hold lists. */
export const LIST_TABLES = [
  'list_entities',
  'list_names',
  'list_identifiers',
  'list_addresses',
  'list_links',
] as const
export type ListTableName = (typeof LIST_TABLES)[number]

/** Rows of all lists in memory, each with its file and row: what the screening index is built from. */
export type ListTables = { readonly [T in ListTableName]: readonly RowOf<T>[] }

/** No rows at all. */
export const NO_LIST_ROWS: ListTables = {
  list_entities: [],
  list_names: [],
  list_identifiers: [],
  list_addresses: [],
  list_links: [],
}

/** Rows of both, in this order. */
export function addListTables(first: ListTables, second: ListTables): ListTables {
  return {
    list_entities: [...first.list_entities, ...second.list_entities],
    list_names: [...first.list_names, ...second.list_names],
    list_identifiers: [...first.list_identifiers, ...second.list_identifiers],
    list_addresses: [...first.list_addresses, ...second.list_addresses],
    list_links: [...first.list_links, ...second.list_links],
  }
}

/**
 * Scheme under which half a remark waits in `list_identifiers` for its other half (OFAC's SDN_COMMENTS). It is no identifier: nothing is
 * ever compared with it.
 */
export const CONTINUED_REMARK = 'SDN_COMMENTS'
