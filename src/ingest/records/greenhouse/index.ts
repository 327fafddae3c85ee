import { expectedGot } from '../../../core/errors.js'
import type { MappingAdapter } from '../../adapter.js'
import { isObject } from '../json-fields.js'
import { rowList } from '../row-list.js'
import { addApplication } from './application.js'
import { addCandidate } from './candidate.js'

/**
 * Greenhouse Harvest API, JSON: candidates of v1 (with their applications inside) and v3, and applications of either.
 * One record is one candidate or application; see README.md.
 */
export const greenhouse: MappingAdapter = {
  kind: 'map',
  id: 'greenhouse/harvest',
  title: 'Greenhouse candidates and applications (JSON)',
  formats: ['json', 'ndjson'],
  feeds: ['workers', 'applications', 'accounts', 'identifiers', 'claims'],
  recognise({ records }) {
    const known = records.filter(
      (record) => isObject(record) && (isCandidate(record) || isApplication(record)),
    )
    if (known.length === 0 || known.length * 2 < records.length) return undefined
    return { confidence: 0.95, reason: 'its records have the members of Harvest candidates or applications' }
  },
  map(record, settings) {
    if (!isObject(record))
      return { rejected: expectedGot('record', 'a candidate or an application', JSON.stringify(record)) }
    const rows = rowList(settings)
    if (isApplication(record)) addApplication(rows, record, undefined)
    else if (isCandidate(record)) addCandidate(rows, record)
    else return { rejected: expectedGot('record', 'a candidate or an application', JSON.stringify(record)) }
    return rows.done('no data')
  },
}

const isCandidate = (record: object): boolean =>
  'first_name' in record &&
  'last_name' in record &&
  ('email_addresses' in record || 'application_ids' in record)

const isApplication = (record: object): boolean =>
  'candidate_id' in record &&
  'status' in record &&
  ('applied_at' in record || 'job_id' in record || 'jobs' in record)
