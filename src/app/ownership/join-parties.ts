import {
  type Holding,
  idKey,
  type ListedEntity,
  nameKey,
  type Party,
  type ScreenIndex,
  type Standing,
  screen,
} from '../../screen/index.js'
import { EntitiesById } from './entities-by-id.js'
import type { NamedHolding, NamedParty } from './named-holding.js'

/** Entities of which a list speaks, by the id of a FollowTheMoney entity; others stand on the list that they are in. */
export type CountedLists = ReadonlyMap<string, readonly string[]>

export type Joined = Readonly<{ parties: readonly Party[]; holdings: readonly Holding[] }>

/**
 * Makes parties out of the names and ids of holdings and joins them to the lists: by id for certain, by a screening alert on the name as possible,
 * with its score. A name without an id is the party with the id that other stated rows give it, when there is one such party only; relations of the
 * lists (`linked`) give no ids to names, because that would be a join by name that nobody sees.
 */
export function joinParties(
  { stated, linked }: Readonly<{ stated: readonly NamedHolding[]; linked: readonly NamedHolding[] }>,
  index: ScreenIndex,
  counted: CountedLists,
): Joined {
  const entities = new EntitiesById(index)
  const ids = idsOfNames(stated, entities)
  const keyOf = (party: NamedParty): string => {
    const id = idOf(party, entities)
    if (id !== undefined) return idKey(id)
    const [only, ...others] = ids.get(nameKey(party.name)) ?? []
    return only !== undefined && others.length === 0 ? idKey(only) : nameKey(party.name)
  }
  const found = new Map<string, { name: string; id: string | undefined }>()
  const holdings = [...stated, ...linked].map(({ owner, owned, ...rest }): Holding => {
    for (const party of [owner, owned]) {
      const key = keyOf(party)
      const before = found.get(key)
      // The shortest spelling, then the first by letter: not the one that happens to stand first.
      if (before === undefined || isBetter(party.name, before.name))
        found.set(key, { name: party.name, id: key.startsWith('id:') ? key.slice(3) : undefined })
    }
    return { ...rest, owner: keyOf(owner), owned: keyOf(owned) }
  })
  const parties = [...found].map(([key, { name, id }]): Party => {
    const entity = id === undefined ? undefined : entities.find(id)
    const certain = entity === undefined ? [] : standingsOf(entity, 'id', 1, counted)
    const isIdItself = id !== undefined && name === id
    const shown = isIdItself && entity !== undefined ? entity.caption : name
    const known = new Set(certain.map(({ list }) => list))
    const possible = byName(shown, index, counted).filter(({ list }) => !known.has(list))
    return { key, name: shown, standings: [...certain, ...possible] }
  })
  return { parties, holdings }
}

const isBetter = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b)

const idOf = ({ name, id }: NamedParty, entities: EntitiesById): string | undefined =>
  id ?? (entities.isId(name) ? name : undefined)

function idsOfNames(named: readonly NamedHolding[], entities: EntitiesById): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const { owner, owned } of named)
    for (const party of [owner, owned]) {
      const id = idOf(party, entities)
      if (id === undefined || party.name === id) continue
      const known = ids.get(nameKey(party.name)) ?? []
      if (!known.includes(id)) ids.set(nameKey(party.name), [...known, id])
    }
  return ids
}

type Entry = Pick<ListedEntity, 'list' | 'id' | 'caption' | 'programs' | 'listed' | 'row'>

function standingsOf(entity: Entry, by: Standing['by'], score: number, counted: CountedLists): Standing[] {
  const { id, caption, programs, listed, row } = entity
  const lists = entity.list === 'opensanctions' ? (counted.get(id) ?? [entity.list]) : [entity.list]
  return lists.map((list) => ({ by, list, id, caption, programs, listed, score, row }))
}

/** The strongest alert of every list on a name. */
function byName(name: string, index: ScreenIndex, counted: CountedLists): Standing[] {
  const best = new Map<string, Standing>()
  for (const { entity, score, rows } of screen(index, { id: name, name }).matches)
    for (const standing of standingsOf({ ...entity, row: rows[0] }, 'name', score, counted))
      if (!best.has(standing.list)) best.set(standing.list, standing)
  return [...best.values()]
}
