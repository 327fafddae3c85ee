import { createHash } from 'node:crypto'
import { expectedGot } from '../../../core/errors.js'
import { canonicalIdentifier } from '../../../core/identifier.js'
import type { CsvRecord, FileSettings, Mapped } from '../../adapter.js'
import type { Cells } from '../../records/columns.js'
import type { ListIdentifier } from '../document-kind.js'
import { entityRows, type ListName } from '../entity-rows.js'
import { walletIdentifier } from '../wallet-identifier.js'
import { IDENTIFIER_FIELDS, OWN_LIST, type OwnField } from './fields.js'
import { type OwnDate, ownDate } from './own-date.js'
import { schemaOf } from './schema-words.js'

const SEPARATOR = /[;|\n]/
/** Letters of a hash that stands for a missing id. */
const ID_LENGTH = 16

/** Maps one record of a list of one's own. Columns with several values separate them by `;`, `|` or line ends. */
export function mapOwnRow(record: CsvRecord, cell: Cells<OwnField>, settings: FileSettings): Mapped {
  const many = (field: OwnField): string[] =>
    (cell(field) ?? '')
      .split(SEPARATOR)
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const name =
    cell('name') ?? [cell('first_name'), cell('last_name')].filter((part) => part !== undefined).join(' ')
  const identifiers = identifiersOf(many, cell('asset') ?? '')
  const others: ListName[] = [
    ...many('aliases').map((one) => ({ name: one, kind: 'aka', weak: false })),
    ...many('previous_names').map((one) => ({ name: one, kind: 'fka', weak: false })),
    ...many('weak_aliases').map((one) => ({ name: one, kind: 'aka', weak: true })),
  ]
  const caption = name || (others[0]?.name ?? identifiers[0]?.raw)
  if (caption === undefined)
    return { rejected: expectedGot('name', 'a name, wallet, e-mail, domain or number', '') }
  const births = datesOf(many('birth_date'), settings)
  const listed = datesOf(many('listed_on'), settings)
  const published = datesOf(many('published'), settings)
  const rows = entityRows({
    list: cell('list') ?? OWN_LIST,
    entity: cell('id') ?? idOf(record),
    schema: schemaOf(cell('schema'), births.dates.length > 0 || cell('gender') !== undefined),
    caption,
    names: [...(name === '' ? [] : [{ name, kind: 'primary', weak: false }]), ...others],
    programs: many('programme'),
    listedOn: dayOf(listed),
    published: dayOf(published),
    births: births.dates,
    countries: [...new Set([...many('nationality'), ...many('country')])],
    identifiers,
    addresses: many('address').map((address) => ({ address, city: cell('city') ?? null, country: null })),
    links: [],
    remarks: [
      ...remark('Gender', cell('gender')),
      ...remark('Position', cell('position')),
      ...births.unread.map((text) => `DOB ${text}`),
      ...remark('Notes', cell('notes')),
    ],
  })
  const unsure = births.unsure || listed.unsure || published.unsure
  return unsure
    ? {
        rows,
        partial:
          'dates such as 05/01/1970 need dates: mdy or dmy in the mapping; of them only the year is used',
      }
    : { rows }
}

const remark = (label: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`${label}: ${text}`]

function identifiersOf(many: (field: OwnField) => string[], asset: string): ListIdentifier[] {
  const numbers = Object.entries(IDENTIFIER_FIELDS).flatMap(([field, kind]) =>
    many(field as OwnField).map((raw): ListIdentifier => {
      const scheme = field.replaceAll('_', ' ')
      return { kind, value: canonicalIdentifier(kind, raw), raw, scheme, country: null }
    }),
  )
  return [...numbers, ...many('wallet').map((address) => walletIdentifier(asset, address))]
}

type Dates = Readonly<{ dates: string[]; unread: string[]; unsure: boolean }>

function datesOf(texts: readonly string[], settings: FileSettings): Dates {
  const read = texts.map((text) => ({ text, found: ownDate(text, settings.dates) }))
  const found = read.flatMap((one): OwnDate[] => (one.found === undefined ? [] : [one.found]))
  return {
    dates: [...new Set(found.map(({ date }) => date))],
    unread: read.filter((one) => one.found === undefined).map(({ text }) => text),
    unsure: found.some(({ unsure }) => unsure),
  }
}

const dayOf = ({ dates }: Dates): string | null =>
  dates.filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)).sort()[0] ?? null

/** An id that stays the same as long as the record does, wherever it stands. */
const idOf = (record: CsvRecord): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
    .slice(0, ID_LENGTH)
