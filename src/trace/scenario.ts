import { WRAPPED_COINS } from '../core/chains/known-tokens.js'
import type { Followed } from './flow.js'
import { follow } from './follow.js'
import { buildLedger, type Ledger } from './ledger/build-ledger.js'
import type { Transfer } from './ledger/transfer.js'
import type { Method } from './methods/method.js'
import {
  groupedOpenings,
  justInTime,
  openingBalances,
  type Openings,
  type StatedBalance,
} from './openings.js'
import type { Origin } from './origins.js'
import { type Plan, type PlanOptions, planSteps } from './plan.js'
import type { Names } from './stops.js'
import type { Valuation } from './valuation.js'

/** What is presumed besides the method. The main scenario is the plainest reading; each other one changes one presumption. */
export type Presumptions = Readonly<{
  ties: 'inflows-first' | 'outflows-first'
  openings: 'before' | 'just-in-time'
  swaps: boolean
  stops: boolean
  holders: boolean
}>

export const MAIN: Presumptions = {
  ties: 'inflows-first',
  openings: 'before',
  swaps: true,
  stops: true,
  holders: false,
}

/** Everything that a trace needs besides the presumptions. */
export type Given = Readonly<{
  transfers: readonly Transfer[]
  names: Names
  valuation: Valuation
  balances: readonly StatedBalance[]
  /** Address → holder. */
  holders: ReadonlyMap<string, string>
  origins: readonly Origin[]
  methods: readonly Method[]
  watched: ReadonlySet<string>
  maxHops: number | undefined
  /** When the records end, in ms; undefined: with the last of the transfers. */
  until?: number | undefined
  /** Ids of variants that are not computed. */
  withoutVariants?: readonly string[] | undefined
}>

/** One scenario, followed under all methods. */
export type Scenario = Readonly<{
  ledger: Ledger
  plan: Plan
  openings: Openings
  followed: readonly Followed[]
}>

/** Runs all methods under one set of presumptions. `ledger` saves building it again when its tie order is the one presumed. */
export function runScenario(given: Given, presumed: Presumptions, ledger?: Ledger): Scenario {
  const built =
    ledger !== undefined && ledger.ties === presumed.ties
      ? ledger
      : buildLedger(given.transfers, presumed.ties)
  const ownerOf = (address: string): string => given.holders.get(address) ?? address
  const options = (holders: ReadonlyMap<string, string>): PlanOptions => ({
    names: given.names,
    stops: presumed.stops,
    swaps: presumed.swaps,
    wrapped: WRAPPED_COINS,
    holders,
    fixed: new Set(given.origins.map(({ move }) => move.id)),
    worth: (asset, units, time) => given.valuation.worth(asset, units, time),
  })
  const single = planSteps(built, options(new Map()))
  const singleOpenings = openingBalances(single, given.balances)
  const plan = presumed.holders ? planSteps(built, options(given.holders)) : single
  const stated = presumed.holders ? groupedOpenings(single, singleOpenings, plan, ownerOf) : singleOpenings
  const openings = presumed.openings === 'just-in-time' ? justInTime(stated) : stated
  const followed = given.methods.map((method) =>
    follow(plan, method, {
      origins: given.origins,
      openings: openings.units,
      watched: given.watched,
      maxHops: given.maxHops,
    }),
  )
  return { ledger: built, plan, openings, followed }
}

/**
 * Accounts whose opening balance is inferred and to which claimed value came: only there does it matter when the money was there. Whoever only
 * pays into the records always lacks an inflow.
 */
export function inferredWithClaims({ plan, openings, followed }: Scenario): number {
  const reached = new Set<string>()
  for (const { flows } of followed)
    for (const { kind, chain, asset, to } of flows)
      if (to !== undefined && (kind === 'deposit' || kind === 'move' || kind === 'convert'))
        reached.add(`${chain} ${asset} ${to}`)
  return [...openings.inferred].filter((account) => {
    const { chain = '', asset = '', owner = '' } = plan.holdings[account] ?? {}
    return reached.has(`${chain} ${asset} ${owner}`)
  }).length
}
