import { AppError } from '../../core/errors.js'
import type { Query } from '../../screen/index.js'
import { factsOf } from './alert-facts.js'
import { type AlertRecord, standingOf } from './alert-state.js'
import { type Clock, clocksOf, DUTIES, type Duty } from './clocks.js'

/** Marks every draft: Bridle files nothing. */
export const DRAFT_MARK =
  'DRAFT - not filed with anybody. A person must complete, check and file it through the OFAC Reporting System.'

/** A field of a report: filled from what the store knows, or unknown and to be obtained. */
export type DraftField = Readonly<{ field: string; value: string } | { field: string; value: null }>

/** A report as far as it can be written from the store. */
export type Draft = Readonly<{
  draft: true
  mark: string
  report: string
  rule: string
  due: string
  alert: number
  fields: readonly DraftField[]
  /** Names of the fields that nobody has filled. */
  unknown: readonly string[]
}>

type Facts = Readonly<{ record: AlertRecord; clock: Clock; query: Query }>
type Fields = readonly (readonly [field: string, value: (facts: Facts) => string | null])[]

const unknown = (): null => null

const PROPERTY: Fields = [
  ['Person holding the property: name and address', unknown],
  ['Contact: name, telephone, e-mail', unknown],
  ['Sanctions target whose property it is', targetOf],
  ['Party as it stood in your records', partyOf],
  ['Description of the property; account or transaction, parties, reference, dates', unknown],
  ['Actual or estimated value in U.S. dollars', unknown],
  ['Where the property is held; identification of the blocked account', unknown],
]

/** What each report asks for, in our words (31 CFR 501.603(b), 501.604(b)). */
const FIELDS: Readonly<Record<Duty, Fields>> = {
  'blocked-property': [
    ...PROPERTY,
    ['Day on which the property was blocked', dayOf],
    ['Legal authority: programmes of the entry', authorityOf],
    ['Copies of payment or transfer instructions', unknown],
  ],
  'rejected-transaction': [
    ['Person rejecting the transaction: name and address', unknown],
    ['Contact: name, telephone, e-mail', unknown],
    ['Sanctions target involved', targetOf],
    ['Party as it stood in your records', partyOf],
    ['Description of the transaction; all parties and where they are', unknown],
    ['Reference number, day and amount of the payment', unknown],
    ['Day on which the transaction was rejected', dayOf],
    ['Legal authority: programmes of the entry', authorityOf],
    ['Copies of instructions, letters of credit and the like', unknown],
  ],
  'annual-report': [
    ...PROPERTY,
    ['Day on which the property was blocked', dayOf],
    ['Held on June 30 of the year reported', unknown],
    ['Legal authority: programmes of the entry', authorityOf],
  ],
}

function targetOf({ record: { alert } }: Facts): string {
  return `${alert.caption} (${alert.list} ${alert.entity_id})`
}

function partyOf({ record: { alert }, query }: Facts): string {
  return query.name === undefined ? `record ${alert.query_id}` : `${query.name} (record ${alert.query_id})`
}

function dayOf({ clock }: Facts): string | null {
  return clock.fromIs === 'day of decision, because no other was given' ? null : clock.from
}

function authorityOf({ record: { alert } }: Facts): string | null {
  const { programs } = factsOf(alert).match.entity
  return programs.length === 0 ? null : programs.join(', ')
}

/**
 * Drafts of one kind of report for true matches: fields that the store knows are filled, the others are named as unknown. Throws
 * E_INPUT_INVALID when an alert among `only` is no true match with such a clock.
 */
export function draftsOf(
  records: readonly AlertRecord[],
  duty: Duty,
  today: string,
  only?: readonly number[],
): Draft[] {
  const wanted = only === undefined ? records : records.filter(({ alert }) => only.includes(alert.number))
  const { due } = clocksOf(wanted, today)
  const missing = (only ?? []).find(
    (number) => !due.some((clock) => clock.alert === number && clock.duty === duty),
  )
  if (missing !== undefined) {
    const record = records.find(({ alert }) => alert.number === missing)
    throw new AppError(
      'E_INPUT_INVALID',
      `alert ${missing} starts no clock for ${DUTIES[duty].title.toLowerCase()}`,
      {
        expected: `a true match on a list of OFAC with ${duty === 'rejected-transaction' ? '--rejected' : '--blocked'} or no day`,
        got:
          record === undefined ? 'no such alert' : `${record.alert.list}, ${standingOf(record, today).state}`,
      },
    )
  }
  return (
    due
      // The annual report comes again: what has passed is not drafted. The others are due once, and late ones still are.
      .filter((clock) => clock.duty === duty && (duty !== 'annual-report' || clock.due >= today))
      .flatMap((clock) => {
        const record = wanted.find(({ alert }) => alert.number === clock.alert)
        return record === undefined ? [] : [draftOf(record, clock)]
      })
  )
}

function draftOf(record: AlertRecord, clock: Clock): Draft {
  const facts = { record, clock, query: factsOf(record.alert).query }
  const fields = FIELDS[clock.duty].map(([field, value]): DraftField => ({ field, value: value(facts) }))
  return {
    draft: true,
    mark: DRAFT_MARK,
    report: DUTIES[clock.duty].title,
    rule: DUTIES[clock.duty].rule,
    due: clock.due,
    alert: clock.alert,
    fields,
    unknown: fields.filter(({ value }) => value === null).map(({ field }) => field),
  }
}

/** A draft as text; its first and last line say what it is. */
export function draftText(draft: Draft): string {
  const lines = draft.fields.map(
    ({ field, value }) => `${field}:\n    ${value ?? '[UNKNOWN - to be obtained]'}`,
  )
  return [
    draft.mark,
    '',
    `${draft.report} (${draft.rule}), due ${draft.due}, alert ${draft.alert}`,
    '',
    ...lines,
    '',
    'DRAFT',
    '',
  ].join('\n')
}
