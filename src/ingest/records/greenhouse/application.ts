import { expectedGot } from '../../../core/errors.js'
import { addPlace } from '../identity.js'
import { type JsonObject, listAt, objectAt, textAt } from '../json-fields.js'
import type { RowList } from '../row-list.js'

/** Adds one application, inside a candidate (`candidate` is its id) or alone, and the place that the applicant gives in it. */
export function addApplication(rows: RowList, record: JsonObject, candidate: string | undefined): void {
  const id = textAt(record, 'id')
  const owner = candidate ?? textAt(record, 'candidate_id')
  if (id === undefined || owner === undefined) {
    rows.reject(expectedGot(id === undefined ? 'application id' : 'candidate_id', 'a value', ''))
    return
  }
  const subject = `candidate:${owner}` as const
  const time = rows.time('applied_at', textAt(record, 'applied_at') ?? textAt(record, 'created_at'))
  const [job] = listAt(record, 'jobs')
  rows.add('applications', {
    application: id,
    candidate: owner,
    subject,
    role: (job === undefined ? undefined : textAt(job, 'name')) ?? textAt(record, 'job_name') ?? null,
    status: textAt(record, 'status')?.toLowerCase() ?? null,
    ...time,
  })
  const raw = textAt(objectAt(record, 'location'), 'address') ?? textAt(record, 'location')
  if (raw === undefined) return
  // "Bengaluru, Karnataka, India": the first part is the city and the last the country.
  const parts = raw.split(',').map((part) => part.trim())
  const country = parts.length > 1 ? (parts.at(-1) ?? null) : null
  const region = parts.length > 2 ? (parts.at(-2) ?? null) : null
  addPlace(rows, subject, { country, region, city: parts[0] ?? null }, raw, time?.ts ?? null)
}

/** The application that was made last. */
export function latest(applications: readonly JsonObject[]): JsonObject | undefined {
  return applications.reduce<JsonObject | undefined>(
    (last, next) =>
      last === undefined || (textAt(next, 'applied_at') ?? '') >= (textAt(last, 'applied_at') ?? '')
        ? next
        : last,
    undefined,
  )
}
