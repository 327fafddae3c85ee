import { scriptOf } from '../../core/script.js'
import type { TableRow } from '../../core/tables.js'
import type { ListIdentifier } from './document-kind.js'

/** One name of a listed entity; `script` is an ISO 15924 code where the list says it. */
export type ListName = Readonly<{ name: string; kind: string; weak: boolean; script?: string }>

/** One postal address: its parts joined by comma, and those of them that have a column. */
export type ListAddress = Readonly<{ address: string; city: string | null; country: string | null }>

/** A relation to another entity of the list, or to a name. */
export type ListLink = Readonly<{ target: string; kind: string }>

/** Everything that one record of a list says of one entity. */
export type ListedParty = Readonly<{
  list: string
  entity: string
  schema: string
  caption: string
  names: readonly ListName[]
  programs: readonly string[]
  listedOn: string | null
  published: string | null
  births: readonly string[]
  countries: readonly string[]
  identifiers: readonly ListIdentifier[]
  addresses: readonly ListAddress[]
  links: readonly ListLink[]
  /** Fragments of what has no column of its own. */
  remarks: readonly string[]
}>

/** Rows of all list tables for one entity: itself first, then its names, identifiers, addresses and links in the order given. */
export function entityRows(party: ListedParty): [TableRow, ...TableRow[]] {
  const { list, entity } = party
  return [
    {
      table: 'list_entities',
      values: {
        list,
        entity,
        schema: party.schema,
        caption: party.caption,
        programs: party.programs,
        listed_on: party.listedOn,
        partial: false,
        birth_dates: party.births,
        countries: party.countries,
        remarks: party.remarks.length === 0 ? null : `${party.remarks.join('; ')}.`,
        published: party.published,
      },
    },
    ...party.names.map((name) => nameRow(party, name)),
    ...party.identifiers.map((identifier) => identifierRow(party, identifier)),
    ...party.addresses.map((address) => addressRow(party, address)),
    ...party.links.map((link) => linkRow(party, link)),
  ]
}

/** Where rows of one entity go. */
export type Owner = Readonly<{ list: string; entity: string }>

/** One name of an entity; its script is looked at where the list does not say it. */
export const nameRow = (
  { list, entity }: Owner,
  { name, kind, weak, script = scriptOf(name) }: ListName,
): TableRow => ({ table: 'list_names', values: { list, entity, name, kind, weak, script } })

/** One identifier of an entity. */
export const identifierRow = (
  { list, entity }: Owner,
  { kind, value, raw, scheme, country }: ListIdentifier,
): TableRow => ({ table: 'list_identifiers', values: { list, entity, kind, value, raw, scheme, country } })

/** One address of an entity. */
export const addressRow = ({ list, entity }: Owner, { address, city, country }: ListAddress): TableRow => ({
  table: 'list_addresses',
  values: { list, entity, address, city, country },
})

/** One link of an entity, without share and dates. */
export const linkRow = ({ list, entity }: Owner, { target, kind }: ListLink): TableRow => ({
  table: 'list_links',
  values: { list, entity, target, kind, share: null, valid_from: null, valid_to: null },
})
