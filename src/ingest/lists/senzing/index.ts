import type { MappingAdapter } from '../../adapter.js'
import { senzingRecord } from './features.js'
import { mapSenzingRecord } from './map-record.js'

/** Records of the Senzing entity specification, one JSON object per line or in an array; the list is named after DATA_SOURCE. */
export const senzing: MappingAdapter = {
  id: 'lists/senzing',
  title: 'Senzing JSON',
  kind: 'map',
  formats: ['ndjson', 'json'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise: ({ format, records }) => {
    if ((format !== 'ndjson' && format !== 'json') || records.length === 0) return undefined
    if (!records.every((record) => senzingRecord(record) !== undefined)) return undefined
    return { confidence: 0.9, reason: 'every record has DATA_SOURCE and RECORD_ID' }
  },
  map: (record) => mapSenzingRecord(record),
}
