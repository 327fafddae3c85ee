import { AppError } from '../../core/errors.js'
import type { NameKind } from '../../names/prepared-name.js'
import type { ListedEntity } from '../listed-entity.js'
import type { IndexData } from './layout.js'
import { KINDS, type NameTable } from './name-table.js'
import type { StringTable } from './string-table.js'

/** Listed entities by number, each read when it is first asked for. */
export class EntityTable implements Iterable<ListedEntity> {
  readonly #data: IndexData
  readonly #strings: StringTable
  readonly #names: NameTable
  readonly #made: (ListedEntity | undefined)[]

  constructor(data: IndexData, strings: StringTable, names: NameTable) {
    this.#data = data
    this.#strings = strings
    this.#names = names
    this.#made = new Array(data.entityJson.length)
  }

  get length(): number {
    return this.#data.entityJson.length
  }

  /** The entity with this number; throws E_INVARIANT for a number that no entity has. */
  at(entity: number): ListedEntity {
    const known = this.#made[entity]
    if (known !== undefined) return known
    const json = this.#data.entityJson[entity]
    if (json === undefined)
      throw new AppError('E_INVARIANT', 'an entity of the index does not exist', { got: String(entity) })
    const facts = readFacts(this.#strings.at(json))
    const names = []
    const end = this.#data.entityNames[entity + 1] ?? 0
    for (let name = this.#data.entityNames[entity] ?? 0; name < end; name++) names.push(this.#names.at(name))
    const made = { ...facts, gender: facts.gender, names }
    this.#made[entity] = made
    return made
  }

  /** Kind of names that the entity has; known without reading it. */
  kindOf(entity: number): NameKind {
    return KINDS[this.#data.entityKinds[entity] ?? 0] ?? 'person'
  }

  *[Symbol.iterator](): Iterator<ListedEntity> {
    for (let entity = 0; entity < this.length; entity++) yield this.at(entity)
  }
}

type EntityFacts = Omit<ListedEntity, 'names'>

/** What an index keeps of an entity beside its names, as text. */
export function writeFacts(entity: ListedEntity): string {
  const { names: _, ...facts } = entity
  return JSON.stringify(facts)
}

function readFacts(json: string): EntityFacts {
  try {
    const facts: unknown = JSON.parse(json)
    if (isFacts(facts)) return facts
  } catch {
    // Falls through to the one refusal.
  }
  throw new AppError('E_INPUT_INVALID', 'the saved index of a list is damaged', {
    got: json.slice(0, 80),
    todo: 'remove the saved index; it is made again from the list',
  })
}

const TEXTS = ['list', 'id', 'caption', 'schema', 'kind'] as const
const LISTS = ['programs', 'births', 'countries', 'identifiers'] as const

function isFacts(value: unknown): value is EntityFacts {
  if (typeof value !== 'object' || value === null || !('row' in value)) return false
  const facts = value as Readonly<Record<string, unknown>>
  return (
    TEXTS.every((key) => typeof facts[key] === 'string') && LISTS.every((key) => Array.isArray(facts[key]))
  )
}
