import type { ListTables } from '../core/list-tables.js'
import type { NameKind, PreparedName } from '../names/prepared-name.js'
import { gatherEntities } from './gather-entities.js'
import { IdentifierPostings } from './identifier-postings.js'
import type { ListedEntity } from './listed-entity.js'
import { NameCandidates } from './name-candidates.js'
import { NamePostings } from './name-postings.js'
import { WholeNamePostings } from './whole-name-postings.js'

/** Names of one kind with their entities, ready to be searched. */
export type NameShelf = Readonly<{
  /** Entity and name within it, by number of the name. */
  entityOf: Uint32Array
  nameOf: Uint32Array
  candidates: NameCandidates
}>

/** Lists ready to be screened against. Made by {@link buildIndex}; not to be changed, not to be shared between threads. */
export type ScreenIndex = Readonly<{
  entities: readonly ListedEntity[]
  shelves: Readonly<Record<NameKind, NameShelf>>
  identifiers: IdentifierPostings
}>

/**
 * Builds the index over the rows of one or more lists. Takes the rows as `readTables` gives them, finished by `finishLists`; the order of
 * the rows does not matter.
 */
export function buildIndex(tables: ListTables): ScreenIndex {
  const entities = gatherEntities(tables)
  return {
    entities,
    shelves: { person: shelf(entities, 'person'), entity: shelf(entities, 'entity') },
    identifiers: new IdentifierPostings(entities),
  }
}

function shelf(entities: readonly ListedEntity[], kind: NameKind): NameShelf {
  const names: PreparedName[] = []
  const entityOf: number[] = []
  const nameOf: number[] = []
  entities.forEach((entity, index) => {
    if (entity.kind !== kind) return
    entity.names.forEach(({ prepared }, position) => {
      names.push(prepared)
      entityOf.push(index)
      nameOf.push(position)
    })
  })
  return {
    entityOf: Uint32Array.from(entityOf),
    nameOf: Uint32Array.from(nameOf),
    candidates: new NameCandidates(new NamePostings(names), new WholeNamePostings(names)),
  }
}
