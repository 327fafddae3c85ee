import type { MappingAdapter } from '../../adapter.js'
import { CONSOLIDATED, SDN } from '../us-ofac/which-list.js'
import { mapLegacyRecord } from './map-record.js'
import { recogniseLegacy } from './recognise.js'

const FEEDS = ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'] as const

const adapter = (id: string, title: string, list: string, consolidated: boolean): MappingAdapter => ({
  id,
  title,
  kind: 'map',
  formats: ['csv'],
  feeds: FEEDS,
  recognise: (sample) => recogniseLegacy(sample, consolidated),
  map: (record) => mapLegacyRecord(list, record),
})

/** SDN.CSV, ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV. */
export const ofacLegacySdn = adapter(
  'lists/us-ofac-legacy',
  'OFAC Specially Designated Nationals, legacy CSV',
  SDN,
  false,
)

/** cons_prim.csv, cons_alt.csv, cons_add.csv and cons_comments.csv. */
export const ofacLegacyConsolidated = adapter(
  'lists/us-ofac-legacy-cons',
  'OFAC Consolidated (non-SDN) list, legacy CSV',
  CONSOLIDATED,
  true,
)
