import { expectedGot } from '../../../core/errors.js'
import type { Mapped, MappingAdapter } from '../../adapter.js'
import { mapCslEntry } from '../us-csl/map-entry.js'
import { usDay } from '../us-ofac/us-day.js'

/** Columns, and the members of the Consolidated Screening List that hold the same. */
const ADDRESS = ['Street_Address', 'City', 'State', 'Postal_Code', 'Country'] as const
const COLUMNS = [
  'Name',
  ...ADDRESS,
  'Effective_Date',
  'Expiration_Date',
  'Standard_Order',
  'Last_Update',
  'Action',
  'FR_Citation',
]
const SOURCE = 'Denied Persons List (DPL) - Bureau of Industry and Security'

/** Denied Persons List of the Bureau of Industry and Security: dpl.txt, cells separated by tabs. */
export const deniedPersons: MappingAdapter = {
  id: 'lists/us-bis-dpl',
  title: 'BIS Denied Persons List',
  kind: 'map',
  formats: ['tsv', 'csv'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  reads: () => COLUMNS,
  recognise: ({ header }) =>
    ['Name', 'Effective_Date', 'Standard_Order', 'FR_Citation'].every((name) => header.includes(name))
      ? { confidence: 0.95, reason: 'has the columns Effective_Date, Standard_Order, FR_Citation' }
      : undefined,
  map: (record) => mapDenied(record as Readonly<Record<string, string>>),
}

/** A record as the entry of the Consolidated Screening List that is made of it, so that both read equal. */
function mapDenied(record: Readonly<Record<string, string>>): Mapped {
  const cell = (name: string): string => record[name]?.trim() ?? ''
  const effective = cell('Effective_Date')
  const start = usDay(effective)
  if (start === undefined && effective !== '')
    return { rejected: expectedGot('Effective_Date', 'month/day/year', effective) }
  const members: Readonly<Record<string, string>> = {
    source: SOURCE,
    name: cell('Name'),
    start_date: start ?? '',
    end_date: usDay(cell('Expiration_Date')) ?? cell('Expiration_Date'),
    standard_order: cell('Standard_Order'),
    federal_register_notice: cell('FR_Citation'),
    remarks: cell('Action'),
  }
  const text = (name: string): string => members[name] ?? ''
  const address = ADDRESS.map(cell).filter((part) => part !== '')
  return mapCslEntry({
    text,
    texts: () => [],
    addresses:
      address.length === 0
        ? []
        : [{ address: address.join(', '), city: cell('City') || null, country: cell('Country') || null }],
    ids: [],
  })
}
