import { expectedGot } from '../../../core/errors.js'
import type { ColumnType } from '../../../core/tables/table.js'
import { TABLES, type TableName } from '../../../core/tables.js'
import type { CsvRecord, FileSettings, MappingAdapter, RecordFormat } from '../../adapter.js'
import { PERSON_COLUMNS, REQUIRED } from '../../config/generic-columns.js'
import type { FileEntry } from '../../config/schema.js'
import { flattenFields } from '../../reading/flatten-fields.js'
import { canonicalEmail } from '../../values/email.js'
import { canonicalSerial } from '../../values/serial.js'
import { type Cells, cellReader, resolveColumns } from '../columns.js'
import { type RowList, rowList } from '../row-list.js'
import { convertAmount } from './amount.js'
import { BY_COLUMN, BY_KIND, convertAccount } from './convert.js'
import { addAddresses, addCompanions, companionsOf, type Values } from './parts.js'

const FORMATS: readonly RecordFormat[] = ['csv', 'tsv', 'ndjson', 'json', 'lines']

/** One column of the mapping: where it comes from and where it goes. */
type Target = Readonly<{ header: string; column: string; kind: string | undefined; settings: FileSettings }>

/** The mapping of one entry. */
type Mapping = Readonly<{
  entry: FileEntry
  table: TableName
  targets: readonly Target[]
  read(record: CsvRecord): Cells<string>
}>

/**
 * Makes the adapter of the entries under `files` in bridle.yaml that name a table for one file: each gives its rows. CSV
 * columns are found by header, JSON members by path (`actor.id`); `lines` files have the one column `line`. A record that
 * lacks what the first entry needs is rejected; for the other entries it then just has no row.
 */
export function genericAdapter(entries: readonly FileEntry[]): MappingAdapter {
  const mappings = entries.flatMap((entry): Mapping[] => {
    if (entry.table === undefined) return []
    const targets = targetsOf(entry)
    return [{ entry, table: entry.table as TableName, targets, read: cellReader(columnsOf(targets)) }]
  })
  const tables = [...new Set(mappings.map(({ table }) => table))]
  return {
    kind: 'map',
    id: `generic/${tables.join('+')}`,
    title: `${tables.join(', ')} by mapping in bridle.yaml`,
    formats: FORMATS,
    feeds: [...new Set([...tables, ...tables.flatMap(companionsOf)])],
    reads: (header) => [
      ...new Set(
        mappings
          .flatMap(({ targets }) => Object.values(resolveColumns(columnsOf(targets), header)))
          .filter((name) => name !== undefined),
      ),
    ],
    recognise: () => ({ confidence: 1, reason: 'bridle.yaml maps it' }),
    map(record, settings) {
      if (typeof record !== 'object' || record === null)
        return { rejected: expectedGot('record', 'an object', JSON.stringify(record)) }
      const fields = isFlat(record) ? record : flattenFields(record)
      const rows = rowList(settings)
      for (const [index, mapping] of mappings.entries()) {
        const missing = mapRecord(rows, fields, mapping, settings)
        if (missing !== undefined && index === 0) rows.reject(missing)
      }
      return rows.done('no data')
    },
  }
}

/** CSV records are flat already. */
const isFlat = (record: object): record is CsvRecord => {
  for (const value of Object.values(record)) if (typeof value !== 'string') return false
  return true
}

const columnsOf = (targets: readonly Target[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(targets.map(({ header }) => [header, [header]]))

function targetsOf(entry: FileEntry): readonly Target[] {
  return Object.entries(entry.columns ?? {}).map(([header, target]): Target => {
    const full = typeof target === 'string' ? { column: target } : target
    const settings = { timezone: full.timezone, dates: full.dates }
    return { header, column: full.column, kind: full.kind, settings }
  })
}

/** Adds the rows of one mapping. Returns what is missing when the record has not enough for a row. */
function mapRecord(
  rows: RowList,
  record: CsvRecord,
  { entry, table, targets, read }: Mapping,
  settings: FileSettings,
): string | undefined {
  const cell = read(record)
  const cells = targets.flatMap((target) => {
    const text = cell(target.header)
    return text === undefined || text === 'null' ? [] : [{ target, text }]
  })
  const shared: Values = { ...entry.set }
  const parts: Record<string, string> = {}
  // A column with a kind of its own makes a row of its own; the others describe all of them.
  const several = cells.filter(({ target }) => target.kind !== undefined)
  for (const { target, text } of cells) {
    if (target.kind !== undefined) continue
    place(rows, shared, parts, {
      table,
      column: target.column,
      text,
      settings: settingsOf(settings, target),
    })
  }
  if (table === 'networks' && typeof shared['cidr'] === 'string' && shared['first_hex'] === undefined)
    Object.assign(shared, valuesOf(rows, 'cidr', shared['cidr'], settings.chain))
  convertAmount(rows, table, shared, parts, entry)
  addAddresses(table, shared, parts)
  const all =
    several.length === 0
      ? [shared]
      : several.map(({ target, text }) => {
          const values: Values = { ...shared, kind: target.kind ?? null }
          place(rows, values, parts, {
            table,
            column: target.column,
            text,
            settings: settingsOf(settings, target),
          })
          return values
        })
  let missing: string | undefined
  for (const values of all) {
    const lacks = finish(rows, table, values, settings)
    missing ??= lacks
    if (lacks !== undefined) continue
    rows.add(table, values)
    addCompanions(rows, table, values, parts)
  }
  return missing
}

/** Settings of the file, overridden by those of the column. */
function settingsOf(settings: FileSettings, target: Target): FileSettings {
  return {
    ...settings,
    timezone: target.settings.timezone ?? settings.timezone,
    dates: target.settings.dates ?? settings.dates,
  }
}

type Placing = Readonly<{
  table: TableName
  column: string
  text: string
  settings: FileSettings
}>

/** Puts one text into the values of a row, converted by the type and name of its column. */
function place(
  rows: RowList,
  values: Values,
  parts: Record<string, string>,
  { table, column, text, settings }: Placing,
): void {
  const columns: Readonly<Record<string, readonly [ColumnType, string]>> = TABLES[table].columns
  const type = columns[column]?.[0]
  if (type === undefined && column in PERSON_COLUMNS) {
    values['subject'] = subjectOf(column as keyof typeof PERSON_COLUMNS, text)
    return
  }
  if (type === undefined) {
    parts[column] = text
    return
  }
  switch (type) {
    case 'time':
      if (column === 'ts') Object.assign(values, rows.time(column, text, settings))
      else values[column] = rows.instant(column, text, settings)
      return
    case 'date':
      values[column] = rows.day(column, text, settings)
      return
    case 'int':
    case 'real': {
      const number = Number(text.replaceAll(',', ''))
      if (!Number.isFinite(number) || (type === 'int' && !Number.isSafeInteger(number)))
        rows.reject(expectedGot(column, type === 'int' ? 'a whole number' : 'a number', text))
      values[column] = number
      return
    }
    case 'flag': {
      const flag = /^(?:true|yes|y|1)$/i.test(text)
        ? true
        : /^(?:false|no|n|0)$/i.test(text)
          ? false
          : undefined
      if (flag === undefined) rows.reject(expectedGot(column, 'true or false', text))
      values[column] = flag ?? null
      return
    }
    case 'units':
      if (!/^\d{1,60}$/.test(text)) rows.reject(expectedGot(column, 'whole base units', text))
      values[column] = text
      return
    case 'texts':
      values[column] = text.split(';').map((part) => part.trim())
      return
    case 'text':
      // What these columns mean depends on others of the record, which may come later.
      if (column === 'value' || column === 'account' || column === 'asset' || column === 'address')
        values[column] = text
      else Object.assign(values, valuesOf(rows, column, text, settings.chain))
      if (column === 'usd' && !/^\d{1,30}(?:\.\d{1,30})?$/.test(text))
        rows.reject(expectedGot(column, 'a decimal number', text))
      parts[column] = text
  }
}

function valuesOf(
  rows: RowList,
  column: string,
  text: string,
  chain: string | undefined,
): Readonly<Record<string, string>> {
  const result = BY_COLUMN[column]?.(text, column, chain) ?? { values: { [column]: text } }
  if ('values' in result) return result.values
  if (column === 'email' || column === 'phone' || column === 'bssid')
    rows.lacks(`some ${column} values are unreadable and left out`)
  else rows.reject(result.problem)
  return {}
}

function subjectOf(column: keyof typeof PERSON_COLUMNS, text: string): string {
  const key =
    column === 'person_email'
      ? canonicalEmail(text)
      : column === 'person_serial'
        ? canonicalSerial(text)
        : text
  return `${PERSON_COLUMNS[column]}:${key ?? text}`
}

/** Converts what depends on other columns and fills what follows from them. Returns what is missing for a row. */
function finish(rows: RowList, table: TableName, values: Values, settings: FileSettings): string | undefined {
  const text = (column: string): string | undefined =>
    typeof values[column] === 'string' ? values[column] : undefined
  const chain = text('chain') ?? settings.chain
  const take = (result: Readonly<{ values: object } | { problem: string }>): void => {
    if ('values' in result) Object.assign(values, result.values)
    else rows.reject(result.problem)
  }
  const value = text('value')
  if ((table === 'identifiers' || table === 'claims') && value !== undefined) {
    values['raw'] ??= value
    const convert = BY_KIND[text('kind') ?? '']
    if (convert !== undefined) take(convert(value, 'value', chain))
  }
  const account = text('account')
  if (table === 'payouts' && account !== undefined)
    take(convertAccount(account, text('method') === 'crypto' || text('tx') !== undefined, chain))
  const address = text('address')
  if (table === 'labels' && address !== undefined)
    take(BY_COLUMN['sender']?.(address, 'address', chain) ?? { values: {} })
  const email = text('email')
  if (table === 'referees' && email !== undefined)
    values['domain'] = valuesOf(rows, 'domain', email, chain)['domain']
  const number = text('employee_number')
  if (table === 'workers' && number !== undefined) {
    values['worker'] = number
    values['subject'] = `employee:${number}`
    values['kind'] ??= 'employee'
  }
  if (table === 'shipments' && text('tracking') !== undefined)
    values['subject'] ??= `tracking:${text('tracking')}`
  if (table === 'applications' && text('candidate') !== undefined)
    values['subject'] ??= `candidate:${text('candidate')}`
  for (const group of REQUIRED[table] ?? [])
    if (group.every((column) => values[column] === undefined || values[column] === null))
      return expectedGot(group.join(' or '), 'a value', '')
  return undefined
}
