import { expectedGot } from '../../../core/errors.js'
import type { CsvRecord, MappingAdapter } from '../../adapter.js'
import { type Cells, cellReader, type Synonyms } from '../../records/columns.js'
import { type ListIdentifier, listIdentifier } from '../document-kind.js'
import { entityRows } from '../entity-rows.js'
import { THINGS } from '../opensanctions/schemas.data.js'
import { walletIdentifier } from '../wallet-identifier.js'
import { multiValues } from './multi-values.js'

/** Columns of targets.simple.csv; the second half of editions from 2025 on has `program_ids`. */
const COLUMNS = {
  id: ['id'],
  schema: ['schema'],
  name: ['name'],
  aliases: ['aliases'],
  birth_date: ['birth_date'],
  countries: ['countries'],
  addresses: ['addresses'],
  identifiers: ['identifiers'],
  sanctions: ['sanctions'],
  phones: ['phones'],
  emails: ['emails'],
  program_ids: ['program_ids'],
  dataset: ['dataset'],
  last_seen: ['last_seen'],
} as const satisfies Synonyms<string>
type Column = keyof typeof COLUMNS

const NEEDED: readonly Column[] = [
  'id',
  'schema',
  'name',
  'aliases',
  'birth_date',
  'countries',
  'identifiers',
  'dataset',
]
const read = cellReader(COLUMNS)

/** OpenSanctions' simplified CSV: one target per record, several values of a cell separated by `;`. */
export const openSanctionsTargets: MappingAdapter = {
  id: 'lists/opensanctions-targets',
  title: 'OpenSanctions, targets.simple.csv',
  kind: 'map',
  formats: ['csv'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses'],
  recognise: ({ format, header }) =>
    format === 'csv' && NEEDED.every((name) => header.includes(name))
      ? { confidence: 0.95, reason: `columns ${NEEDED.join(', ')}` }
      : undefined,
  map(record) {
    const cell = read(record as CsvRecord)
    const [entity, schema, caption] = [cell('id'), cell('schema'), cell('name')]
    if (entity === undefined || schema === undefined || caption === undefined)
      return { rejected: expectedGot('record', 'id, schema and name', entity ?? '') }
    const known = Object.hasOwn(THINGS, schema) ? THINGS[schema] : undefined
    if (known === undefined && schema !== 'CryptoWallet') return { skipped: `FtM schema ${schema}` }
    const many = (column: Column): string[] => multiValues(cell(column) ?? '')
    const lastSeen = cell('last_seen')?.slice(0, 10)
    return {
      rows: entityRows({
        list: 'opensanctions',
        entity,
        schema: known ?? schema,
        caption,
        names: [
          ...(schema === 'CryptoWallet' ? [] : [{ name: caption, kind: 'primary', weak: false }]),
          ...many('aliases').map((name) => ({ name, kind: 'aka', weak: false })),
        ],
        programs: many('program_ids'),
        listedOn: null,
        published: lastSeen !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(lastSeen) ? lastSeen : null,
        births: many('birth_date'),
        countries: many('countries'),
        identifiers: identifiersOf(cell, schema),
        addresses: many('addresses').map((address) => ({ address, city: null, country: null })),
        links: [],
        remarks: [
          ...many('dataset')
            .slice(0, 1)
            .map(() => `Datasets: ${many('dataset').join(', ')}`),
          ...many('sanctions')
            .slice(0, 1)
            .map(() => `Sanctions: ${many('sanctions').join('; ')}`),
        ],
      }),
    }
  },
}

/** The form does not say what kind a number is (only IMO numbers begin with their name): it is compared with documents of any kind. The number of a wallet is its address. */
function identifiersOf(cell: Cells<Column>, schema: string): ListIdentifier[] {
  const many = (column: Column): string[] => multiValues(cell(column) ?? '')
  const numbers =
    schema === 'CryptoWallet'
      ? [...new Set([cell('name') ?? '', ...many('identifiers')])].map((raw) => walletIdentifier('', raw))
      : many('identifiers').map((raw) => listIdentifier('identifiers', raw))
  return [
    ...numbers,
    ...many('phones').map((raw) => listIdentifier('Phone Number', raw)),
    ...many('emails').map((raw) => listIdentifier('Email Address', raw)),
  ]
}
