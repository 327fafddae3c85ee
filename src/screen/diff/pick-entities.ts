import { LIST_TABLES, type ListTables } from '../../core/list-tables.js'
import { entityKey } from './entity-values.js'

type Owned = Readonly<{ list: string | null; entity: string | null }>

/** Rows of the entities whose key ({@link entityKey}) passes, of all tables. */
export function pickEntities(tables: ListTables, passes: (key: string) => boolean): ListTables {
  const kept = LIST_TABLES.map((table) => {
    const rows: readonly Owned[] = tables[table]
    return [table, rows.filter(({ list, entity }) => passes(entityKey(list ?? '', entity ?? '')))] as const
  })
  return Object.fromEntries(kept) as unknown as ListTables
}
