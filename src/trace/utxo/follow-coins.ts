import { AppError } from '../../core/errors.js'
import { least } from '../arithmetic.js'
import type { Flow, FlowKind, Followed, Tally, Unresolved } from '../flow.js'
import type { Origin } from '../origins.js'
import { isClaim, NO_TRAIL, over, type Part, reaching, unclaimed } from '../part.js'
import type { Names } from '../stops.js'
import { type Change, type ChangeRules, changeOf } from './clustering/change.js'
import { type Coin, feeOf, type UtxoLedger, type UtxoTx } from './coins.js'
import type { Target, UtxoMethod } from './methods/utxo-method.js'

/** Where the fee stands among what a transaction pays. Rounding and lots depend on it; no rule of law settles it. */
export type FeeConvention = 'last' | 'first'

export type CoinOptions = Readonly<{
  /** Numbered as by numberOrigins; the id of each is that of its coin. */
  origins: readonly Origin[]
  watched: ReadonlySet<string>
  /** Branches end at labelled services when given. */
  names: Names | undefined
  fee: FeeConvention
  change: ChangeRules
  asset: (chain: string) => string
  maxHops?: number | undefined
  /** Only so many transactions, for the tests of conservation at every step. */
  steps?: number | undefined
}>

type Open = { -readonly [K in keyof Omit<Tally, 'held'>]: bigint }

/**
 * Follows all origins through all transactions under one method, exactly, in one pass. A transaction in which a claim comes together with an input of
 * unknown value, or of which the method cannot tell the order, ends its claims as unresolved.
 */
export function followCoins(ledger: UtxoLedger, method: UtxoMethod, options: CoinOptions): Followed {
  const { origins } = options
  const sizes = origins.map(({ move }) => move.units)
  const deposits = new Map(origins.map(({ id }, number) => [id, number]))
  const held = new Map<string, readonly Part[]>()
  const flows: Flow[] = []
  const unresolved: Unresolved[] = []
  const tallies = origins.map((): Open => ({ exited: 0n, fees: 0n, dust: 0n, unresolved: 0n }))
  const tallyOf = (origin: number): Open => {
    const tally = tallies[origin]
    if (tally === undefined)
      throw new AppError('E_INVARIANT', `a part of origin ${origin}, which does not exist`)
    return tally
  }
  const claim = (origin: number, units: bigint): Part => ({
    origin,
    units,
    source: units,
    // What an address claims is its coin before it is spent: the payment out of it is the deposit.
    hops: origins[origin]?.payer === undefined ? 0 : -1,
    trail: NO_TRAIL,
    via: undefined,
  })
  const record = (kind: FlowKind, part: Part, tx: UtxoTx, ends: Ends, reached = false): number => {
    const { chain, id, time, rows } = tx
    const { origin, units, source, hops, trail, via } = part
    const number = flows.length
    const where = { chain, tx: id, time, rows }
    const what = { kind, origin, ...ends, asset: options.asset(chain), units, source }
    flows.push({ number, ...where, ...what, hops, trail, via, reached })
    return number
  }
  const lose = (parts: readonly Part[], tx: UtxoTx, reason: string): void => {
    const { chain, id, time, rows } = tx
    for (const { origin, units, source } of parts.filter(isClaim)) {
      tallyOf(origin).unresolved += source
      const what = { address: undefined, asset: options.asset(chain), units, source, reason }
      unresolved.push({ chain, tx: id, time, rows, origin, ...what })
    }
  }
  const payerOf = (tx: UtxoTx, paid: Paid, part: Part, coin: Coin | undefined): string | undefined => {
    const exact = part.via === undefined ? undefined : flows[part.via]?.to
    if (exact !== undefined) return exact
    const owners = paid.get(part.origin) ?? new Set(tx.inputs.map(({ owner }) => owner))
    // What comes back to one of the payers has not changed hands.
    if (coin !== undefined && owners.has(coin.owner)) return coin.owner
    const [only, ...others] = owners
    return others.length === 0 ? only : undefined
  }

  /** One part at one output: what becomes of it, and what the output then holds of it. */
  const arrive = (part: Part, tx: UtxoTx, coin: Coin, paid: Paid): Part => {
    if (!isClaim(part)) return part
    const from = payerOf(tx, paid, part, coin)
    if (options.maxHops !== undefined && part.hops >= options.maxHops) {
      lose([part], tx, `beyond ${options.maxHops} transfers`)
      return unclaimed(part.units)
    }
    const { owner, address } = coin
    const reached =
      address !== undefined && options.watched.has(address) && !part.trail.seen.includes(address)
    const trail = reached ? reaching(part.trail, owner) : part.trail
    const moved = { ...part, hops: part.hops + 1, trail }
    const ends = { from, to: owner, label: undefined }
    const tally = tallyOf(part.origin)
    const service = address === undefined ? undefined : options.names?.serviceAt(tx.chain, address)
    const isAgain = deposits.has(coin.id) && method.conserves
    const isHome = address !== undefined && origins[part.origin]?.payer === address
    if (isHome || isAgain || service !== undefined) {
      const label = isHome
        ? 'returned to its source'
        : isAgain
          ? `claimed again as ${coin.id}`
          : service?.label
      record(isAgain && !isHome ? 'again' : 'exit', moved, tx, { ...ends, label }, reached)
      tally.exited += part.source
      return unclaimed(part.units)
    }
    if (coin.scriptType === 'nulldata') {
      record('fee', moved, tx, { from, to: undefined, label: undefined })
      tally.fees += part.source
      return unclaimed(part.units)
    }
    const number = record('move', moved, tx, ends, reached)
    return { ...moved, via: method.lots ? number : undefined }
  }

  const spend = (tx: UtxoTx): void => {
    const inputs = tx.inputs.map((coin) => {
      const parts = held.get(coin.id) ?? []
      held.delete(coin.id)
      return { coin, parts: parts.length > 0 ? parts : [unclaimed(coin.units ?? 0n)] }
    })
    const all = inputs.flatMap(({ parts }) => parts)
    if (!all.some(isClaim)) return
    const paid: Paid = new Map()
    for (const { coin, parts } of inputs)
      for (const { origin } of parts.filter(isClaim))
        paid.set(origin, (paid.get(origin) ?? new Set()).add(coin.owner))
    const fee = feeOf(tx)
    if (fee === undefined && method.conserves) {
      const unknown = tx.inputs.filter(({ units }) => units === undefined).length
      lose(
        all,
        tx,
        unknown > 0
          ? `the records do not state the value of ${unknown} of its inputs`
          : 'its outputs exceed its inputs: the records contradict themselves',
      )
      return
    }
    const change = changeOf(tx, ledger, options.change)
    const mixed = all.some((part) => !isClaim(part) && part.units > 0n) || paid.size > 1
    // Where everything is of one claim, no order can make a difference.
    const state = mixed ? change.state : 'none'
    const ordered = method.order(targetsOf(tx, fee ?? 0n, change, options.fee), state)
    if (ordered === undefined) {
      lose(all, tx, 'the change of the transaction is not identified')
      return
    }
    const inferred = method.usesChange && mixed && change.state === 'identified' && change.confidence < 1
    const pot = method.pot(sizes)
    for (const { parts } of inputs) pot.deposit(parts)
    const wanted = ordered.reduce((sum, { units }) => sum + units, 0n)
    // Only reach goes on over inputs of unknown value.
    if (wanted > pot.balance()) pot.deposit([unclaimed(wanted - pot.balance())])
    for (const target of ordered) {
      const parts = pot.withdraw(target.units).map((part) => {
        if (!isClaim(part) || !inferred) return part
        return { ...part, trail: over(part.trail, `change:${change.rules.join('+')}`, change.confidence) }
      })
      const coin = target.kind === 'fee' ? undefined : tx.outputs[target.vout]
      if (coin === undefined)
        for (const part of parts.filter(isClaim)) {
          const from = payerOf(tx, paid, part, undefined)
          record('fee', { ...part, hops: part.hops + 1 }, tx, { from, to: undefined, label: undefined })
          tallyOf(part.origin).fees += part.source
        }
      else {
        const arrived = parts.map((part) => arrive(part, tx, coin, paid))
        if (arrived.some(isClaim)) held.set(coin.id, arrived)
      }
    }
  }
  const claimNew = (coin: Coin, tx: UtxoTx | undefined): void => {
    const number = deposits.get(coin.id)
    const origin = number === undefined ? undefined : origins[number]
    if (number === undefined || origin === undefined) return
    let part = claim(number, origin.move.units)
    if (tx !== undefined && origin.payer === undefined) {
      const reached = coin.address !== undefined && options.watched.has(coin.address)
      if (reached) part = { ...part, trail: reaching(part.trail, coin.owner) }
      const via = record(
        'deposit',
        part,
        tx,
        { from: origin.move.from, to: coin.owner, label: undefined },
        reached,
      )
      if (method.lots) part = { ...part, via }
    }
    held.set(coin.id, method.conserves ? [part] : [...(held.get(coin.id) ?? []).filter(isClaim), part])
  }

  for (const { id } of origins) {
    const coin = ledger.coins.get(id)
    if (coin !== undefined && !ledger.createdAt.has(id)) claimNew(coin, undefined)
  }
  for (const tx of options.steps === undefined ? ledger.txs : ledger.txs.slice(0, options.steps)) {
    spend(tx)
    for (const coin of tx.outputs) claimNew(coin, tx)
  }
  return result(method, ledger, options, { held, flows, unresolved, tallies, sizes })
}

type Ends = Readonly<Pick<Flow, 'from' | 'to' | 'label'>>
/** Owners of the inputs that hold a part of each origin. */
type Paid = Map<number, Set<string>>

function targetsOf(tx: UtxoTx, fee: bigint, change: Change, convention: FeeConvention): Target[] {
  const outputs = tx.outputs.map(
    ({ units = 0n }, vout): Target => ({ kind: 'output', vout, units, isChange: change.vouts.has(vout) }),
  )
  if (fee === 0n) return outputs
  const paid: Target = { kind: 'fee', vout: tx.outputs.length, units: fee, isChange: false }
  return convention === 'last' ? [...outputs, paid] : [paid, ...outputs]
}

type State = Readonly<{
  held: ReadonlyMap<string, readonly Part[]>
  flows: readonly Flow[]
  unresolved: readonly Unresolved[]
  tallies: readonly Open[]
  sizes: readonly bigint[]
}>

function result(method: UtxoMethod, ledger: UtxoLedger, options: CoinOptions, state: State): Followed {
  const { held, flows, unresolved, tallies, sizes } = state
  const remaining = [...held].flatMap(([id, parts]) => {
    const owner = ledger.coins.get(id)?.owner ?? id
    const chain = ledger.txs[ledger.createdAt.get(id) ?? ledger.spentAt.get(id) ?? 0]?.chain ?? 'unknown'
    return parts.filter(isClaim).map(({ origin, units, source }) => ({
      ...{ origin, chain, owner, asset: options.asset(chain), units, source },
    }))
  })
  const sums = sizes.map(() => 0n)
  for (const { origin, source } of remaining) sums[origin] = (sums[origin] ?? 0n) + source
  const bounded = (units: bigint, size: bigint): bigint => (method.conserves ? units : least(units, size))
  return {
    method: method.id,
    flows,
    unresolved,
    remaining,
    tallies: tallies.map(({ exited, fees, dust, unresolved: lost }, origin) => {
      const size = sizes[origin] ?? 0n
      return {
        held: bounded(sums[origin] ?? 0n, size),
        exited: bounded(exited, size),
        fees: bounded(fees, size),
        dust: bounded(dust, size),
        unresolved: bounded(lost, size),
      }
    }),
  }
}
