import type { TableRow } from '../../../core/tables.js'
import { entityRows } from '../entity-rows.js'
import { firstBy } from '../first-by.js'
import { walletsInText } from '../wallets-in-text.js'
import { writtenDay } from '../written-dates.js'
import { addressesOf, contactsOf } from './addresses.js'
import { birthsOf } from './births.js'
import { countryName } from './country-name.js'
import { documentsOf } from './documents.js'
import { type Fields, type FsfEntity, GROUPS } from './fsf-entity.js'
import { namesOf } from './names.js'

/** A row of a table with the record that it comes from. */
export type SourcedTableRow = Readonly<{ row: number; made: TableRow }>

/** Rows of one entity, its own first; none for an entity without any name. Its id is the EU's reference number (EU.27.28). */
export function mapEntity(entity: FsfEntity, published: string | null): readonly SourcedTableRow[] {
  const { self } = entity
  const names = namesOf(entity.nameAlias)
  const [first] = names
  const id = self['euReferenceNumber'] ?? self['logicalId']
  if (first === undefined || id === undefined) return []
  const births = birthsOf(entity.birthdate)
  const documents = documentsOf(entity.identification)
  const wallets = walletsInText(self['remark'] ?? '').map((identifier) => ({ row: entity.row, identifier }))
  const identifiers = firstBy(
    [...documents.identifiers, ...contactsOf(entity.address), ...wallets],
    ({ identifier: { kind, value } }) => `${kind} ${value}`,
  )
  const addresses = addressesOf(entity.address)
  const made = entityRows({
    list: 'eu-fsf',
    entity: id,
    schema: schemaOf(self),
    caption: first.name.name,
    names: names.map(({ name }) => name),
    programs: unique(entity.regulation.flatMap(({ fields }) => fields['programme'] ?? [])),
    listedOn: listedOn(entity),
    published,
    births: births.dates,
    countries: unique(entity.citizenship.flatMap(({ fields }) => countryName(fields) ?? [])),
    identifiers: identifiers.map(({ identifier }) => identifier),
    addresses: addresses.map(({ address }) => address),
    links: [],
    remarks: remarksOf(entity, [...births.remarks, ...documents.remarks]),
  })
  // entityRows keeps this order.
  const rows = [{ row: entity.row }, ...names, ...identifiers, ...addresses]
  return made.map((one, at) => ({ row: rows[at]?.row ?? entity.row, made: one }))
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

function schemaOf(self: Fields): string {
  const types = [self['classificationCode'], self['subjectType']]
  if (types.some((type) => /^(?:p|person)$/i.test(type ?? ''))) return 'Person'
  return types.some((type) => /vessel|ship/i.test(type ?? '')) ? 'Vessel' : 'Organization'
}

/**
 * The first day on which the Journal says anything of the entity. The regulation of an entity is often only the last that amended it, so the earliest
 * publication among all that the entry rests on counts, and the date of designation where there is one.
 */
function listedOn(entity: FsfEntity): string | null {
  const dates = [
    entity.self['designationDate'],
    ...GROUPS.flatMap((group) => entity[group].map(({ fields }) => fields['publicationDate'])),
  ].flatMap((text) => (text === undefined ? [] : (isoDay(text) ?? writtenDay(text) ?? [])))
  return dates.sort()[0] ?? null
}

const isoDay = (text: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)

const GENDERS: Readonly<Record<string, string>> = { M: 'Male', F: 'Female' }

function remarksOf({ self, nameAlias, citizenship }: FsfEntity, more: readonly string[]): string[] {
  const each = (field: string): string[] => unique(nameAlias.flatMap(({ fields }) => fields[field] ?? []))
  const un = self['unitedNationId']
  return [
    ...each('title').map((title) => `Title: ${title}`),
    ...each('function').map((position) => `Function: ${position}`),
    ...each('gender').flatMap((gender) =>
      GENDERS[gender] === undefined ? [] : [`Gender ${GENDERS[gender]}`],
    ),
    ...more,
    ...unique(citizenship.flatMap(({ fields }) => fields['remark'] ?? [])).map(
      (text) => `Citizenship: ${text}`,
    ),
    ...[self['designationDetails'], self['remark']].flatMap((text) => text?.replace(/\.$/, '') ?? []),
    ...(un === undefined ? [] : [`UN reference ${un}`]),
  ]
}
