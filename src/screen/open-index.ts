import type { NameKind } from '../names/prepared-name.js'
import { IdentifierPostings } from './identifier-postings.js'
import type { ListedName } from './listed-entity.js'
import { NameCandidates } from './retrieval/name-candidates.js'
import { Vocabulary } from './retrieval/vocabulary.js'
import { EntityTable } from './stored/entity-table.js'
import type { IndexData } from './stored/layout.js'
import { NameTable } from './stored/name-table.js'
import { StringTable } from './stored/string-table.js'
import { TokenTable } from './stored/token-table.js'

/** Names of one kind, ready to be searched; candidates are positions in `names`, which holds numbers of names. */
export type NameShelf = Readonly<{ names: Uint32Array; candidates: NameCandidates }>

/** A name of the index with the number of its entity. */
export type IndexedNames = Readonly<{
  length: number
  at(name: number): ListedName
  entityOf(name: number): number
}>

/**
 * Lists ready to be screened against. Not to be changed. The arrays in `data` can be shared between threads, the index itself cannot: every
 * thread opens its own over the same bytes.
 */
export type ScreenIndex = Readonly<{
  data: IndexData
  entities: EntityTable
  names: IndexedNames
  shelves: Readonly<Record<NameKind, NameShelf>>
  identifiers: IdentifierPostings
}>

/** Opens the arrays of an index: nothing is worked out, what a query needs is read when it needs it. */
export function openIndex(data: IndexData): ScreenIndex {
  const strings = new StringTable(data.stringStarts, data.stringWide, data.stringBytes)
  const names = new NameTable(data, strings)
  const entities = new EntityTable(data, strings, names)
  return {
    data,
    entities,
    names,
    shelves: { person: openShelf(data, 'person', strings), entity: openShelf(data, 'entity', strings) },
    identifiers: new IdentifierPostings(
      {
        entities: data.identifierEntities,
        positions: data.identifierPositions,
        table: {
          starts: data.identifierStarts,
          tags: data.identifierTags,
          values: data.identifierValues,
        },
      },
      entities,
    ),
  }
}

function openShelf(data: IndexData, kind: NameKind, strings: StringTable): NameShelf {
  const words = new TokenTable(
    {
      texts: data[`${kind}ShelfWordTexts`],
      tags: data[`${kind}ShelfWordTags`],
      spellings: data[`${kind}ShelfWordSpellings`],
    },
    strings,
    kind,
  )
  const vocabulary = new Vocabulary(
    {
      length: words.length,
      at: (word) => words.at(word),
      shapes: data[`${kind}ShelfWordShapes`],
      bytes: data.stringBytes,
      spellings: data[`${kind}ShelfWordSpellings`],
    },
    {
      starts: data[`${kind}ShelfTextStarts`],
      tags: data[`${kind}ShelfTextTags`],
      values: data[`${kind}ShelfTextValues`],
    },
    {
      starts: data[`${kind}ShelfSoundStarts`],
      tags: data[`${kind}ShelfSoundTags`],
      values: data[`${kind}ShelfSoundValues`],
    },
  )
  const candidates = new NameCandidates(
    vocabulary,
    {
      starts: data[`${kind}ShelfPostingStarts`],
      names: data[`${kind}ShelfPostingNames`],
      weights: data[`${kind}ShelfPostingWeights`],
      nameWeights: data[`${kind}ShelfNameWeights`],
    },
    {
      starts: data[`${kind}ShelfWholeStarts`],
      tags: data[`${kind}ShelfWholeTags`],
      values: data[`${kind}ShelfWholeValues`],
    },
  )
  return { names: data[`${kind}ShelfNames`], candidates }
}
