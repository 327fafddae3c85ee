import type { MappingAdapter, Sample } from '../../adapter.js'
import { OWN_LIST } from '../own/fields.js'
import { ftmEntity } from './ftm-entity.js'
import { mapFtmRecord } from './map-entity.js'

const FTM = {
  kind: 'map',
  formats: ['ndjson', 'json'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
} as const

/** FtM entities in all records that recognise sees; `named` of them say from which data sets they come. */
function ftmRecords({ format, records }: Sample): { named: number } | undefined {
  if ((format !== 'ndjson' && format !== 'json') || records.length === 0) return undefined
  const entities = records.flatMap((record) => ftmEntity(record, '') ?? [])
  if (entities.length < records.length) return undefined
  return { named: entities.filter(({ datasets }) => datasets.length > 0).length }
}

/** OpenSanctions entities in FollowTheMoney form: entities.ftm.json and targets.nested.json of any dataset or collection. */
export const openSanctions: MappingAdapter = {
  ...FTM,
  id: 'lists/opensanctions',
  title: 'OpenSanctions, FollowTheMoney entities',
  recognise: (sample) =>
    (ftmRecords(sample)?.named ?? 0) > 0
      ? { confidence: 0.95, reason: 'every record is an FtM entity with id, schema and properties' }
      : undefined,
  map: (record) => mapFtmRecord(record, 'opensanctions'),
}

/** The same form without data sets: a list of one's own. */
export const ownFtm: MappingAdapter = {
  ...FTM,
  id: 'lists/own-ftm',
  title: 'a list of your own, FollowTheMoney entities',
  recognise: (sample) =>
    ftmRecords(sample)?.named === 0
      ? { confidence: 0.9, reason: 'every record is an FtM entity, none names a data set' }
      : undefined,
  map: (record) => mapFtmRecord(record, OWN_LIST),
}
