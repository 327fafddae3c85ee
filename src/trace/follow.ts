import { AppError } from '../core/errors.js'
import { least } from './arithmetic.js'
import { convert, weigh } from './convert.js'
import type { Flow, FlowKind, Followed, Tally, Unresolved } from './flow.js'
import type { Method, Pot } from './methods/method.js'
import type { Origin } from './origins.js'
import { isClaim, NO_TRAIL, type Part, reaching, unclaimed } from './part.js'
import type { Plan } from './plan.js'
import type { Account, End, Step, Where } from './steps.js'

export type FollowOptions = Readonly<{
  /** Numbered as by numberOrigins. */
  origins: readonly Origin[]
  /** Unclaimed money that each account held before its first event, by account. */
  openings: readonly bigint[]
  /** Addresses whose reaching is of interest. */
  watched: ReadonlySet<string>
  /** Value is followed over this many transfers after the deposit; undefined: without end. */
  maxHops?: number | undefined
  /** Only so many steps, for the tests of conservation at every step. */
  steps?: number | undefined
}>

/**
 * Follows all origins through all steps under one method, exactly. One pass in ledger order; every pot holds the claims of all
 * origins beside unclaimed money, so that other claims count as such. What a wallet pays beyond what the records put into it is
 * unclaimed money that appears at that moment.
 */
export function follow(plan: Plan, method: Method, options: FollowOptions): Followed {
  const { origins, watched } = options
  const deposits = new Map(origins.map((origin, number) => [origin.move.id, number]))
  const sizes = origins.map(({ move }) => move.units)
  const pots = new Map<Account, Pot>()
  const flows: Flow[] = []
  const unresolved: Unresolved[] = []
  const tallies = origins.map(() => ({ exited: 0n, fees: 0n, dust: 0n, unresolved: 0n }))

  const potOf = (account: Account): Pot => {
    const known = pots.get(account)
    if (known !== undefined) return known
    const pot = method.pot(sizes)
    const opening = options.openings[account] ?? 0n
    if (opening > 0n) pot.deposit([unclaimed(opening)])
    pots.set(account, pot)
    return pot
  }
  const withdraw = (account: Account, units: bigint): Part[] => {
    const pot = potOf(account)
    const short = units - pot.balance()
    if (short > 0n) pot.deposit([unclaimed(short)])
    return pot.withdraw(units)
  }
  const tallyOf = (origin: number): { -readonly [K in keyof Omit<Tally, 'held'>]: bigint } => {
    const tally = tallies[origin]
    if (tally === undefined)
      throw new AppError('E_INVARIANT', `a part of origin ${origin}, which does not exist`)
    return tally
  }
  const record = (
    kind: FlowKind,
    part: Part,
    at: Where,
    asset: string,
    ends: Readonly<{ from: string | undefined; to: string | undefined; label?: string | undefined }>,
    reached = false,
  ): number => {
    const { from, to, label } = ends
    const { origin, units, source, hops, trail, via } = part
    const { chain, tx, time, rows } = at
    const number = flows.length
    flows.push({
      number,
      kind,
      chain,
      tx,
      time,
      origin,
      from,
      to,
      label,
      asset,
      units,
      source,
      hops,
      trail,
      via,
      reached,
      rows,
    })
    return number
  }
  const lose = (part: Part, at: Where, asset: string, address: string | undefined, reason: string): void => {
    const { chain, tx, time, rows } = at
    const { origin, units, source } = part
    tallyOf(origin).unresolved += source
    unresolved.push({ chain, tx, time, rows, origin, address, asset, units, source, reason })
  }
  /** What leaves with a payment that is itself a claim must not be claimed twice. */
  const claimedAgain = (parts: readonly Part[], step: MoveStep, id: string): void => {
    for (const part of parts.filter(isClaim)) {
      const { from, to, asset } = step.move
      record('again', { ...part, hops: part.hops + 1 }, step.move, asset, {
        from,
        to,
        label: `claimed again as ${id}`,
      })
      tallyOf(part.origin).exited += part.source
    }
  }
  const arrive = (part: Part, step: MoveStep, isDeposit: boolean): Part => {
    const { move, to: end } = step
    if (!isClaim(part)) return part
    const { asset, from, to } = move
    if (!isDeposit && options.maxHops !== undefined && part.hops >= options.maxHops) {
      lose(part, move, asset, from, `beyond ${options.maxHops} transfers`)
      return unclaimed(part.units)
    }
    const reached = to !== undefined && watched.has(to) && !part.trail.seen.includes(to)
    const moved: Part = {
      ...part,
      hops: part.hops + (isDeposit ? 0 : 1),
      trail: reached ? reaching(part.trail, to) : part.trail,
    }
    const tally = tallyOf(part.origin)
    const isHome = end.kind === 'owner' && !isDeposit && origins[part.origin]?.payer === end.address
    if (end.kind === 'owner' && !isHome) {
      const number = record(isDeposit ? 'deposit' : 'move', moved, move, asset, { from, to }, reached)
      return { ...moved, via: method.lots ? number : undefined }
    }
    if (end.kind === 'nobody' && move.kind !== 'fee' && move.kind !== 'burn') {
      lose(part, move, asset, from, 'the records do not name the receiver')
    } else if (end.kind === 'nobody') {
      record('fee', moved, move, asset, { from, to: undefined })
      tally.fees += part.source
    } else {
      const label = end.kind === 'service' ? end.service.label : 'returned to its source'
      record('exit', moved, move, asset, { from, to, label }, reached)
      tally.exited += part.source
    }
    return unclaimed(part.units)
  }
  const take = (from: End, units: bigint): Part[] =>
    from.kind === 'owner' ? withdraw(from.account, units) : [unclaimed(units)]

  const runMove = (step: MoveStep): void => {
    const { move, from, to } = step
    if (from.kind === 'owner' && to.kind === 'owner' && from.account === to.account) return
    const left = take(from, move.units)
    const origin = deposits.get(move.id)
    let parts = left
    if (origin !== undefined) {
      const deposit = {
        origin,
        units: move.units,
        source: move.units,
        hops: 0,
        trail: NO_TRAIL,
        via: undefined,
      }
      if (method.conserves) claimedAgain(left, step, move.id)
      // Reach knows no second claim: what was touched before stays touched.
      parts = method.conserves ? [] : left.filter(isClaim).map((part) => arrive(part, step, false))
      parts = [...parts, arrive(deposit, step, true)]
    } else parts = left.map((part) => arrive(part, step, false))
    if (to.kind === 'owner') potOf(to.account).deposit(parts)
  }
  const runConvert = (step: ConvertStep): void => {
    const { gives, gets, worth, address } = step
    const lots = gives.map(({ account, units }) => withdraw(account, units))
    const single = gives.length === 1 && gets.length === 1
    if (!single && worth === undefined) {
      gives.forEach(({ asset }, i) => {
        for (const part of (lots[i] ?? []).filter(isClaim))
          lose(part, step, asset, address, 'exchange of several assets without a stated price for each')
      })
      for (const { account, units } of gets) potOf(account).deposit([unclaimed(units)])
      return
    }
    const all = lots.flat()
    const weights = single ? all.map(({ units }) => units) : weigh(lots, worth?.gives ?? [])
    const got = gets.map(({ units }) => units)
    const worths = single ? [1n] : (worth?.gets ?? [])
    const converted = method.conserves
      ? convert(all, weights, got, worths, step)
      : // The reach of every origin is all that was got, of each asset.
        joinConverted(all.map((part) => convertWhole(part, got, step)))
    gets.forEach(({ account, asset }, i) => {
      const parts = (converted.got[i] ?? []).map((part) => {
        if (!isClaim(part)) return part
        const number = record('convert', part, step, asset, { from: address, to: address })
        return method.lots ? { ...part, via: number } : part
      })
      potOf(account).deposit(parts)
    })
    for (const part of converted.dust) if (isClaim(part)) tallyOf(part.origin).dust += part.source
  }

  for (const step of options.steps === undefined ? plan.steps : plan.steps.slice(0, options.steps)) {
    switch (step.kind) {
      case 'move':
        runMove(step)
        break
      case 'convert':
        runConvert(step)
        break
      case 'gain':
        potOf(step.leg.account).deposit([unclaimed(step.leg.units)])
        break
      case 'loss':
        for (const part of withdraw(step.leg.account, step.leg.units).filter(isClaim))
          lose(
            part,
            step,
            step.leg.asset,
            step.address,
            'given in an exchange whose other side is not recorded',
          )
        break
    }
  }

  const remaining = [...pots]
    .sort(([a], [b]) => a - b)
    .flatMap(([account, pot]) => {
      const { chain = '', owner = '', asset = '' } = plan.holdings[account] ?? {}
      return pot
        .parts()
        .filter(isClaim)
        .map(({ origin, units, source }) => ({ origin, chain, owner, asset, units, source }))
    })
  const held = origins.map(() => 0n)
  for (const { origin, source } of remaining) held[origin] = (held[origin] ?? 0n) + source
  return {
    method: method.id,
    flows,
    tallies: tallies.map((tally, origin) => {
      const { exited, fees, dust, unresolved: lost } = tally
      const sums = { held: held[origin] ?? 0n, exited, fees, dust, unresolved: lost }
      return method.conserves ? sums : atMost(sums, sizes[origin] ?? 0n)
    }),
    remaining: mergeRemaining(remaining),
    unresolved,
  }
}

type MoveStep = Extract<Step, { kind: 'move' }>
type ConvertStep = Extract<Step, { kind: 'convert' }>

function joinConverted(parts: readonly ReturnType<typeof convert>[]): ReturnType<typeof convert> {
  const width = parts[0]?.got.length ?? 0
  return {
    got: Array.from({ length: width }, (_, i) => parts.flatMap(({ got }) => got[i] ?? [])),
    dust: parts.flatMap(({ dust }) => dust),
  }
}

/** A part as each of the assets got, whole each time. */
const convertWhole = (part: Part, got: readonly bigint[], link: ConvertStep): ReturnType<typeof convert> =>
  joinAssets(got.map((units) => convert([part], [1n], [units], [1n], link)))

const joinAssets = (single: readonly ReturnType<typeof convert>[]): ReturnType<typeof convert> => ({
  got: single.map(({ got }) => got[0] ?? []),
  dust: single.flatMap(({ dust }) => dust),
})

/** Reach may come to a place on several ways; it is never more than the deposit. */
const atMost = ({ held, exited, fees, dust, unresolved }: Tally, size: bigint): Tally => ({
  held: least(held, size),
  exited: least(exited, size),
  fees: least(fees, size),
  dust: least(dust, size),
  unresolved: least(unresolved, size),
})

/** One line per wallet, asset and origin. */
function mergeRemaining(remaining: Followed['remaining']): Followed['remaining'] {
  const merged = new Map<string, Followed['remaining'][number]>()
  for (const one of remaining) {
    const key = `${one.origin} ${one.chain} ${one.asset} ${one.owner}`
    const known = merged.get(key)
    merged.set(
      key,
      known === undefined
        ? one
        : { ...known, units: known.units + one.units, source: known.source + one.source },
    )
  }
  return [...merged.values()]
}
