import { expectedGot } from '../../../core/errors.js'
import { canonicalEmail } from '../../values/email.js'
import { parseTime } from '../../values/parse-time.js'
import { addEmail, addHome, addPhone, fullName } from '../identity.js'
import { type JsonObject, listAt, textAt } from '../json-fields.js'
import type { RowList } from '../row-list.js'
import { addApplication, latest } from './application.js'
import { customField } from './custom-field.js'

/** Adds the rows of a candidate: the applicant, what they say of themselves, their applications, and the worker they became. */
export function addCandidate(rows: RowList, record: JsonObject): void {
  const id = textAt(record, 'id')
  if (id === undefined) {
    rows.reject(expectedGot('id', 'a value', ''))
    return
  }
  const subject = `candidate:${id}` as const
  const emails = listAt(record, 'email_addresses').map((entry) => textAt(entry, 'value'))
  const applications = listAt(record, 'applications')
  const last = latest(applications)
  rows.add('workers', {
    worker: `A-${id}`,
    subject,
    kind: 'applicant',
    name: fullName(textAt(record, 'first_name'), textAt(record, 'last_name')),
    email: canonicalEmail(emails[0] ?? '') ?? null,
    title: textAt(record, 'title') ?? null,
    status: last === undefined ? null : (textAt(last, 'status')?.toLowerCase() ?? null),
  })
  for (const email of emails) addEmail(rows, 'greenhouse', subject, email)
  for (const phone of listAt(record, 'phone_numbers'))
    addPhone(rows, 'greenhouse', subject, textAt(phone, 'value'))
  for (const address of listAt(record, 'addresses'))
    addHome(rows, 'greenhouse', subject, { line: textAt(address, 'value') })
  for (const list of ['website_addresses', 'social_media_addresses'] as const)
    for (const entry of listAt(record, list)) addHandle(rows, subject, textAt(entry, 'value'))
  addHistory(rows, record, subject)
  for (const application of applications) addApplication(rows, application, id)
  const number = customField(record, ['employee_number', 'employee_id', 'employee_no'])
  if (number !== undefined)
    rows.add('accounts', { product: 'greenhouse', key: subject, worker: number, rule: 'candidate' })
}

/** A web address without scheme and `www.`, lower case: the same profile is the same text. */
function addHandle(rows: RowList, subject: string, text: string | undefined): void {
  const value = text
    ?.toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '')
  if (value !== undefined && value !== '')
    rows.add('identifiers', { subject, kind: 'handle', value, raw: text ?? null, product: 'greenhouse' })
}

/** Employers and schools with their periods. A period that cannot be read is unknown, and no reason to lose the candidate. */
function addHistory(rows: RowList, record: JsonObject, subject: string): void {
  const histories = [
    ['employments', 'company_name', 'employer'],
    ['educations', 'school_name', 'school'],
  ] as const
  for (const [list, name, kind] of histories)
    for (const entry of listAt(record, list)) {
      const text = textAt(entry, name)
      if (text === undefined) continue
      rows.add('claims', {
        subject,
        kind,
        value: text.toLowerCase().replace(/\s+/g, ' '),
        raw: text,
        valid_from: instantOrNull(textAt(entry, 'start_date')),
        valid_to: instantOrNull(textAt(entry, 'end_date')),
      })
    }
}

function instantOrNull(text: string | undefined): string | null {
  const reading = text === undefined ? undefined : parseTime('date', text, {})
  return reading?.kind === 'time' ? reading.time.ts : null
}
