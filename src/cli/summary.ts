import type { Case, CasePerson, CaseRing } from '../case/schema.js'
import { count, ends, plural, showUnits } from '../core/format.js'
import { inert } from './inert.js'
import { columns, wrap } from './layout.js'

type Wage = Case['money']['wages'][number]
type Reached = Wage['reached'][number]

/** The headline method: the most usual presumption; the report shows all methods side by side. */
const HEADLINE = 'fifo'

/** Methods of the table; the report has all of them with their authorities. */
const SHOWN_METHODS = ['fifo', 'pro-rata', 'lowest-balance'] as const

const reachedBy = (wage: Wage, method: string): Reached | undefined =>
  wage.reached.find((r) => r.method === method && r.entity !== null)

const listName = (entity: string | null): string => (entity ?? '').replace(/^us-ofac-\w+:/, 'OFAC ')

function moneyReason(wage: Wage | undefined): string | undefined {
  const reached = wage === undefined ? undefined : reachedBy(wage, HEADLINE)
  if (reached === undefined || reached.withinWindow === '0') return undefined
  return `${reached.share} % of wages by value to ${listName(reached.entity)}, ${reached.windowHours} h, FIFO`
}

const strongest = (person: CasePerson): string => {
  const [first] = [...person.findings].sort((a, b) => (b.bits ?? 0) - (a.bits ?? 0))
  return first?.title ?? ''
}

/** Columns that the id of a person or entity takes at the beginning of a line. */
const INDENT = 13

function peopleLines(found: Case, people: readonly CasePerson[], width: number): string[] {
  const ringOf = (person: CasePerson): string => {
    const letters = found.rings.filter((ring) => person.rings.includes(ring.id)).map((ring) => ring.letter)
    return letters.length === 0 ? '' : `ring ${letters.join(', ')}`
  }
  const rows = people.map((person) => [
    person.id,
    person.name,
    `${person.score.toFixed(1)} bits`,
    `${plural(person.findings.length, 'signal')} / ${plural(person.sources.length, 'source')}`,
    ringOf(person),
    moneyReason(found.money.wages.find((wage) => wage.worker === person.id)) ?? strongest(person),
  ])
  return columns(rows, [false, false, true, true, false, false], width - 4).map((line) => `    ${line}`)
}

function ringLine(ring: CaseRing, names: ReadonlyMap<string, string>): string {
  const candidates = ring.facilitators.filter((f) => f.role === 'facilitator candidate')
  const kinds = new Map<string, number>()
  for (const link of ring.links) kinds.set(link.kind, (kinds.get(link.kind) ?? 0) + 1)
  const held = [...kinds].map(([kind, n]) => plural(n, kind.replaceAll('_', ' '))).join(', ')
  const people = candidates
    .filter((f) => f.kind === 'person')
    .map((f) => `${f.label} ${names.get(f.label) ?? ''}`.trim())
  const facilitator =
    candidates.length === 0
      ? 'no facilitator candidate'
      : `facilitator candidate ${(people.length > 0 ? people : candidates.map((f) => f.label)).join(', ')}`
  return `RING ${ring.letter}   ${ring.members.length} members · ${facilitator} · held together by: ${held}`
}

/** `wages` are those that the sentence is about, all of which reached this target. */
/** The figure without inference, said beside the one with it (tracing.md, "Following value"). */
function basis(wages: readonly Wage[], reached: Reached): string {
  if (reached.basis === 'ledger') return 'Ledger facts only, no link is inferred.'
  const [first] = wages
  const alone = wages.reduce((sum, wage) => {
    const own = wage.reached.find((r) => r.method === HEADLINE && r.target === reached.target)
    return sum + BigInt(own?.ledgerOnlyWithin ?? 0)
  }, 0n)
  const units =
    `${showUnits(alone.toString(), first?.paid.decimals ?? null)} ${first?.paid.symbol ?? ''}`.trim()
  return `The figures rest on inferred links (${reached.basis}, confidence ${reached.confidence}); by ledger facts alone: ${units}.`
}

function listing(wages: readonly Wage[], reached: Reached): string {
  const who = `${reached.caption ?? 'an entity'} (${listName(reached.entity)})`
  const all = wages.flatMap(
    (wage) => wage.reached.find((r) => r.method === HEADLINE && r.target === reached.target)?.listing ?? [],
  )
  const before = all.reduce((sum, { paymentsBefore }) => sum + paymentsBefore, 0)
  const after = all.reduce((sum, { paymentsAfter }) => sum + paymentsAfter, 0)
  const { listedOn } = reached.listing
  if (listedOn === null) return `listed for ${who}; the list form gives no date`
  if (before > 0 && after > 0)
    return `listed for ${who} on ${listedOn}: ${plural(before, 'payment')} before that day, ${count(after)} on it or after`
  if (before > 0) return `listed for ${who} on ${listedOn}, after these payments`
  return after > 0 ? `listed for ${who} since ${listedOn}` : `listed for ${who} on ${listedOn}`
}

/** One table per listed wallet: what of each worker's wages reached it in time, under the methods that courts have accepted. */
function moneyLines(found: Case, width: number): string[] {
  const targets = new Set(found.money.wages.flatMap((wage) => reachedBy(wage, HEADLINE)?.target ?? []))
  return [...targets].sort().flatMap((target) => {
    const wages = found.money.wages.filter((wage) => reachedBy(wage, HEADLINE)?.target === target)
    const [first] = wages
    const head = first === undefined ? undefined : reachedBy(first, HEADLINE)
    if (first === undefined || head === undefined) return []
    const title =
      `Value representing these wages reached ${ends(target)} within ${head.windowHours} h of their payment, ` +
      `other workers' wages being equal claims. That address is ${listing(wages, head)}. ${basis(wages, head)}`
    const rows = wages.map((wage) => [
      wage.worker,
      plural(wage.payments, 'payment'),
      `${showUnits(wage.paid.units, wage.paid.decimals)} ${wage.paid.symbol}`,
      ...SHOWN_METHODS.flatMap((method) => {
        const reached = wage.reached.find((r) => r.method === method && r.target === target)
        return reached === undefined
          ? ['', '']
          : [showUnits(reached.withinWindow, wage.paid.decimals), `${reached.share} %`]
      }),
    ])
    const header = ['worker', 'paid in', 'in all', ...SHOWN_METHODS.flatMap((method) => [method, ''])]
    const right = header.map((_, i) => i > 0)
    return [
      ...wrap(title, width - 4).map((line) => `    ${line}`),
      ...columns([header, ...rows], right, width - 4).map((line) => `    ${line}`),
    ]
  })
}

function designatedLines(found: Case, width: number): string[] {
  return found.designated.flatMap((one) => {
    const since = one.listed === null ? '' : `, listed ${one.listed}`
    const text = `${one.caption} (${one.list}${since}) by ${one.reachedBy.join('; ')}`
    const [first = '', ...rest] = wrap(text, width - INDENT)
    return [`    ${one.id.padEnd(INDENT - 6)}  ${first}`, ...rest.map((line) => ' '.repeat(INDENT) + line)]
  })
}

/** Files that nothing could read: silence about them would look as if they had been checked. */
function notReadLines(found: Case, width: number): string[] {
  const unread = found.files.filter(({ adapter, used }) => adapter === null || used === 0)
  const said = unread.filter(({ note }) => note !== null).map(({ paths, note }) => `${paths[0]} (${note})`)
  if (said.length === 0) return []
  const more = said.length > 5 ? `; and ${said.length - 5} more` : ''
  const text = `${plural(said.length, 'file')} not read: ${said.slice(0, 5).join('; ')}${more}`
  return wrap(text, width - 4).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`)
}

/**
 * What `bridle investigate` prints: the people, rings and sums that matter, in the order in which a tired analyst needs them. Pure text, safe for a
 * terminal; `reportPath` is shown as given.
 */
export function summarise(found: Case, reportPath: string, width: number): string {
  const now = found.people.filter((person) => person.tier === 'investigate now')
  const review = found.people.filter((person) => person.tier === 'review')
  const names = new Map(found.people.map(({ id, name }) => [id, name]))
  const money = moneyLines(found, width)
  const designated = designatedLines(found, width)
  const head = `  INVESTIGATE NOW   ${plural(now.length, 'worker')}, ${plural(found.rings.length, 'ring')}`
  return [
    '',
    ...(found.synthetic
      ? ['  SYNTHETIC DATA: nobody in these records exists, but for the designations.', '']
      : []),
    head,
    ...peopleLines(found, now, width),
    ...found.rings.flatMap((ring) => [
      '',
      ...wrap(ringLine(ring, names), width - 2).map((line, i) =>
        i === 0 ? `  ${line}` : `           ${line}`,
      ),
    ]),
    ...(money.length === 0 ? [] : ['', '  MONEY', ...money]),
    ...(designated.length === 0 ? [] : ['', '  DESIGNATED PERSONS AND FIRMS REACHED', ...designated]),
    '',
    `  REVIEW   ${plural(review.length, 'person', 'people')}   NOTE   ${plural(found.counts.note, 'person', 'people')}   of ${count(found.counts.workers)} workers and ${count(found.counts.applicants)} applicants`,
    ...peopleLines(found, review, width),
    '',
    '  Signals are leads for people, not findings of guilt.',
    ...(found.coverage.notAvailable.length === 0
      ? []
      : [
          `  ${plural(found.coverage.notAvailable.length, 'signal')} had no data: the report says which records would supply them.`,
        ]),
    ...notReadLines(found, width),
    `  Report   ${reportPath}`,
    '',
  ]
    .map(inert)
    .join('\n')
}
