import type { ListedEntity } from '../listed-entity.js'
import { NumberList } from '../retrieval/number-list.js'
import { writeFacts } from './entity-table.js'
import type { IndexData, SectionName } from './layout.js'
import { KINDS } from './name-table.js'
import { TokenWriter } from './token-table.js'

type EntitySections = Pick<
  IndexData,
  Extract<SectionName, 'entityJson' | 'entityKinds' | 'entityNames' | `name${string}` | `token${string}`>
>

/** Entities with their names as sections of an index; `string` gives the number of a text. */
export function writeEntities(
  entities: readonly ListedEntity[],
  string: (text: string) => number,
): EntitySections {
  const tokens = new TokenWriter(string)
  const json = new NumberList()
  const lists = {
    entities: new NumberList(),
    texts: new NumberList(),
    raws: new NumberList(),
    letters: new NumberList(),
    sorted: new NumberList(),
    files: new NumberList(),
    rows: new NumberList(),
    weak: new NumberList(),
    omitted: new NumberList(),
    tokens: new NumberList(),
  }
  const entityNames = new NumberList()
  const tokenStarts = new NumberList()
  entityNames.push(0)
  tokenStarts.push(0)
  entities.forEach((entity, number) => {
    json.push(string(writeFacts(entity)))
    for (const { name, weak, prepared, row } of entity.names) {
      lists.entities.push(number)
      lists.texts.push(string(name))
      lists.raws.push(string(prepared.raw))
      lists.letters.push(string(prepared.letters))
      lists.sorted.push(string(prepared.sortedWords))
      lists.files.push(string(row.file))
      lists.rows.push(row.row)
      lists.weak.push(weak ? 1 : 0)
      lists.omitted.push(prepared.omitted)
      for (const token of prepared.tokens) lists.tokens.push(tokens.id(token))
      tokenStarts.push(lists.tokens.length)
    }
    entityNames.push(lists.texts.length)
  })
  const words = tokens.finish()
  return {
    entityJson: json.toArray(),
    entityKinds: Uint8Array.from(entities, ({ kind }) => KINDS.indexOf(kind)),
    entityNames: entityNames.toArray(),
    nameEntities: lists.entities.toArray(),
    nameTexts: lists.texts.toArray(),
    nameRaws: lists.raws.toArray(),
    nameLetters: lists.letters.toArray(),
    nameSorted: lists.sorted.toArray(),
    nameFiles: lists.files.toArray(),
    nameRows: lists.rows.toArray(),
    nameWeak: Uint8Array.from(lists.weak.toArray()),
    nameOmitted: lists.omitted.toArray(),
    nameTokenStarts: tokenStarts.toArray(),
    nameTokens: lists.tokens.toArray(),
    tokenTexts: words.texts,
    tokenTags: words.tags,
    tokenSpellings: words.spellings,
  }
}
