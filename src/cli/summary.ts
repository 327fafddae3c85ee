import type { Case, CasePerson, CaseRing } from '../case/schema.js'
import { count, ends, plural, showUnits } from '../core/format.js'
import { inert } from './inert.js'

type Wage = Case['money']['wages'][number]
type Reached = Wage['reached'][number]

/** The headline method: the most usual presumption; the report shows all methods side by side. */
const HEADLINE = 'fifo'

const reachedBy = (wage: Wage, method: string): Reached | undefined =>
  wage.reached.find((r) => r.method === method && r.entity !== null)

const listName = (entity: string | null): string => (entity ?? '').replace(/^us-ofac-\w+:/, 'OFAC ')

function moneyReason(wage: Wage | undefined): string | undefined {
  const reached = wage === undefined ? undefined : reachedBy(wage, HEADLINE)
  if (reached === undefined || reached.withinWindow === '0') return undefined
  const who = `${reached.caption ?? ends(reached.target)} (${listName(reached.entity)})`
  return `${reached.share} % of wages reach ${who} within ${reached.windowHours} h (FIFO)`
}

const strongest = (person: CasePerson): string => {
  const [first] = [...person.findings].sort((a, b) => (b.bits ?? 0) - (a.bits ?? 0))
  return first?.title ?? ''
}

type Cells = readonly string[]

/** Pads cells into columns; `right` says which columns hold numbers. Too long last cells are cut with `…` at the width. */
function columns(rows: readonly Cells[], right: readonly boolean[], width: number): string[] {
  const widths = right.map((_, i) => Math.max(0, ...rows.map((row) => (row[i] ?? '').length)))
  return rows.map((row) => {
    const line = row
      .map((cell, i) => (right[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
    return line.length > width ? `${line.slice(0, width - 1)}…` : line
  })
}

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

function ringLine(ring: CaseRing): string {
  const candidates = ring.facilitators.filter((f) => f.role === 'facilitator candidate')
  const kinds = new Map<string, number>()
  for (const link of ring.links) kinds.set(link.kind, (kinds.get(link.kind) ?? 0) + 1)
  const held = [...kinds].map(([kind, n]) => plural(n, kind.replaceAll('_', ' '))).join(', ')
  const people = candidates.filter((f) => f.kind === 'person').map((f) => f.label)
  const facilitator =
    candidates.length === 0
      ? 'no facilitator candidate'
      : `facilitator candidate ${(people.length > 0 ? people : candidates.map((f) => f.label)).join(', ')}`
  return `  RING ${ring.letter}   ${ring.members.length} personas · ${facilitator} · held together by: ${held}`
}

function listing(wage: Wage, reached: Reached): string {
  const who = `${reached.caption ?? 'an entity'} (${listName(reached.entity)})`
  const { status, listedOn } = wage.listing
  if (status === 'listed after') return `listed for ${who} on ${listedOn}, after these payments`
  if (status === 'listed before') return `listed for ${who} since ${listedOn}`
  return `listed for ${who}; the list form gives no date`
}

function moneyLines(found: Case): string[] {
  return found.money.wages.flatMap((wage) => {
    const head = reachedBy(wage, HEADLINE)
    if (head === undefined) return []
    const { symbol, decimals } = wage.paid
    const others = wage.reached
      .filter((r) => r.target === head.target && r.method !== HEADLINE && r.method !== 'poison')
      .map((r) => `${showUnits(r.withinWindow, decimals)} (${r.share} %) ${r.method}`)
    return [
      `    ${wage.worker}  ${showUnits(wage.paid.units, decimals)} ${symbol} paid in ${plural(wage.payments, 'payment')}; value representing ` +
        `${showUnits(head.withinWindow, decimals)} (${head.share} %) reached ${ends(head.target)} within ${head.windowHours} h of its payment under FIFO`,
      ...(others.length === 0
        ? []
        : [`            other methods: ${others.join(', ')}; other workers' wages are equal claims`]),
      `            address ${listing(wage, head)}`,
    ]
  })
}

/**
 * What `bridle investigate` prints: the people, rings and sums that matter, in the order in which a tired analyst needs them. Pure text, safe for a
 * terminal; `reportPath` is shown as given.
 */
export function summarise(found: Case, reportPath: string, width: number): string {
  const now = found.people.filter((person) => person.tier === 'investigate now')
  const review = found.people.filter((person) => person.tier === 'review')
  const money = moneyLines(found)
  const designated = found.designated.map((d) => {
    const since = d.listed === null ? '' : `, listed ${d.listed}`
    return `    ${d.id}  ${d.caption} (${d.list}${since})  by ${d.reachedBy.join('; ')}`
  })
  const head = `  INVESTIGATE NOW   ${plural(now.length, 'worker')}, ${plural(found.rings.length, 'ring')}`
  return [
    '',
    ...(found.synthetic
      ? ['  SYNTHETIC DATA: nobody in these records exists, but for the designations.', '']
      : []),
    head,
    ...peopleLines(found, now, width),
    ...found.rings.flatMap((ring) => ['', ringLine(ring)]),
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
    `  Report   ${reportPath}`,
    '',
  ]
    .map(inert)
    .join('\n')
}
