import type { SourceRef } from '../../core/evidence.js'
import { assembleName } from '../../names/prepare-name.js'
import type { NameKind, PreparedName } from '../../names/prepared-name.js'
import type { ListedName } from '../listed-entity.js'
import type { IndexData } from './layout.js'
import type { StringTable } from './string-table.js'
import { TokenTable } from './token-table.js'

/** Kinds of names by the number that stands for them in an index. */
export const KINDS = ['person', 'entity'] as const satisfies readonly NameKind[]

/** Names of an index by number, made when they are first asked for, out of their stored words: nothing is read or tagged again. */
export class NameTable {
  readonly #data: IndexData
  readonly #strings: StringTable
  readonly #tokens: Readonly<Record<NameKind, TokenTable>>
  readonly #made: (ListedName | undefined)[]

  constructor(data: IndexData, strings: StringTable) {
    const words = { texts: data.tokenTexts, tags: data.tokenTags, spellings: data.tokenSpellings }
    this.#data = data
    this.#strings = strings
    this.#tokens = {
      person: new TokenTable(words, strings, 'person'),
      entity: new TokenTable(words, strings, 'entity'),
    }
    this.#made = new Array(data.nameTexts.length)
  }

  get length(): number {
    return this.#data.nameTexts.length
  }

  /** Number of the entity that has the name. */
  entityOf(name: number): number {
    return this.#data.nameEntities[name] ?? 0
  }

  at(name: number): ListedName {
    const known = this.#made[name]
    if (known !== undefined) return known
    const data = this.#data
    const row = { file: this.#strings.at(data.nameFiles[name] ?? 0), row: data.nameRows[name] ?? 0 }
    const made = new StoredName(
      this.#strings.at(data.nameTexts[name] ?? 0),
      data.nameWeak[name] === 1,
      row,
      () => this.#prepare(name),
    )
    this.#made[name] = made
    return made
  }

  #prepare(name: number): PreparedName {
    const data = this.#data
    const kind = KINDS[data.entityKinds[this.entityOf(name)] ?? 0] ?? 'person'
    const words = [
      ...data.nameTokens.subarray(data.nameTokenStarts[name] ?? 0, data.nameTokenStarts[name + 1] ?? 0),
    ]
    const tokens = words.map((word) => this.#tokens[kind].at(word))
    const text = (id: number | undefined): string => this.#strings.at(id ?? 0)
    return assembleName(
      {
        raw: text(data.nameRaws[name]),
        kind,
        letters: text(data.nameLetters[name]),
        sortedWords: text(data.nameSorted[name]),
        omitted: data.nameOmitted[name] ?? 0,
        words: tokens,
      },
      tokens,
    )
  }
}

/** A listed name whose words are put together when they are first compared. */
class StoredName implements ListedName {
  readonly name: string
  readonly weak: boolean
  readonly row: SourceRef
  readonly #prepare: () => PreparedName
  #prepared: PreparedName | undefined

  constructor(name: string, weak: boolean, row: SourceRef, prepare: () => PreparedName) {
    this.name = name
    this.weak = weak
    this.row = row
    this.#prepare = prepare
  }

  get prepared(): PreparedName {
    this.#prepared ??= this.#prepare()
    return this.#prepared
  }
}
