import { canonicalJson } from '../../core/canonical-json.js'
import { isDay } from '../../core/day.js'
import { AppError } from '../../core/errors.js'
import { commit, nextNumber, type Stamp, storable } from '../../store/commit.js'
import type { Store } from '../../store/open-store.js'
import type { DecisionRow, Outcome } from '../../store/schema.js'
import { factsOf } from './alert-facts.js'
import { requireBasis } from './decision-basis.js'
import { stepsJson, stepsOf } from './faq5.js'
import { loadAlert } from './load-alerts.js'
import { readSettings } from './settings.js'
import type { Step, StepAnswer, StepId } from './step.js'
import { wordOf } from './word-of.js'

/** What a person answered to a step. */
export type GivenAnswer = Readonly<{ step: StepId; answer: StepAnswer; note: string }>

/** A decision as a person makes it. */
export type DecisionInput = Readonly<{
  alert: number
  outcome: Outcome
  reason: string
  /** What made somebody sure who compared no identifier. */
  statement?: string | undefined
  answers?: readonly GivenAnswer[] | undefined
  /** First day on which a false positive suppresses no longer, within five years; a year from now when left out. */
  expires?: string | undefined
  /** Days of a true match on which property was blocked, or a transaction rejected. */
  blockedOn?: string | undefined
  rejectedOn?: string | undefined
}>

/**
 * Decides about an alert, along the steps of OFAC FAQ 5 filled from its evidence. Under the four-eyes rule a true match and a false positive count
 * only after {@link approve} by somebody else. Decisions are never changed: a later one stands in the place of an earlier one.
 *
 * Throws E_INPUT_NOT_FOUND for an unknown alert; E_INPUT_INVALID without a reason, for a false positive without a basis, for days that make no sense.
 */
export async function decide(store: Store, stamp: Stamp, input: DecisionInput): Promise<DecisionRow> {
  const today = stamp.at.slice(0, 10)
  const reason = wordOf(input.reason, 'reason', 'say why: what was compared, and what it showed')
  checkDays(input, today)
  return store.transaction(async (tx) => {
    const { alert } = await loadAlert(tx, input.alert)
    const facts = factsOf(alert)
    const steps = answered(stepsOf(facts), input.answers ?? [])
    const statement =
      input.statement === undefined ? null : wordOf(input.statement, 'statement', 'say it in words')
    if (input.outcome === 'false-positive') requireBasis(facts, steps, statement)
    const { fourEyes } = await readSettings(tx)
    const isFinal = input.outcome === 'true-match' || input.outcome === 'false-positive'
    const row: DecisionRow = {
      number: await nextNumber(tx, 'decisions'),
      alert: alert.number,
      outcome: input.outcome,
      by: storable(stamp.by),
      at: stamp.at,
      reason,
      statement,
      steps: canonicalJson(stepsJson(steps)),
      expires: input.outcome === 'false-positive' ? (input.expires ?? yearsAfter(today, 1)) : null,
      four_eyes: fourEyes && isFinal ? 1 : 0,
      blocked_on: input.blockedOn ?? null,
      rejected_on: input.rejectedOn ?? null,
    }
    await commit(tx, stamp, {
      action: 'alert.decided',
      facts: {
        alert: alert.number,
        decision: row.number,
        outcome: row.outcome,
        fourEyes: row.four_eyes === 1,
      },
      rows: [{ table: 'decisions', row }],
    })
    return row
  })
}

const answered = (steps: readonly Step[], answers: readonly GivenAnswer[]): Step[] =>
  steps.map((step) => {
    const given = answers.findLast((answer) => answer.step === step.id)
    if (given === undefined) return step
    const note = storable(given.note)
    return { ...step, answer: given.answer, ...(note === '' ? {} : { note }) }
  })

/** What was compared grows old: documents are renewed and people move. After so many years somebody looks again. */
const MOST_YEARS = 5

/** The same day some years later; 29 February becomes 1 March. */
const yearsAfter = (day: string, years: number): string => {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCFullYear(next.getUTCFullYear() + years)
  return next.toISOString().slice(0, 10)
}

function checkDays(input: DecisionInput, today: string): void {
  const { outcome, expires, blockedOn, rejectedOn } = input
  requireDay('--expires', expires)
  requireDay('--blocked', blockedOn)
  requireDay('--rejected', rejectedOn)
  if (expires !== undefined && outcome !== 'false-positive')
    throw invalid('--expires', 'a false positive, which alone suppresses', outcome)
  if (expires !== undefined && expires <= today) throw invalid('--expires', `a day after ${today}`, expires)
  const last = yearsAfter(today, MOST_YEARS)
  if (expires !== undefined && expires > last)
    throw invalid('--expires', `${last} or an earlier day (${MOST_YEARS} years at most)`, expires)
  for (const [option, day] of [
    ['--blocked', blockedOn],
    ['--rejected', rejectedOn],
  ] as const) {
    if (day === undefined) continue
    if (outcome !== 'true-match') throw invalid(option, 'a true match', outcome)
    if (day > today) throw invalid(option, `${today} or an earlier day`, day)
  }
}

function requireDay(option: string, day: string | undefined): void {
  if (day !== undefined && !isDay(day)) throw invalid(option, 'a day such as 2026-03-01', day)
}

const invalid = (field: string, expected: string, got: string): AppError =>
  new AppError('E_INPUT_INVALID', `"${field}" expected ${expected}, got ${JSON.stringify(got)}`, {
    field,
    expected,
    got,
    todo: `give ${expected}; examples: bridle alerts decide --help`,
  })
