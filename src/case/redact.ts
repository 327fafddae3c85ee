import { citedRows, recordKey } from './cited.js'
import { isPersonal } from './personal-fields.js'
import type { Case } from './schema.js'

/** What stands for a field that the report does not need. */
const MASK = '•••'

/** Who is paid besides those whom the report is about. */
const OTHERS = 'other payees'

/** Letters and digits only: `+1-423-555-0119` in a record is the `+14235550119` that a finding speaks of. */
const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** All that the shown part of the case says, to look values up in. */
function spoken(shown: unknown): string {
  const parts: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node === 'string') parts.push(squash(node))
    else if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) visit(child)
  }
  visit(shown)
  return parts.join('\n')
}

/** Wages, paths and names of payees whom no finding of weight is about are folded into one; flows between addresses stay, for the sums to add up. */
function shownMoney(money: Case['money'], shown: ReadonlySet<string>): Case['money'] {
  const known = new Set(money.wages.map(({ worker }) => worker))
  const hidden = (worker: string | null): boolean =>
    worker !== null && known.has(worker) && !shown.has(worker)
  return {
    ...money,
    wages: money.wages.filter(({ worker }) => !hidden(worker)),
    paths: money.paths.filter(({ worker }) => !hidden(worker)),
    wallets: money.wallets.map((wallet) => ({
      ...wallet,
      bySource: wallet.bySource.map((share) =>
        hidden(share.worker) ? { ...share, source: OTHERS, worker: null } : share,
      ),
    })),
    nodes: money.nodes.map((node) =>
      [...known].some((worker) => hidden(worker) && node.label.split(/[\s,]+/).includes(worker))
        ? { ...node, label: OTHERS }
        : node,
    ),
    notes: money.notes.filter(
      (note) => ![...known].some((worker) => hidden(worker) && note.includes(worker)),
    ),
  }
}

/**
 * The case as a report may show it: people at `review` or above, the others as counts; only cited records; contact, identity and pay fields that no finding
 * speaks of are masked; refused records by file, number and reason alone (product.md, principle 6). Returns a new case; the original is untouched.
 */
export function redact(full: Case): Case {
  const people = full.people.filter((person) => person.tier !== 'note')
  const shown = new Set(people.map((person) => person.id))
  const screening = full.screening.filter((hit) => {
    const worker = /^(?:worker|applicant):(.*)$/.exec(hit.subject)?.[1]
    return worker === undefined || shown.has(worker)
  })
  const money = shownMoney(full.money, shown)
  const parts = { people, rings: full.rings, screening, designated: full.designated, money }
  const words = spoken({ ...parts, money: { wages: money.wages, nodes: money.nodes } })
  const speaksOf = (value: string): boolean => squash(value) === '' || words.includes(squash(value))
  const records = citedRows(parts).flatMap((ref) => {
    const record = full.records[recordKey(ref)]
    if (record === undefined) return []
    const fields = Object.entries(record.fields).map(([field, value]) => [
      field,
      !isPersonal(field) || speaksOf(value) ? value : MASK,
    ])
    return [[recordKey(ref), { fields: Object.fromEntries(fields) }] as const]
  })
  return {
    ...full,
    ...parts,
    rejects: full.rejects.map((reject) => ({ ...reject, text: MASK })),
    records: Object.fromEntries(records),
  }
}
