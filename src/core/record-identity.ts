import { TABLES, type TableName } from './tables.js'

/**
 * Columns of native keys that may be null: a null there equals a null. A null in any other key column means that the record
 * has no native id.
 */
const MAY_BE_NULL = new Set([
  'valid_from',
  'valid_to',
  'share',
  'chain',
  'email',
  'name',
  'scheme',
  'registered_on',
  'origin',
  'subject',
  'kind',
])

/**
 * Tables whose rows with the same id may each say a part: finishing them later (finishTransfers) joins those, so here only
 * equal rows are one.
 */
const JOINED_LATER: ReadonlySet<TableName> = new Set<TableName>(['transfers'])

/** The native key of a table: `columns` make two records the same one when `required` of them are not null. */
export function nativeKey(table: TableName): { columns: readonly string[]; required: readonly string[] } {
  const columns: readonly string[] = JOINED_LATER.has(table) ? [] : TABLES[table].key
  return { columns, required: columns.filter((column) => !MAY_BE_NULL.has(column)) }
}
