import type { MappingAdapter } from '../../adapter.js'
import { ftmEntity } from './ftm-entity.js'
import { mapFtmEntity } from './map-entity.js'

/** OpenSanctions entities in FollowTheMoney form: entities.ftm.json of any dataset or collection. */
export const openSanctions: MappingAdapter = {
  id: 'lists/opensanctions',
  title: 'OpenSanctions, FollowTheMoney entities',
  kind: 'map',
  formats: ['ndjson'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise: ({ format, records }) => {
    if (format !== 'ndjson' || records.length === 0) return undefined
    if (!records.every((record) => ftmEntity(record) !== undefined)) return undefined
    return { confidence: 0.95, reason: 'every line is an FtM entity with id, schema and properties' }
  },
  map: (record) => mapFtmEntity(record),
}
