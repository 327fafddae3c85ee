import { expectedGot } from '../../../core/errors.js'
import { canonicalIdentifier } from '../../../core/identifier.js'
import { scriptOf } from '../../../core/script.js'
import type { TableRow } from '../../../core/tables.js'
import type { Mapped } from '../../adapter.js'
import { isoFromParts } from '../partial-date.js'
import { walletIdentifier } from '../wallet-identifier.js'
import { type FtmEntity, ftmEntity } from './ftm-entity.js'
import { unnest } from './unnest.js'
import { ADDRESS_LINK, addressKey, SANCTION_LINK } from './link-kinds.js'
import {
  COUNTRY_PROPERTIES,
  IDENTIFIER_PROPERTIES,
  NAME_PROPERTIES,
  RELATIONS,
  THINGS,
} from './schemas.data.js'

/**
 * Maps one FtM record of a list: an entity, with those that `targets.nested.json` writes inside it. What of them cannot be used does not spoil the rest.
 */
export function mapFtmRecord(record: unknown, list: string): Mapped {
  const [first, ...nested] = unnest(record)
  const mapped = mapFtmEntity(first, list)
  if (nested.length === 0 || !('rows' in mapped)) return mapped
  const more = nested.flatMap((one) => {
    const inner = mapFtmEntity(one, list)
    return 'rows' in inner ? inner.rows : []
  })
  const [head, ...rest] = mapped.rows
  return { rows: [head, ...rest, ...more] }
}

/** Maps one FtM entity: a thing, or something that is said about things. */
function mapFtmEntity(record: unknown, list: string): Mapped {
  const entity = ftmEntity(record, list)
  if (entity === undefined)
    return {
      rejected: expectedGot('record', 'an FtM entity with id, schema and properties', 'something else'),
    }
  const schema = own(THINGS, entity.schema)
  if (schema !== undefined) return thing(entity, schema)
  const relation = own(RELATIONS, entity.schema)
  if (relation !== undefined) return rows(relationRows(entity, relation), 'both ends of the relation', entity)
  switch (entity.schema) {
    case 'CryptoWallet':
      return rows(walletRows(entity), 'publicKey', entity)
    case 'Identification':
    case 'Passport':
      return rows(documentRows(entity), 'number and holder', entity)
    case 'Sanction':
      return rows(sanctionRows(entity), 'entity', entity)
    case 'Address':
      return rows(addressRows(entity), 'full', entity)
    default:
      return { skipped: `FtM schema ${entity.schema}` }
  }
}

/** Value of a table for a name that comes from the list; the prototype must not answer. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

function rows(made: readonly TableRow[], needs: string, entity: FtmEntity): Mapped {
  const [first, ...rest] = made
  if (first === undefined) return { rejected: expectedGot(entity.schema, needs, entity.id) }
  return { rows: [first, ...rest] }
}

function thing(entity: FtmEntity, schema: string): Mapped {
  const owner = { list: entity.list, entity: entity.id }
  const names = NAME_PROPERTIES.flatMap(([property, kind, weak]) =>
    entity.values(property).map((name) => ({ name, kind, weak })),
  )
  const caption = entity.caption ?? names[0]?.name
  if (caption === undefined) return { rejected: expectedGot('name', 'at least one name', entity.id) }
  const countries = [...new Set(COUNTRY_PROPERTIES.flatMap((property) => entity.values(property)))]
  const facts = [
    ['Datasets', entity.datasets],
    ['Topics', entity.values('topics')],
    ['Gender', entity.values('gender')],
    ['Position', entity.values('position')],
    ['Notes', entity.values('notes')],
  ] as const
  const remarks = facts
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => `${label}: ${values.join(', ')}`)
  return {
    rows: [
      {
        table: 'list_entities',
        values: {
          ...owner,
          schema,
          caption,
          programs: entity.values('program'),
          listed_on: null,
          partial: false,
          birth_dates: entity.values('birthDate'),
          countries,
          remarks: remarks.join('; ') || null,
          published: entity.lastSeen ?? null,
        },
      },
      ...names.map(
        ({ name, kind, weak }): TableRow => ({
          table: 'list_names',
          values: { ...owner, name, kind, weak, script: scriptOf(name) },
        }),
      ),
      ...identifierRows(entity),
      ...entity.values('address').map(
        (address): TableRow => ({
          table: 'list_addresses',
          values: { ...owner, address, city: null, country: null },
        }),
      ),
      ...entity
        .values('addressEntity')
        .map((target): TableRow => link(entity.list, entity.id, target, ADDRESS_LINK)),
    ],
  }
}

function identifierRows(entity: FtmEntity): TableRow[] {
  return Object.entries(IDENTIFIER_PROPERTIES).flatMap(([property, kind]) =>
    entity.values(property).map(
      (raw): TableRow => ({
        table: 'list_identifiers',
        values: {
          list: entity.list,
          entity: entity.id,
          kind,
          value: canonicalIdentifier(kind, raw),
          raw,
          scheme: property,
          country: null,
        },
      }),
    ),
  )
}

function walletRows(entity: FtmEntity): TableRow[] {
  const [address] = entity.values('publicKey')
  if (address === undefined) return []
  const identifier = walletIdentifier(entity.values('currency')[0] ?? '', address)
  const holders = entity.values('holder')
  if (holders.length > 0)
    return holders.map((owner) => ({
      table: 'list_identifiers',
      values: { list: entity.list, entity: owner, ...identifier },
    }))
  const owner = { list: entity.list, entity: entity.id }
  const remarks = entity.datasets.length === 0 ? null : `Datasets: ${entity.datasets.join(', ')}`
  return [
    {
      table: 'list_entities',
      values: {
        ...owner,
        schema: 'CryptoWallet',
        caption: entity.caption ?? address,
        programs: entity.values('program'),
        listed_on: null,
        partial: false,
        birth_dates: [],
        countries: [],
        remarks,
        published: entity.lastSeen ?? null,
      },
    },
    { table: 'list_identifiers', values: { ...owner, ...identifier } },
  ]
}

function documentRows(entity: FtmEntity): TableRow[] {
  const [raw] = entity.values('number')
  if (raw === undefined) return []
  const scheme = entity.values('type')[0] ?? entity.schema
  const kind = /passport/i.test(`${entity.schema} ${scheme}`) ? 'passport' : 'national_id'
  const values = {
    kind,
    value: canonicalIdentifier(kind, raw),
    raw,
    scheme,
    country: entity.values('country')[0] ?? null,
  } as const
  return entity
    .values('holder')
    .map((owner) => ({ table: 'list_identifiers', values: { list: entity.list, entity: owner, ...values } }))
}

/** A sanction waits as a relation to its programme until `joinSanctions` puts it into the entity. */
function sanctionRows(entity: FtmEntity): TableRow[] {
  const programs = [...entity.values('programId'), ...entity.values('program')]
  const [program] = programs.length > 0 ? programs : entity.values('authority')
  const [since] = [...entity.values('listingDate'), ...entity.values('startDate')]
  return entity
    .values('entity')
    .map((owner) =>
      link(
        entity.list,
        owner,
        program ?? 'programme not named',
        SANCTION_LINK,
        since,
        entity.values('endDate')[0],
      ),
    )
}

function addressRows(entity: FtmEntity): TableRow[] {
  const [address] = [...entity.values('full'), ...entity.values('street')]
  if (address === undefined) return []
  const values = {
    address,
    city: entity.values('city')[0] ?? null,
    country: entity.values('country')[0] ?? null,
  }
  return [
    { table: 'list_addresses', values: { list: entity.list, entity: addressKey(entity.id), ...values } },
  ]
}

function relationRows(entity: FtmEntity, [from, to, kind]: readonly [string, string, string]): TableRow[] {
  // As published: a share may be a range, and whoever sums shares reads it.
  const share = entity.values('percentage')[0]?.replace(/\s*%$/, '') ?? null
  const [since] = entity.values('startDate')
  const [until] = entity.values('endDate')
  return entity
    .values(from)
    .flatMap((one) =>
      entity.values(to).map((other) => link(entity.list, one, other, kind, since, until, share)),
    )
}

function link(
  list: string,
  entity: string,
  target: string,
  kind: string,
  since?: string,
  until?: string,
  share: string | null = null,
): TableRow {
  const values = {
    list,
    entity,
    target,
    kind,
    share,
    valid_from: startOf(since),
    valid_to: endOf(until),
  }
  return { table: 'list_links', values }
}

/** The earliest time that a date allows: a year begins on 1 January. */
function startOf(date: string | undefined): string | null {
  const known = dateOf(date)
  return known === undefined ? null : midnight(known)
}

/** The latest time that a date allows, so that nothing counts as ended before it surely has: a full date itself, else the end of its month or year. */
function endOf(date: string | undefined): string | null {
  const known = dateOf(date)
  if (known === undefined || known.length === 10) return known === undefined ? null : midnight(known)
  const [year = 0, month = 12] = known.split('-').map(Number)
  return midnight(month === 12 ? String(year + 1) : `${year}-${String(month + 1).padStart(2, '0')}`)
}

const midnight = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)} 00:00:00.000`

/** The date part of an FtM date, of the precision that it has; undefined for one that the calendar does not have. */
function dateOf(date: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '') ?? []
  if (year === undefined) return undefined
  return isoFromParts(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  )
}
