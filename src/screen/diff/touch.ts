import { askedAddresses } from '../asked-addresses.js'
import { boundQuery, Refusals } from '../bounds.js'
import { addListTables, LIST_TABLES, type ListTables } from '../../core/list-tables.js'
import type { NameKind } from '../../names/prepared-name.js'
import { buildIndex } from '../build-index.js'
import { contactCautions, contactFeature } from '../features/contact.js'
import { identifierFeature } from '../features/identifier.js'
import { queryNames } from '../features/name.js'
import { walletFeature } from '../features/wallet.js'
import type { ListedName } from '../listed-entity.js'
import { alertFrom, modeOf } from '../modes.js'
import type { ScreenIndex } from '../open-index.js'
import type { Query } from '../query.js'
import { searchWords } from '../retrieval/search-words.js'
import { kindOfSchema } from '../schema-kind.js'
import { LIFT } from '../score-entity.js'
import { type ScreenOptions, screen } from '../screen.js'
import { diffLists } from './diff-lists.js'
import { entityKey } from './entity-values.js'
import { pickEntities } from './pick-entities.js'

/** What a diff can touch: the entities that differ, and the words that came or went with them. */
export type Touch = Readonly<{
  /** The entities that differ, as they were and as they are, side by side. */
  index: ScreenIndex
  /** By kind of name, the words that only one of the two versions has. */
  words: Readonly<Record<NameKind, ReadonlySet<string>>>
  /** Entities that differ. */
  entities: number
}>

/** Works out what the step from one version to another can touch. `index` is the one of everything that is screened against now. */
export function touchOf(before: ListTables, after: ListTables, index: ScreenIndex): Touch {
  const changed = new Set(diffLists(before, after).changes.map(({ list, entity }) => entityKey(list, entity)))
  const differs = (key: string): boolean => changed.has(key)
  const old = pickEntities(before, differs)
  const now = pickEntities(after, differs)
  return {
    index: buildIndex(addListTables(underOtherId(old), now)),
    words: changedWords(buildIndex(old), buildIndex(now), index, differs),
    entities: changed.size,
  }
}

/** Rows under list ids that no list has, so that an entity as it was stands beside itself as it is. */
function underOtherId(tables: ListTables): ListTables {
  const renamed = LIST_TABLES.map((table) => {
    const rows: readonly Readonly<{ list: string | null }>[] = tables[table]
    return [table, rows.map((row) => ({ ...row, list: `${row.list}\0before` }))] as const
  })
  return Object.fromEntries(renamed) as unknown as ListTables
}

const wordsOf = ({ prepared }: ListedName): string[] => {
  const { words, joined } = searchWords(prepared)
  return [...words, ...joined].map(({ text }) => text)
}

const wordsIn = (index: ScreenIndex, kind: NameKind): Set<string> =>
  new Set([...index.entities].filter((one) => one.kind === kind).flatMap((one) => one.names.flatMap(wordsOf)))

/** Words that one version has and the other lacks: retrieval looks for misspellings of words that no name of the index has. */
function changedWords(
  before: ScreenIndex,
  after: ScreenIndex,
  index: ScreenIndex,
  differs: (key: string) => boolean,
): Touch['words'] {
  const ofKind = (kind: NameKind): Set<string> => {
    const [old, now] = [wordsIn(before, kind), wordsIn(after, kind)]
    return new Set([...old, ...now].filter((word) => old.has(word) !== now.has(word)))
  }
  const words = { person: ofKind('person'), entity: ofKind('entity') }
  if (words.person.size + words.entity.size === 0) return words
  for (const entity of index.entities)
    if (!differs(entityKey(entity.list, entity.id)))
      for (const name of entity.names) for (const word of wordsOf(name)) words[entity.kind].delete(word)
  return words
}

/**
 * Whether the matches of a query can be others than before. False is certain, true a possibility. A result can change when
 * an entity that differs shares an identifier with the query, or is promising enough to be compared with it (then it may match, or take the place of another
 * name among those that are compared), or when a word of the query became known or unknown to the lists, which decides how far
 * retrieval looks.
 */
export function canTouch(touch: Touch, query: Query, options: ScreenOptions): boolean {
  const mode = modeOf(options.mode)
  const { index, words } = touch
  if (sharesIdentifier(index, query)) return true
  if (mode === 'ofac') {
    const { matches, later } = screen(index, query, { ...options, limit: 1 })
    return matches.length + later.length > 0
  }
  const least = (options.threshold ?? alertFrom(mode)) - LIFT
  const names = [...(query.name === undefined ? [] : [query.name]), ...(query.aliases ?? [])]
  const asked = kindOfSchema(query.schema)
  return (['person', 'entity'] as const).some((kind) => {
    if (asked !== undefined && asked !== kind) return false
    return queryNames(names, kind).some(
      (name) =>
        searchWords(name).words.some(({ text }) => words[kind].has(text)) ||
        index.shelves[kind].candidates.find(name, least).length > 0,
    )
  })
}

const sharesIdentifier = ({ identifiers }: ScreenIndex, query: Query): boolean =>
  sharesAddress(identifiers, query) || identifierFeature(query.identifiers ?? [], identifiers).length > 0

/** Addresses that only look like listed ones are said too, and that changes with the lists. */
function sharesAddress(identifiers: ScreenIndex['identifiers'], query: Query): boolean {
  const { wallets, domains } = askedAddresses(boundQuery(query, new Refusals()), identifiers)
  const { items, cautions } = walletFeature(wallets, identifiers)
  return (
    items.length + cautions.length > 0 ||
    contactFeature(domains, identifiers).length > 0 ||
    contactCautions(domains, identifiers).length > 0
  )
}
