import type { MappingAdapter, Recognition, Sample } from '../../adapter.js'
import { entryFromCsv } from './from-csv.js'
import { entryFromJson } from './from-json.js'
import { mapCslEntry } from './map-entry.js'

/** Members that every form and edition has. */
const TELLING = ['source', 'name', 'alt_names', 'addresses', 'source_list_url', 'ids']

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function recognise({ format, header, records }: Sample): Recognition | undefined {
  const names =
    format === 'csv' || format === 'tsv' ? header : isRecord(records[0]) ? Object.keys(records[0]) : []
  return TELLING.every((name) => names.includes(name))
    ? { confidence: 0.95, reason: `has the members ${TELLING.join(', ')}` }
    : undefined
}

/** U.S. Consolidated Screening List: consolidated.csv, .tsv and .json, with all lists in it. */
export const consolidatedScreening: MappingAdapter = {
  id: 'lists/us-csl',
  title: 'U.S. Consolidated Screening List',
  kind: 'map',
  formats: ['csv', 'tsv', 'json', 'ndjson'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise,
  map: (record) => {
    if (!isRecord(record)) return { rejected: 'is no entry of the list' }
    // Only JSON has members that are no texts.
    const structured = Object.values(record).some((value) => typeof value !== 'string')
    return mapCslEntry(structured ? entryFromJson(record) : entryFromCsv(record))
  },
}
