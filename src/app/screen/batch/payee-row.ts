import type { CsvRecord } from '../../../ingest/adapter.js'
import { ownDate } from '../../../ingest/lists/own/own-date.js'
import { schemaOf } from '../../../ingest/lists/own/schema-words.js'
import { type Cells, cellReader, resolveColumns } from '../../../ingest/records/columns.js'
import { namesIn } from './name-columns.js'
import { PAYEE_FIELDS, PAYEE_NUMBERS, type PayeeField } from './payee-columns.js'

/** A query as a row of a table says it, not yet checked, or why the row says none. */
type PayeeRow = Readonly<{
  query: Readonly<Record<string, unknown>> & Readonly<{ id: string }>
  problem?: string
}>

/** Several values in one cell are separated so, as in lists of one's own. */
const SEPARATOR = /[;|\n]/

const read = cellReader(PAYEE_FIELDS)

/** Whether a table with these headers is one of payees: it names somebody, a wallet, an e-mail or a domain. */
export function hasPayees(header: readonly string[]): boolean {
  const columns = resolveColumns(PAYEE_FIELDS, header)
  return (['name', 'last_name', 'wallet', 'email', 'domain'] as const).some(
    (field) => columns[field] !== undefined,
  )
}

/**
 * Reads one row of a table of payees. Without a column for it the id is the number of the row. Of a birth date whose day and month could be
 * exchanged (`05/01/1970`) only the year is used.
 */
export function payeeOf(row: number, cells: CsvRecord): PayeeRow {
  const cell = read(cells)
  const many = (field: PayeeField): string[] =>
    (cell(field) ?? '')
      .split(SEPARATOR)
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const id = cell('id') ?? String(row)
  const [name = '', ...others] = namesOf(cells, cell)
  const identifiers = Object.entries(PAYEE_NUMBERS).flatMap(([field, kind]) =>
    many(field as PayeeField).map((value) => ({ value, kind })),
  )
  const wallets = many('wallet').map((address) => ({ address, asset: cell('asset') }))
  const domains = [...many('email'), ...many('domain')]
  const aliases = [...others, ...many('aliases')]
  if (name === '' && [identifiers, wallets, domains, aliases].every((values) => values.length === 0))
    return { query: { id }, problem: '"name" expected a name, wallet, e-mail, domain or number, got nothing' }
  const birth = cell('birth_date')
  const birthDate = birth === undefined ? undefined : (ownDate(birth, undefined)?.date ?? birth)
  return {
    query: {
      id,
      name: name === '' ? undefined : name,
      schema: schemaIn(cell),
      aliases: some(aliases),
      birthDate,
      country: many('country')[0],
      gender: cell('gender'),
      identifiers: some(identifiers),
      wallets: some(wallets),
      domains: some(domains),
      asOf: dayIn(cell('as_of')),
    },
  }
}

/** All names of a row, the first is asked as its name: those with letters, or the one there is. A number under `Payee` is no name where others are. */
function namesOf(cells: CsvRecord, cell: Cells<PayeeField>): readonly string[] {
  const parts = [cell('first_name'), cell('last_name')].filter((part) => part !== undefined).join(' ')
  const names = [...new Set([...namesIn(cells), ...(parts === '' ? [] : [parts])])]
  const withLetters = names.filter((name) => /\p{L}/u.test(name))
  return withLetters.length > 0 ? withLetters : names.slice(0, 1)
}

const some = <T>(values: readonly T[]): readonly T[] | undefined => (values.length === 0 ? undefined : values)

/** A row that does not say what it is about is looked up as both. */
function schemaIn(cell: Cells<PayeeField>): string | undefined {
  const schema = schemaOf(cell('schema'), cell('birth_date') !== undefined || cell('gender') !== undefined)
  return schema === 'LegalEntity' ? undefined : schema
}

/** A day that cannot be mistaken, or none: nobody may be missed because a date was misread. */
function dayIn(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : ownDate(text, undefined)?.date
  return date?.length === 10 ? date : undefined
}
