import type { CsvColumns } from './csv-columns.js'
import { type Fields, type FsfEntity, type FsfItem, GROUPS, type GroupName } from './fsf-entity.js'

/** Fields that do not make an item: every row of an entity has them, filled or not. */
const SILENT = new Set(['publicationDate', 'countryDescription', 'countryIso2Code', 'calendarType', 'circa'])
const FLAGS = /^(?:known|reported|revoked)/

type Growing = { row: number; rows: number[]; self: Record<string, string | undefined> } & Record<
  GroupName,
  FsfItem[]
>

/** An entity put together, and the numbers of all rows that it stands in. */
export type GatheredEntity = Readonly<{ entity: FsfEntity; rows: readonly number[] }>

/**
 * Puts entities together out of the rows of a CSV form: a row repeats the entity and adds a name, an address, a birth date, a document, a
 * citizenship, or several of them. What a row repeats is taken once, with the row that says it first.
 */
export class CsvEntities {
  readonly #entities = new Map<string, Growing>()
  readonly #seen = new Set<string>()
  readonly #id: readonly number[]
  readonly #self: readonly (readonly [field: string, places: readonly number[]])[]
  readonly #groups: readonly (readonly [
    name: GroupName,
    fields: readonly (readonly [string, readonly number[]])[],
  ])[]

  constructor(header: readonly string[], columns: CsvColumns) {
    // Form 1.0 repeats Entity_logical_id before each group: all columns of a name hold the same.
    const places = (table: Readonly<Record<string, string>>) =>
      Object.entries(table).map(
        ([field, column]) => [field, header.flatMap((name, at) => (name === column ? [at] : []))] as const,
      )
    this.#self = places(columns.self)
    this.#id = ['logicalId', 'euReferenceNumber'].flatMap(
      (field) => this.#self.find(([name]) => name === field)?.[1] ?? [],
    )
    this.#groups = GROUPS.map((name) => [name, places(columns.groups[name])] as const)
  }

  /** Takes a row; false when it names no entity. */
  add(row: number, cells: readonly string[]): boolean {
    const id = this.#id.map((place) => cells[place]?.trim() ?? '').find((text) => text !== '')
    if (id === undefined) return false
    const entity = this.#entities.get(id) ?? empty(row)
    this.#entities.set(id, entity)
    entity.rows.push(row)
    for (const [field, at] of this.#self) entity.self[field] ??= cellAt(cells, at)
    for (const [name, places] of this.#groups) {
      const key = `${id}\0${name}\0${keyOf(cells, places)}`
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      const fields = read(cells, places)
      if (speaks(name, fields)) entity[name].push({ row, fields })
    }
    return true
  }

  /** All entities in the order of their first rows. */
  *all(): Iterable<GatheredEntity> {
    for (const { rows, ...entity } of this.#entities.values()) yield { entity, rows }
  }
}

const empty = (row: number): Growing => ({
  row,
  rows: [],
  self: {},
  regulation: [],
  nameAlias: [],
  address: [],
  birthdate: [],
  identification: [],
  citizenship: [],
})

type Places = readonly (readonly [field: string, places: readonly number[]])[]

function read(cells: readonly string[], places: Places): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {}
  for (const [field, at] of places) {
    const cell = cellAt(cells, at)
    if (cell !== undefined) fields[field] = cell
  }
  return fields
}

function cellAt(cells: readonly string[], places: readonly number[]): string | undefined {
  for (const place of places) {
    const cell = cells[place]
    if (cell === undefined || cell === '') continue
    const line = cell.replace(/\s+/g, ' ').trim()
    if (line !== '') return line
  }
  return undefined
}

/** What makes an item the same when another row repeats it: its logical id, and without one everything it says. */
const keyOf = (cells: readonly string[], places: Places): string => {
  const id = places.find(([field]) => field === 'logicalId')?.[1] ?? []
  return (
    cellAt(cells, id) ?? places.map(([, at]) => at.map((place) => cells[place] ?? '').join('\0')).join('\0')
  )
}

/** A row says something of a group when it has its id, or any field that is no default. */
const speaks = (name: GroupName, fields: Fields): boolean =>
  Object.keys(fields).some(
    (field) =>
      name === 'regulation' ||
      (name === 'citizenship' && field.startsWith('country')) ||
      (!SILENT.has(field) && !FLAGS.test(field)),
  )
