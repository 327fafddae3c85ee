import { countryCode, countryCodes } from '../core/country-code.js'
import type { SourceRef } from '../core/evidence.js'
import { IDENTIFIER_KINDS, type IdentifierKind } from '../core/identifier.js'
import { CONTINUED_REMARK, type ListTables } from '../core/list-tables.js'
import type { RowOf } from '../core/tables.js'
import { nameVariants } from '../names/name-variants.js'
import { prepareName } from '../names/prepare-name.js'
import type { ListedEntity, ListedIdentifier, ListedName } from './listed-entity.js'
import { guessKind, kindOfSchema } from './schema-kind.js'

type Cited = Readonly<{ list: string | null; entity: string | null; file: string | null; row: number | null }>

/**
 * Unites the rows of each listed entity. An entity may have several rows in `list_entities` (a remark continued elsewhere, sanctions of
 * their own): values are united, and the row that is not partial speaks first. Entities come in the order of list and id.
 */
export function gatherEntities(tables: ListTables): ListedEntity[] {
  const names = byEntity(tables.list_names)
  const identifiers = byEntity(tables.list_identifiers)
  return [...byEntity(tables.list_entities)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, rows]) => {
      const [first, ...more] = [...rows].sort((a, b) => Number(a.partial) - Number(b.partial))
      return first === undefined
        ? []
        : [gather(first, more, names.get(key) ?? [], identifiers.get(key) ?? [])]
    })
}

function byEntity<R extends Cited>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const key = `${row.list}\0${row.entity}`
    const before = found.get(key)
    if (before === undefined) found.set(key, [row])
    else before.push(row)
  }
  return found
}

const sourceOf = ({ file, row }: Cited): SourceRef => ({ file: file ?? '', row: row ?? 0 })
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

function gather(
  first: RowOf<'list_entities'>,
  more: readonly RowOf<'list_entities'>[],
  names: readonly RowOf<'list_names'>[],
  identifiers: readonly RowOf<'list_identifiers'>[],
): ListedEntity {
  const all = [first, ...more]
  const schema = first.schema ?? 'LegalEntity'
  const caption = first.caption ?? first.entity ?? ''
  const kind = kindOfSchema(schema) ?? guessKind(caption)
  const remarks = all.map((row) => row.remarks ?? '').sort((a, b) => b.length - a.length)[0] ?? ''
  const [listed] = all.flatMap((row) => row.listed_on ?? []).sort()
  return {
    list: first.list ?? '',
    id: first.entity ?? '',
    caption,
    schema,
    kind,
    programs: unique(all.flatMap((row) => row.programs ?? [])),
    listed: listed ?? null,
    published: first.published ?? null,
    births: unique(all.flatMap((row) => row.birth_dates ?? [])),
    countries: countryCodes(all.flatMap((row) => row.countries ?? [])),
    gender: genderIn(remarks),
    ...(all.every(({ partial }) => partial === true) ? { partial: true as const } : {}),
    names: names.flatMap((row): ListedName[] => {
      const { name } = row
      if (name === null) return []
      return nameVariants(name, kind).map((variant) => ({
        name,
        weak: row.weak === true,
        prepared: prepareName(variant, kind),
        row: sourceOf(row),
      }))
    }),
    identifiers: identifiers.flatMap(identifierOf),
    row: sourceOf(first),
  }
}

const isKind = (text: string | null): text is IdentifierKind =>
  (IDENTIFIER_KINDS as readonly (string | null)[]).includes(text)

function identifierOf(row: RowOf<'list_identifiers'>): ListedIdentifier[] {
  if (!isKind(row.kind) || row.value === null || row.scheme === CONTINUED_REMARK) return []
  const country = row.country === null ? undefined : countryCode(row.country)
  return [
    {
      kind: row.kind,
      value: row.value,
      raw: row.raw ?? row.value,
      scheme: row.scheme ?? '',
      country,
      row: sourceOf(row),
    },
  ]
}

/** Lists say the gender in their remarks: `Gender Male;` (OFAC), `Gender: male` (OpenSanctions, as Bridle writes it). */
function genderIn(remarks: string): ListedEntity['gender'] {
  const found = /\bgender:? (male|female)\b/i.exec(remarks)?.[1]?.toLowerCase()
  return found === 'male' || found === 'female' ? found : undefined
}
