import type { Match, Query } from '../../screen/index.js'
import type { Store } from '../../store/open-store.js'
import type { ApprovalRow, DecisionRow } from '../../store/schema.js'
import { factsOf } from './alert-facts.js'
import { type AlertRecord, type AlertState, approvalOf, standingOf } from './alert-state.js'
import { stepsOf } from './faq5.js'
import { keepUntil } from './retention.js'
import type { Step } from './step.js'

/** A decision with the second person's word on it. */
export type DecisionView = Omit<DecisionRow, 'four_eyes' | 'steps' | 'alert'> &
  Readonly<{
    fourEyes: boolean
    steps: unknown
    approval: Omit<ApprovalRow, 'decision'> | null
    counts: boolean
  }>

/** An alert as people and programs see it. */
export type AlertView = Readonly<{
  alert: number
  state: AlertState
  /** Decision that waits for a second person. */
  awaiting: number | null
  queryId: string
  query: Query
  match: Match
  /** List version and configuration under which it was found. */
  listVersion: unknown
  configuration: string
  screening: number
  recordedAt: string
  round: number
  previous: number | null
  seenAgain: number
  suppressed: number
  keepUntil: string | null
  steps: readonly Step[]
  decisions: readonly DecisionView[]
}>

/** Makes views of alerts; reads the documents that they refer to once. */
export async function viewAlerts(
  store: Store,
  records: readonly AlertRecord[],
  today: string,
): Promise<AlertView[]> {
  const documents = await store.db
    .selectFrom('documents')
    .selectAll()
    .where('kind', '=', 'list version')
    .execute()
  const versions = new Map(documents.map(({ sha256, json }) => [sha256, JSON.parse(json) as unknown]))
  return records.map((record) => viewOf(record, today, versions.get(record.alert.list_version) ?? null))
}

function viewOf(record: AlertRecord, today: string, listVersion: unknown): AlertView {
  const { alert } = record
  const { state, awaiting, decision: counting } = standingOf(record, today)
  const facts = factsOf(alert)
  return {
    alert: alert.number,
    state,
    awaiting: awaiting?.number ?? null,
    queryId: alert.query_id,
    query: facts.query,
    match: facts.match,
    listVersion,
    configuration: alert.configuration,
    screening: alert.screening,
    recordedAt: alert.recorded_at,
    round: alert.round,
    previous: alert.previous,
    seenAgain: record.seenAgain,
    suppressed: record.suppressed,
    keepUntil: keepUntil(record, today),
    steps: stepsOf(facts),
    decisions: record.decisions.map((decision): DecisionView => {
      const { four_eyes: fourEyes, steps, alert: _alert, ...rest } = decision
      const { decision: _decision, ...approval } = approvalOf(record, decision) ?? { decision: 0 }
      return {
        ...rest,
        fourEyes: fourEyes === 1,
        steps: JSON.parse(steps) as unknown,
        approval: 'verdict' in approval ? approval : null,
        counts: counting?.number === decision.number,
      }
    }),
  }
}
