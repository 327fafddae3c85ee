import type { SourceRef } from '../core/evidence.js'
import { addListTables, type ListTables } from '../core/list-tables.js'
import type { RowOf } from '../core/tables.js'
import { finishLists } from './lists/finish-lists.js'

type Entity = RowOf<'list_entities'>

/** An entity row and a further record that it now also rests on. */
export type EntityRef = Readonly<{ kept: SourceRef; further: SourceRef }>

/**
 * Lists with what can only be said when all their rows are together (see finishLists). A second row of an entity replaces
 * what the first one says, because it holds all of it, and the first one's record stays the one that is cited; `refs` names
 * the other.
 */
export function completeLists(tables: ListTables): { tables: ListTables; refs: readonly EntityRef[] } {
  const added = finishLists(tables)
  const { list_entities: further, ...others } = added
  const entities = new Map(tables.list_entities.map((entity) => [keyOf(entity), entity]))
  const refs: EntityRef[] = []
  for (const entity of further) {
    const known = entities.get(keyOf(entity))
    if (known === undefined) {
      entities.set(keyOf(entity), entity)
      continue
    }
    entities.set(keyOf(entity), { ...entity, file: known.file, row: known.row })
    const [kept, next] = [refOf(known), refOf(entity)]
    if (kept.file !== next.file || kept.row !== next.row) refs.push({ kept, further: next })
  }
  const joined = addListTables(
    { ...tables, list_entities: [] },
    { ...others, list_entities: [...entities.values()] },
  )
  return { tables: joined, refs }
}

const keyOf = ({ list, entity }: Entity): string => `${list}\0${entity}`

const refOf = ({ file, row }: Entity): SourceRef => ({ file: file ?? '', row: row ?? 0 })
