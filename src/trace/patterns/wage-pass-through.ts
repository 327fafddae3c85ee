import { least } from '../arithmetic.js'
import { evidenceOf, type SourceRef } from '../../core/evidence.js'
import { findingId } from '../../core/finding.js'
import { percent } from '../../core/format.js'
import type { Followed } from '../flow.js'
import { HOUR } from '../ledger/time.js'
import type { Origin } from '../origins.js'
import type { Pattern } from './pattern.js'

/** Parameters. Expert judgement, but for the share: the State keeps up to 90 % of the wages (State, Treasury, FBI, May 2022). */
export const WAGE_PASS_THROUGH = {
  /** Hours between a payment and the arrival of its value. */
  hours: 72,
  /** Least part of a payer's payments that arrived so soon, in thousandths. */
  share: 500,
  /** Payers of whom this holds. */
  payers: 3,
  /** Payments of each of them: regular, not a single one. */
  payments: 2,
} as const

type Ends = Readonly<{ collector: string; controller: string }>
type Found = Ends &
  Readonly<{
    payers: ReadonlyMap<string, { share: bigint; paid: bigint }>
    rows: readonly SourceRef[]
    ids: readonly string[]
  }>

/**
 * Wages of many go through one collector to one controller: payments of at least {@link WAGE_PASS_THROUGH}.payers payers, most of each within
 * days. Every payment is an origin and the others' payments are equal claims, so that no wage is counted for another. `Origin.source` is the payer.
 *
 * A chain of collectors gives one pattern, from where the wages first meet to where they end.
 */
export function wagePassThrough(followed: Followed, origins: readonly Origin[]): Pattern[] {
  const pairs = qualifying(followed, origins)
  const starts = pairs.filter(
    ({ collector, payers }) =>
      !pairs.some((other) => other.controller === collector && covers(other, payers)),
  )
  const patterns = starts.flatMap((start) => {
    const seen = new Set([start.collector])
    let last = start
    for (;;) {
      seen.add(last.controller)
      const next = pairs.find(
        ({ collector, controller, payers }) =>
          collector === last.controller && !seen.has(controller) && covers({ payers }, last.payers),
      )
      if (next === undefined) break
      last = next
    }
    return patternOf(followed.method, start, last)
  })
  return patterns.sort((a, b) => (a.finding.id < b.finding.id ? -1 : 1))
}

const covers = (whole: Pick<Found, 'payers'>, part: Found['payers']): boolean =>
  [...part.keys()].every((payer) => whole.payers.has(payer))

function qualifying(followed: Followed, origins: readonly Origin[]): Found[] {
  const paid = new Map<string, { units: bigint; payments: number }>()
  for (const { source, move } of origins) {
    const known = paid.get(source)
    paid.set(source, { units: (known?.units ?? 0n) + move.units, payments: (known?.payments ?? 0) + 1 })
  }
  type Sum = Ends & {
    readonly byOrigin: Map<number, bigint>
    readonly rows: SourceRef[]
    readonly ids: Set<string>
  }
  const sums = new Map<string, Sum>()
  for (const { kind, origin, from, to, source, time, rows, hops, tx } of followed.flows) {
    const start = origins[origin]?.move.time
    if (kind !== 'move' || hops < 1 || from === undefined || to === undefined) continue
    if (time === undefined || start === undefined || time - start > WAGE_PASS_THROUGH.hours * HOUR) continue
    const key = `${from}\t${to}`
    const sum: Sum = sums.get(key) ?? {
      collector: from,
      controller: to,
      byOrigin: new Map(),
      rows: [],
      ids: new Set(),
    }
    sums.set(key, sum)
    sum.byOrigin.set(origin, (sum.byOrigin.get(origin) ?? 0n) + source)
    sum.rows.push(...rows)
    sum.ids.add(tx)
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { byOrigin, ids, ...sum }]) => {
      const reached = new Map<string, bigint>()
      for (const [origin, source] of byOrigin) {
        const claim = origins[origin]
        if (claim === undefined) continue
        reached.set(claim.source, (reached.get(claim.source) ?? 0n) + least(source, claim.move.units))
      }
      const payers = new Map(
        [...reached]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([payer, share]) => {
            const { units = 0n, payments = 0 } = paid.get(payer) ?? {}
            const enough =
              payments >= WAGE_PASS_THROUGH.payments &&
              share * 1000n >= units * BigInt(WAGE_PASS_THROUGH.share)
            return enough ? [[payer, { share, paid: units }] as const] : []
          }),
      )
      return payers.size >= WAGE_PASS_THROUGH.payers ? [{ ...sum, payers, ids: [...ids] }] : []
    })
}

function patternOf(method: string, first: Found, last: Found): Pattern[] {
  const evidence = evidenceOf([...first.rows, ...last.rows])
  if (evidence === undefined) return []
  const { collector } = first
  const { controller, payers } = last
  const subjects = [`wallet:${controller}`, `wallet:${collector}`] as const
  return [
    {
      finding: {
        id: findingId('trace', 'wage-pass-through', subjects, method),
        engine: 'trace',
        rule: 'wage-pass-through',
        subjects,
        observed: `most of the payments to ${payers.size} payees went through ${collector} to ${controller} within ${WAGE_PASS_THROUGH.hours} hours of each payment (${method})`,
        comparisons: [...payers].map(([payer, { share, paid }]) => ({
          feature: 'share of payments',
          weight: Number((share * 1000n) / paid) / 1000,
          query: payer,
          candidate: controller,
          detail: `${percent(share, paid)} % of what was paid to ${payer} arrived within the window`,
        })),
        evidence,
        innocent: ['payroll-agent', 'family-account', 'exchange-wallet'],
        next: 'ask each payee, apart from the others, who holds the collecting wallet and why their pay goes there',
      },
      title: 'Wages of many go on to one controller',
      parameters: { ...WAGE_PASS_THROUGH },
      figures: Object.fromEntries([
        ['collector', collector],
        ['controller', controller],
        ['method', method],
        ...[...payers].map(([payer, { share, paid }]) => [payer, `${share} of ${paid}`]),
      ]),
      transfers: [...new Set([...first.ids, ...last.ids])],
    },
  ]
}
