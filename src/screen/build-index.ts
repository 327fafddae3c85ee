import type { ListTables } from '../core/list-tables.js'
import type { NameKind, PreparedName } from '../names/prepared-name.js'
import { gatherEntities } from './gather-entities.js'
import { fileIdentifiers } from './identifier-postings.js'
import type { ListedEntity } from './listed-entity.js'
import { openIndex, type ScreenIndex } from './open-index.js'
import { buildShelf } from './retrieval/build-shelf.js'
import type { IndexData } from './stored/layout.js'
import { type SHELF_LAYOUT, type ShelfLayout, withKind } from './stored/shelf-layout.js'
import { StringWriter } from './stored/string-table.js'
import { writeEntities } from './stored/write-entities.js'

/**
 * Builds the index over the rows of one or more lists. Takes the rows as `readTables` gives them, finished by `finishLists`; the order of
 * the rows does not matter.
 */
export function buildIndex(tables: ListTables): ScreenIndex {
  return openIndex(indexData(gatherEntities(tables)))
}

function indexData(entities: readonly ListedEntity[]): IndexData {
  const strings = new StringWriter()
  const string = (text: string): number => strings.id(text)
  const holders = fileIdentifiers(entities)
  const sections = {
    ...writeEntities(entities, string),
    identifierEntities: holders.entities,
    identifierPositions: holders.positions,
    identifierStarts: holders.table.starts,
    identifierTags: holders.table.tags,
    identifierValues: holders.table.values,
    ...shelf(entities, 'person', strings),
    ...shelf(entities, 'entity', strings),
  }
  return { ...strings.finish(), ...sections }
}

type ShelfSections<K extends NameKind> = Pick<IndexData, keyof ShelfLayout<K>>

function shelf<K extends NameKind>(
  entities: readonly ListedEntity[],
  kind: K,
  strings: StringWriter,
): ShelfSections<K> {
  const names: PreparedName[] = []
  const numbers: number[] = []
  let number = 0
  for (const entity of entities)
    for (const { prepared } of entity.names) {
      if (entity.kind === kind) {
        names.push(prepared)
        numbers.push(number)
      }
      number++
    }
  const { words, shapes, postings, texts, sounds, wholes } = buildShelf(names, strings)
  const sections = {
    Names: Uint32Array.from(numbers),
    NameWeights: postings.nameWeights,
    WordTexts: words.texts,
    WordTags: words.tags,
    WordSpellings: words.spellings,
    WordShapes: shapes,
    PostingStarts: postings.starts,
    PostingNames: postings.names,
    PostingWeights: postings.weights,
    TextStarts: texts.starts,
    TextTags: texts.tags,
    TextValues: texts.values,
    SoundStarts: sounds.starts,
    SoundTags: sounds.tags,
    SoundValues: sounds.values,
    WholeStarts: wholes.starts,
    WholeTags: wholes.tags,
    WholeValues: wholes.values,
  } satisfies Record<keyof typeof SHELF_LAYOUT, unknown>
  return withKind(kind, sections) as ShelfSections<K>
}
