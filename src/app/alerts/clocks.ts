import { factsOf } from './alert-facts.js'
import { type AlertRecord, standingOf } from './alert-state.js'
import { plusBusinessDays } from './federal-holidays.js'
import { isOfacMatch } from './ofac-list.js'

/** What is due, under which rule. */
export const DUTIES = {
  'blocked-property': {
    title: 'Report of blocked property',
    rule: '31 CFR 501.603(b)(1)',
    within: 'within 10 business days from the day on which the property became blocked',
  },
  'rejected-transaction': {
    title: 'Report of a rejected transaction',
    rule: '31 CFR 501.604(c)',
    within: 'within 10 business days from the day on which the transaction was rejected',
  },
  'annual-report': {
    title: 'Annual report of blocked property',
    rule: '31 CFR 501.603(b)(2)',
    within: 'by September 30, for property held on June 30',
  },
} as const
export type Duty = keyof typeof DUTIES

/** One due date that a true match started. */
export type Clock = Readonly<{
  duty: Duty
  alert: number
  decision: number
  entity: string
  caption: string
  /** Day that the period is counted from, and where it comes from. */
  from: string
  fromIs: 'day of blocking' | 'day of rejection' | 'day of decision, because no other was given'
  due: string
}>

/** Due dates, and what starts none. */
export type Clocks = Readonly<{
  /** By due date. */
  due: readonly Clock[]
  /** True matches on lists that these rules do not speak of. */
  withoutClock: readonly number[]
}>

const BUSINESS_DAYS = 10

/**
 * Due dates of the true matches among the alerts, from the day `from` on. Where nobody said whether property was blocked or a transaction rejected, both
 * are shown, counted from the decision. Of the annual report the last date that has passed and the next one are shown: it comes back for as long as the property is blocked.
 */
export function clocksOf(records: readonly AlertRecord[], from: string): Clocks {
  const matches = records.flatMap((record) => {
    const standing = standingOf(record, from)
    return standing.state === 'true-match' ? [{ record, standing }] : []
  })
  const due = matches
    .filter(({ record }) => isOfacMatch(factsOf(record.alert).match.entity))
    .flatMap(({ record, standing: { decision, since } }): Clock[] => {
      if (decision === undefined || since === undefined) return []
      const { alert } = record
      const base = {
        alert: alert.number,
        decision: decision.number,
        entity: `${alert.list} ${alert.entity_id}`,
        caption: alert.caption,
      }
      const isStated = decision.blocked_on !== null || decision.rejected_on !== null
      const clocks: Clock[] = []
      if (decision.blocked_on !== null || !isStated) {
        const start = { ...base, ...startOf(decision.blocked_on, 'day of blocking', since) }
        clocks.push({ ...start, duty: 'blocked-property', due: plusBusinessDays(start.from, BUSINESS_DAYS) })
        for (const due of annualDays(start.from, from)) clocks.push({ ...start, duty: 'annual-report', due })
      }
      if (decision.rejected_on !== null || !isStated) {
        const start = { ...base, ...startOf(decision.rejected_on, 'day of rejection', since) }
        clocks.push({
          ...start,
          duty: 'rejected-transaction',
          due: plusBusinessDays(start.from, BUSINESS_DAYS),
        })
      }
      return clocks
    })
    .sort((a, b) => compare(a.due, b.due) || a.alert - b.alert || compare(a.duty, b.duty))
  const withoutClock = matches.filter(({ record }) => !isOfacMatch(factsOf(record.alert).match.entity))
  return { due, withoutClock: withoutClock.map(({ record }) => record.alert.number) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const startOf = (
  stated: string | null,
  is: 'day of blocking' | 'day of rejection',
  decided: string,
): Pick<Clock, 'from' | 'fromIs'> =>
  stated === null
    ? { from: decided, fromIs: 'day of decision, because no other was given' }
    : { from: stated, fromIs: is }

/** The 30 September before `day`, where a report was due then, and the next one. */
function annualDays(blockedOn: string, day: string): string[] {
  const next = nextAnnual(blockedOn, day)
  const last = `${Number(next.slice(0, 4)) - 1}-09-30`
  return last < nextAnnual(blockedOn, blockedOn) ? [next] : [last, next]
}

/** The first 30 September, not before `day`, for property that was held on 30 June of that year. */
export function nextAnnual(blockedOn: string, day: string): string {
  const blockedYear = Number(blockedOn.slice(0, 4))
  const first = blockedOn.slice(5) <= '06-30' ? blockedYear : blockedYear + 1
  const year = Number(day.slice(0, 4))
  const next = day.slice(5) <= '09-30' ? year : year + 1
  return `${Math.max(first, next)}-09-30`
}
