import type { MappedRow } from '../map-file.js'

/** What one file says of an entity that another file has, too. */
type Said = Readonly<{ file: string; caption: string; published: string | null }>

/** An entity of a list with the records of two different files. */
export type RepeatedEntity = Readonly<{ list: string; entity: string; first: Said; other: Said }>

/** Entities that several files have a record of, each with the first record of the first file and of every other one, in order. */
export function repeatedEntities(
  rows: readonly (MappedRow & Readonly<{ file: string }>)[],
): RepeatedEntity[] {
  const known = new Map<string, Said[]>()
  const repeated: RepeatedEntity[] = []
  for (const { table, values, file } of rows) {
    if (table !== 'list_entities') continue
    const cells = values as Readonly<Record<string, unknown>>
    const [list, entity] = [String(cells['list']), String(cells['entity'])]
    const published = typeof cells['published'] === 'string' ? cells['published'] : null
    const other: Said = { file, caption: String(cells['caption']), published }
    const said = known.get(`${list}\0${entity}`)
    const [first] = said ?? []
    if (said === undefined || first === undefined) known.set(`${list}\0${entity}`, [other])
    else if (!said.some((one) => one.file === file)) {
      said.push(other)
      repeated.push({ list, entity, first, other })
    }
  }
  return repeated
}
