import type { Where } from './steps.js'
import type { Trail } from './part.js'

/**
 * What became of value at one step. `deposit` is the claim itself, `move` a transfer between owners, `convert` an exchange within
 * one wallet, `exit` the arrival at a service or back at the source, `again` a payment that is itself another claim, `fee` a fee or burn.
 */
export type FlowKind = 'deposit' | 'move' | 'convert' | 'exit' | 'again' | 'fee'

/**
 * A part of one origin at one step of the ledger. `units` are base units of `asset` as they are now, `source` units of the
 * deposit that they stand for. `via` is the number of the flow that brought them to where they leave from, for methods
 * that follow single lots. `reached` says that a watched address is reached for the first time by this part.
 */
export type Flow = Where &
  Readonly<{
    number: number
    kind: FlowKind
    origin: number
    from: string | undefined
    to: string | undefined
    /** Name of the service, or what else ended the branch. */
    label: string | undefined
    asset: string
    units: bigint
    source: bigint
    hops: number
    trail: Trail
    via: number | undefined
    reached: boolean
  }>

/** Where an origin's deposit is, in source units: the five add up to the deposit (but for poison). */
export type Tally = Readonly<{
  held: bigint
  exited: bigint
  fees: bigint
  dust: bigint
  unresolved: bigint
}>

/** A claim that is still in a wallet. */
export type Remaining = Readonly<{
  origin: number
  chain: string
  owner: string
  asset: string
  units: bigint
  source: bigint
}>

/** Value that the records do not let one follow any further. */
export type Unresolved = Where &
  Readonly<{
    origin: number
    address: string | undefined
    asset: string
    units: bigint
    source: bigint
    reason: string
  }>

/** Everything that one method says about all origins. */
export type Followed = Readonly<{
  method: string
  flows: readonly Flow[]
  tallies: readonly Tally[]
  remaining: readonly Remaining[]
  unresolved: readonly Unresolved[]
}>
