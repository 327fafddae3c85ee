import type { SourceRef } from '../../core/evidence.js'
import { CONTINUED_REMARK, type ListTables } from '../../core/list-tables.js'

/** One value of a field as the list has it, with every record that says so. */
export type Value = Readonly<{ value: string; rows: readonly SourceRef[] }>

/** What a list says about one entity: field, value, records. Values are texts, so that two forms of a list compare. */
export type EntityValues = Readonly<{
  list: string
  entity: string
  caption: string
  schema: string
  fields: ReadonlyMap<string, ReadonlyMap<string, readonly SourceRef[]>>
}>

type Cited = Readonly<{ list: string | null; entity: string | null; file: string | null; row: number | null }>
type Draft = {
  list: string
  entity: string
  caption: string
  schema: string
  fields: Map<string, Map<string, SourceRef[]>>
}

/** Key of an entity across lists. */
export const entityKey = (list: string, entity: string): string => `${list}\0${entity}`

/**
 * Everything that the rows of lists say, by entity. An entity with several rows has the values of all of them. Day of publication and
 * records are no values: they differ in every version.
 */
export function entityValues(tables: ListTables): ReadonlyMap<string, EntityValues> {
  const found = new Map<string, Draft>()
  const at = ({ list, entity }: Cited): Draft => {
    const key = entityKey(list ?? '', entity ?? '')
    const known = found.get(key)
    if (known !== undefined) return known
    const draft = { list: list ?? '', entity: entity ?? '', caption: '', schema: '', fields: new Map() }
    found.set(key, draft)
    return draft
  }
  const say = (cited: Cited, field: string, value: string | null): void => {
    if (value === null || value === '') return
    const { fields } = at(cited)
    const values = fields.get(field) ?? new Map<string, SourceRef[]>()
    fields.set(field, values)
    const rows = values.get(value) ?? []
    values.set(value, [...rows, { file: cited.file ?? '', row: cited.row ?? 0 }])
  }
  for (const row of tables.list_entities) {
    const draft = at(row)
    if (draft.caption === '' || row.partial !== true) draft.caption = row.caption ?? draft.caption
    if (draft.schema === '' || row.partial !== true) draft.schema = row.schema ?? draft.schema
    say(row, 'schema', row.schema)
    say(row, 'caption', row.caption)
    for (const program of row.programs ?? []) say(row, 'programs', program)
    say(row, 'listed', row.listed_on)
    for (const birth of row.birth_dates ?? []) say(row, 'birthDate', birth)
    for (const country of row.countries ?? []) say(row, 'country', country)
    say(row, 'remarks', row.remarks)
    if (row.partial === true) say(row, 'partial', 'yes')
  }
  for (const row of tables.list_names)
    say(row, 'name', row.name === null ? null : `${row.name} (${qualities(row.kind, row.weak)})`)
  for (const row of tables.list_identifiers)
    if (row.scheme !== CONTINUED_REMARK)
      say(row, row.kind ?? 'other', joined([row.raw ?? row.value, bracketed(row.scheme, row.country)]))
  for (const row of tables.list_addresses)
    say(row, 'address', joined([row.address ?? row.city, row.address === null ? row.country : null]))
  for (const row of tables.list_links)
    say(row, 'link', joined([row.kind, row.target, row.share, row.valid_from, row.valid_to]))
  return found
}

const qualities = (kind: string | null, weak: boolean | null): string =>
  weak === true ? `${kind ?? 'aka'}, weak` : (kind ?? 'aka')

const bracketed = (...parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== '')
  return said.length === 0 ? null : `(${said.join(', ')})`
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ')
