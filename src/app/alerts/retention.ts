import { type AlertRecord, standingOf } from './alert-state.js'

const YEARS = 10

/**
 * First day on which an alert with its decisions may be erased (31 CFR 501.601): ten years after the last thing that was done about it. Null while
 * nobody can say: records of blocked property are kept for as long as it is blocked and ten years more.
 */
export function keepUntil(record: AlertRecord, today: string): string | null {
  const { alert, decisions, approvals, lastSeen } = record
  const { state, decision } = standingOf(record, today)
  if (state === 'true-match' && decision?.rejected_on === null) return null
  if (state === 'true-match' && decision?.blocked_on !== null) return null
  // A screening that a decision held back rests on that decision.
  const last = [
    alert.recorded_at,
    lastSeen ?? '',
    ...decisions.map(({ at }) => at),
    ...approvals.map(({ at }) => at),
  ]
    .sort()
    .at(-1)
  const day = new Date(last ?? alert.recorded_at)
  day.setUTCFullYear(day.getUTCFullYear() + YEARS)
  return day.toISOString().slice(0, 10)
}
