import { TABLES, type TableName } from '../../core/tables.js'
import { OWN_FIELDS, OWN_ID } from '../lists/own/fields.js'
import type { ConfigProblem } from './problem.js'
import type { Config, FileEntry } from './schema.js'

/** Tables that Bridle fills itself. */
const DERIVED: ReadonlySet<TableName> = new Set<TableName>([
  'files',
  'rejects',
  'skips',
  'record_refs',
  'flows',
  'screen_hits',
  'rule_hits',
])

/** Columns that Bridle fills itself, in any table. */
const FILLED = new Set(
  'file row worker ts_raw offset_min precision ip_hex first_hex last_hex network_kind distance_km offset_delta'.split(
    ' ',
  ),
)

/** Names for the person of a record, and the kind of subject that each makes. */
export const PERSON_COLUMNS = {
  employee: 'employee',
  candidate: 'candidate',
  application: 'application',
  person_email: 'email',
  person_serial: 'serial',
  person_account: 'account',
} as const

/** Parts of a postal address, which together make one value. */
const ADDRESS_COLUMNS = ['address', 'address_line_2', 'city', 'region', 'postal_code', 'country'] as const

/** What a table takes beside its own columns: parts from which Bridle makes them. */
function partsOf(table: TableName): readonly string[] {
  const columns = TABLES[table].columns
  const parts: string[] = []
  if ('subject' in columns) parts.push(...Object.keys(PERSON_COLUMNS))
  if ('units' in columns) parts.push('amount')
  if (table === 'shipments' || table === 'identifiers' || table === 'claims') parts.push(...ADDRESS_COLUMNS)
  return parts
}

/** Columns that a mapping may fill. */
function targetsOf(table: TableName): readonly string[] {
  const own = Object.keys(TABLES[table].columns).filter((column) => !FILLED.has(column))
  return [...new Set([...own, ...partsOf(table)])].sort()
}

/** Values without which a record of a table is none: one of each group must be there. */
export const REQUIRED: Readonly<Partial<Record<TableName, readonly (readonly string[])[]>>> = {
  workers: [['employee_number']],
  applications: [['application'], ['candidate']],
  accounts: [['product'], ['key'], ['worker']],
  identifiers: [['subject'], ['kind'], ['value']],
  claims: [['subject'], ['kind'], ['value']],
  referees: [['subject'], ['name', 'email', 'phone']],
  domains: [['domain']],
  documents: [['subject'], ['kind']],
  assets: [['serial']],
  devices: [['device', 'serial']],
  device_sightings: [['device', 'serial', 'subject']],
  networks: [['cidr'], ['kind']],
  sign_ins: [['subject'], ['ts_raw']],
  endpoint_events: [['device', 'subject'], ['ts_raw'], ['action']],
  payouts: [['subject'], ['ts_raw'], ['units']],
  shipments: [['tracking']],
  code_activity: [['subject'], ['ts_raw'], ['action']],
  meetings: [['subject'], ['ts_raw']],
  transfers: [['tx'], ['asset']],
  prices: [['asset'], ['day'], ['usd']],
  labels: [['address'], ['label']],
  list_entities: [['list'], ['entity'], ['caption']],
  list_names: [['list'], ['entity'], ['name']],
  list_identifiers: [['list'], ['entity'], ['value']],
  list_addresses: [['list'], ['entity'], ['address']],
  list_links: [['list'], ['entity'], ['target']],
}

const isTable = (name: string): name is TableName => name in TABLES && !DERIVED.has(name as TableName)

/** The first entry under `files` whose table or columns do not exist, or undefined. */
export function tablesProblem(config: Config): ConfigProblem | undefined {
  for (const [index, entry] of (config.files ?? []).entries()) {
    const problem = entryProblem(entry)
    if (problem !== undefined) return { path: ['files', index, ...problem.path], problem: problem.problem }
  }
  return undefined
}

function entryProblem(entry: FileEntry): ConfigProblem | undefined {
  const { table, columns, set } = entry
  if (table === undefined && entry.adapter === OWN_ID)
    return targetProblem(entry, Object.keys(OWN_FIELDS), 'a list of your own')
  if (table === undefined) {
    if (columns !== undefined || set !== undefined)
      return { path: ['path'], problem: 'has columns or set, and no table that they belong to' }
    return undefined
  }
  if (!isTable(table)) {
    const known = Object.keys(TABLES).filter(isTable).join(', ')
    return { path: ['table'], problem: `expected one of ${known}, got ${JSON.stringify(table)}` }
  }
  if (columns === undefined) return { path: ['table'], problem: 'needs columns' }
  return targetProblem(entry, targetsOf(table), table)
}

/** The first column or value of an entry that goes nowhere. */
function targetProblem(
  { columns, set }: FileEntry,
  targets: readonly string[],
  of: string,
): ConfigProblem | undefined {
  for (const [header, target] of Object.entries(columns ?? {})) {
    const column = typeof target === 'string' ? target : target.column
    if (!targets.includes(column))
      return {
        path: ['columns', header],
        problem: `expected a column of ${of} (${targets.join(', ')}), got ${JSON.stringify(column)}`,
      }
  }
  for (const column of Object.keys(set ?? {}))
    if (!targets.includes(column))
      return { path: ['set', column], problem: `expected a column of ${of} (${targets.join(', ')})` }
  return undefined
}
