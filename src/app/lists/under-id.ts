import { LIST_TABLES, type ListTables } from '../../core/list-tables.js'
import { isCollection } from '../../ingest/lists/collections.js'

type Row = Readonly<{ list: string | null }>

/**
 * Rows under the id that their list is kept under: two lists of one's own both call themselves `own`. Rows of several lists, and
 * those of a publication of several of which only one is there, stay as they are.
 */
export function underId(tables: ListTables, id: string): ListTables {
  const own = new Set(tables.list_entities.map(({ list }) => list))
  if (own.size !== 1 || own.has(id) || isCollection(id)) return tables
  const renamed = LIST_TABLES.map((table) => {
    const rows: readonly Row[] = tables[table]
    return [table, rows.map((row) => ({ ...row, list: id }))] as const
  })
  return Object.fromEntries(renamed) as unknown as ListTables
}
