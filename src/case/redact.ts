import { citedRows, recordKey } from './cited.js'
import type { Case } from './schema.js'

/**
 * Field names that hold contact or identity data in the exports that Bridle reads. A field of these is shown in a report only when a
 * finding speaks of its value.
 */
const PERSONAL = [
  'email',
  'e-mail',
  'phone',
  'mobile',
  'address',
  'street',
  'zip',
  'postal',
  'birth',
  'ssn',
  'passport',
  'account',
  'first name',
  'last name',
  'first_name',
  'last_name',
  'full name',
  'salary',
  'gross',
  'net pay',
  'nationality',
  'gender',
] as const

/** What stands for a field that the report does not need. */
export const MASK = '•••'

const isPersonal = (field: string): boolean => {
  const name = field.toLowerCase()
  return PERSONAL.some((part) => name.includes(part))
}

/** All words that the shown part of the case says, lower case, as one text to look values up in. */
function spoken(shown: unknown): string {
  const parts: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node === 'string') parts.push(node.toLowerCase())
    else if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) visit(child)
  }
  visit(shown)
  return parts.join('\n')
}

/**
 * The case as a report may show it: people at `review` or above, the others as counts; only cited records; contact and identity fields that no finding
 * speaks of are masked (product.md, principle 6). Returns a new case; the original is untouched.
 */
export function redact(full: Case): Case {
  const people = full.people.filter((person) => person.tier !== 'note')
  const shown = new Set(people.map((person) => person.id))
  const screening = full.screening.filter((hit) => {
    const worker = /^(?:worker|applicant):(.*)$/.exec(hit.subject)?.[1]
    return worker === undefined || shown.has(worker)
  })
  const reduced: Case = { ...full, people, screening, records: {}, rejects: full.rejects }
  const words = spoken({ people, rings: full.rings, screening, designated: full.designated })
  const records = Object.fromEntries(
    citedRows({ people, rings: full.rings, screening, designated: full.designated, money: full.money })
      .map((ref) => [recordKey(ref), full.records[recordKey(ref)]] as const)
      .flatMap(([key, record]) => {
        if (record === undefined) return []
        const fields = Object.entries(record.fields).map(([field, value]) => {
          const keep = value === '' || !isPersonal(field) || words.includes(value.trim().toLowerCase())
          return [field, keep ? value : MASK] as const
        })
        return [[key, { fields: Object.fromEntries(fields) }] as const]
      }),
  )
  return { ...reduced, records }
}
