import type { AlertRow, ApprovalRow, DecisionRow } from '../../store/schema.js'

/** What an alert waits for, or how it ended. `expired`: a false positive whose day has come; it suppresses no longer. */
export const ALERT_STATES = [
  'open',
  'logged',
  'unsure',
  'escalated',
  'true-match',
  'false-positive',
  'expired',
] as const
export type AlertState = (typeof ALERT_STATES)[number]

/** An alert with everything that was decided about it, in order. */
export type AlertRecord = Readonly<{
  alert: AlertRow
  decisions: readonly DecisionRow[]
  approvals: readonly ApprovalRow[]
  /** How often a later screening met the pair again, and how often of these a decision suppressed it. */
  seenAgain: number
  suppressed: number
  /** When that was last; null when it never was. */
  lastSeen: string | null
}>

/** Where an alert stands on a day. */
export type Standing = Readonly<{
  state: AlertState
  /** The decision that counts. */
  decision?: DecisionRow
  /** The day (UTC) from which it counts: its own, or that of its approval. */
  since?: string
  /** A decision that waits for a second person. */
  awaiting?: DecisionRow
}>

/** The word of the second person on a decision. */
export const approvalOf = (
  { approvals }: Pick<AlertRecord, 'approvals'>,
  decision: DecisionRow,
): ApprovalRow | undefined => approvals.find((approval) => approval.decision === decision.number)

/**
 * Where an alert stands on `today` (a UTC day): the last decision that counts wins. One under the four-eyes rule counts once another person approved
 * it; until then, and when it was refused, the one before it stands.
 */
export function standingOf(record: AlertRecord, today: string): Standing {
  const { alert, decisions } = record
  const decision = decisions.findLast(
    (one) => one.four_eyes === 0 || approvalOf(record, one)?.verdict === 'approved',
  )
  const awaiting = decisions.findLast(
    (one) =>
      one.four_eyes === 1 && one.number > (decision?.number ?? 0) && approvalOf(record, one) === undefined,
  )
  const waits = awaiting === undefined ? {} : { awaiting }
  if (decision === undefined) return { state: alert.kind === 'logged' ? 'logged' : 'open', ...waits }
  const since = (approvalOf(record, decision) ?? decision).at.slice(0, 10)
  const expired = decision.expires !== null && decision.expires <= today
  return { state: expired ? 'expired' : decision.outcome, decision, since, ...waits }
}
