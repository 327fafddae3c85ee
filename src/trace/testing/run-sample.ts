import type { Followed } from '../flow.js'
import { follow } from '../follow.js'
import { buildLedger } from '../ledger/build-ledger.js'
import type { TieOrder } from '../ledger/settle-ties.js'
import type { Method } from '../methods/method.js'
import { openingBalances } from '../openings.js'
import { numberOrigins } from '../origins.js'
import { type Plan, type PlanOptions, planSteps } from '../plan.js'
import { namesOf } from '../stops.js'
import { type Short, sampleTransfers } from './sample.js'

/** What a test varies; everything else is the plainest case. */
export type SampleOptions = Readonly<{
  transfers: readonly Short[]
  /** Places in the list (1 is the first) of the deposits that are claimed. */
  claims: readonly number[]
  plan?: Partial<PlanOptions>
  ties?: TieOrder
  watched?: readonly string[]
  maxHops?: number
  steps?: number
  noOpenings?: true
}>

/** Follows claims through a sample ledger under one method. Origins are the claimed transfers in order of their ids. */
export function runSample(method: Method, options: SampleOptions): Followed & { readonly plan: Plan } {
  const transfers = sampleTransfers(options.transfers)
  const ledger = buildLedger(transfers, options.ties)
  const claimed = new Set(options.claims.map((place) => transfers[place - 1]?.transfer))
  const origins = numberOrigins(
    ledger.moves
      .filter(({ id }) => claimed.has(id))
      .map((move) => ({ id: move.id, source: move.id, payer: undefined, move })),
  )
  const plan = planSteps(ledger, {
    names: namesOf([]),
    stops: true,
    swaps: true,
    wrapped: [],
    holders: new Map(),
    fixed: new Set(origins.map(({ id }) => id)),
    worth: () => undefined,
    ...options.plan,
  })
  const followed = follow(plan, method, {
    origins,
    openings: options.noOpenings ? [] : openingBalances(plan).units,
    watched: new Set(options.watched ?? []),
    maxHops: options.maxHops,
    steps: options.steps,
  })
  return { ...followed, plan }
}

/** Units of each origin that a wallet still holds, by origin number. */
export const heldBy = (followed: Followed, owner: string, origins: number): bigint[] =>
  Array.from({ length: origins }, (_, origin) =>
    followed.remaining
      .filter((one) => one.owner === owner && one.origin === origin)
      .reduce((sum, { units }) => sum + units, 0n),
  )

/** Source units of each origin that travelled with the transfer of this id, by origin number. */
export const carried = (followed: Followed, tx: string, origins: number): bigint[] =>
  Array.from({ length: origins }, (_, origin) =>
    followed.flows
      .filter((flow) => flow.tx === tx && flow.origin === origin && flow.kind !== 'convert')
      .reduce((sum, { source }) => sum + source, 0n),
  )
