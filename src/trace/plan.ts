import { repeatsWrapping, type Wrapped, type Wrapping, wrappingOf } from './continuity/wrap.js'
import { type Net, type Swap, swapOf } from './continuity/swap.js'
import type { Ledger } from './ledger/build-ledger.js'
import type { Movement } from './ledger/transfer.js'
import type { Names } from './stops.js'
import type { Account, End, Leg, Step, Where } from './steps.js'

/** An owner's holding of one asset. `owner` is an address, or the name of a holder of several. */
export type Holding = Readonly<{ chain: string; owner: string; asset: string }>

/** The ledger as steps on pots. */
export type Plan = Readonly<{ steps: readonly Step[]; holdings: readonly Holding[] }>

export type PlanOptions = Readonly<{
  names: Names
  /** Branches end at labelled services; false shows the result without any stop. */
  stops: boolean
  /** Value is followed through exchanges of assets; false keeps to ledger facts. */
  swaps: boolean
  wrapped: readonly Wrapped[]
  /** Address → holder, for wallets that are evidenced to be of one person. */
  holders: ReadonlyMap<string, string>
  /** Ids of movements that are claims: their transactions stay payments, whatever else happens in them. */
  fixed: ReadonlySet<string>
  /** What an amount is worth at a stated price, as a number comparable over assets; undefined: no price. */
  worth: (asset: string, units: bigint, time: number | undefined) => bigint | undefined
}>

/** Turns the movements of a ledger into steps: what services end, what conversions join, whose pot each end is. */
export function planSteps(ledger: Ledger, options: PlanOptions): Plan {
  const accounts = new Map<string, Account>()
  const holdings: Holding[] = []
  const ownerOf = (address: string): string => options.holders.get(address) ?? address
  const account = (chain: string, owner: string, asset: string): Account => {
    const key = `${chain} ${asset} ${owner}`
    const known = accounts.get(key)
    if (known !== undefined) return known
    accounts.set(key, holdings.length)
    return holdings.push({ chain, owner, asset }) - 1
  }
  const end = (address: string | undefined, { chain, asset }: Movement): End => {
    if (address === undefined) return { kind: 'nobody' }
    const service = options.stops ? options.names.serviceAt(chain, address) : undefined
    return service === undefined
      ? { kind: 'owner', address, account: account(chain, ownerOf(address), asset) }
      : { kind: 'service', address, service }
  }
  const moveStep = (move: Movement, position: number): Step => ({
    kind: 'move',
    position,
    move,
    from: end(move.from, move),
    to: end(move.to, move),
  })
  const leg = (chain: string, owner: string, { asset, units }: Net): Leg => ({
    account: account(chain, ownerOf(owner), asset),
    asset,
    units,
  })
  const wrapStep = (move: Movement, position: number, { owner, gives, gets, units }: Wrapping): Step => ({
    kind: 'convert',
    position,
    ...where([move]),
    address: owner,
    gives: [leg(move.chain, owner, { asset: gives, units })],
    gets: [leg(move.chain, owner, { asset: gets, units })],
    basis: 'wrap',
    confidence: 1,
    worth: undefined,
  })
  const swapSteps = (swap: Swap, moves: readonly Movement[], position: number): Step[] => {
    const at = where(moves)
    const { chain, time } = at
    // What a service does with its own money is its own affair.
    const isOwner = ({ owner }: { readonly owner: string }): boolean =>
      !options.stops || options.names.serviceAt(chain, owner) === undefined
    const worthOf = (nets: readonly Net[]): bigint[] | undefined => {
      const values = nets.map(({ asset, units }) => options.worth(asset, units, time))
      return values.every((value) => value !== undefined) ? values : undefined
    }
    const trades = swap.trades.filter(isOwner).map(({ owner, gives, gets }): Step => {
      const [given, got] = [worthOf(gives), worthOf(gets)]
      const legs = (nets: readonly [Net, ...Net[]]): [Leg, ...Leg[]] => [
        leg(chain, owner, nets[0]),
        ...nets.slice(1).map((net) => leg(chain, owner, net)),
      ]
      return {
        kind: 'convert',
        position,
        ...at,
        address: owner,
        gives: legs(gives),
        gets: legs(gets),
        basis: 'swap',
        confidence: swap.confidence,
        worth: given === undefined || got === undefined ? undefined : { gives: given, gets: got },
      }
    })
    const side =
      (kind: 'gain' | 'loss') =>
      (one: Swap['takers'][number]): Step => ({
        kind,
        position,
        ...at,
        address: one.owner,
        leg: leg(chain, one.owner, one.net),
      })
    return [
      ...trades,
      ...swap.payers.filter(isOwner).map(side('loss')),
      ...swap.takers.filter(isOwner).map(side('gain')),
    ]
  }

  const steps: Step[] = []
  for (const [start, moves] of transactions(ledger.moves)) {
    const chain = moves[0]?.chain ?? ''
    const wrappings = moves.map((move) => wrappingOf(move, options.wrapped))
    const found = wrappings.filter((wrapping) => wrapping !== undefined)
    const plain = moves
      .map((move, i) => ({ move, position: start + i, wrapping: wrappings[i] }))
      .filter(({ move }) => !repeatsWrapping(move, found))
    const legs = plain.filter(({ wrapping }) => wrapping === undefined).map(({ move }) => move)
    const coinOf = (asset: string): string =>
      options.wrapped.find(({ token }) => token === asset)?.coin ?? asset
    const swap =
      options.swaps && !moves.some(({ id }) => options.fixed.has(id))
        ? swapOf(legs, (address) => options.names.isSwap(chain, address), coinOf)
        : undefined
    if (swap === undefined) {
      for (const { move, position, wrapping } of plain)
        steps.push(wrapping === undefined ? moveStep(move, position) : wrapStep(move, position, wrapping))
      continue
    }
    // A router that wraps on the way holds nothing afterwards; a trader's own wrapping comes before the exchange or after it.
    const traders = new Set([...swap.trades, ...swap.payers, ...swap.takers].map(({ owner }) => owner))
    const wraps = (coinFirst: boolean): Step[] =>
      plain.flatMap(({ move, position, wrapping }) =>
        wrapping !== undefined && traders.has(wrapping.owner) && (wrapping.gives === move.asset) === coinFirst
          ? [wrapStep(move, position, wrapping)]
          : [],
      )
    const fees = plain.filter(({ move }) => move.kind === 'fee')
    steps.push(
      ...fees.map(({ move, position }) => moveStep(move, position)),
      ...wraps(true),
      ...swapSteps(
        swap,
        legs.filter(({ kind }) => kind !== 'fee'),
        start,
      ),
      ...wraps(false),
    )
  }
  return { steps, holdings }
}

/** Movements of one transaction stand together in ledger order. */
function* transactions(moves: readonly Movement[]): Generator<[number, readonly Movement[]]> {
  let start = 0
  for (let i = 1; i <= moves.length; i++) {
    const [first, here] = [moves[start], moves[i]]
    const together =
      first !== undefined &&
      here !== undefined &&
      first.tx !== '' &&
      first.tx === here.tx &&
      first.chain === here.chain
    if (together) continue
    yield [start, moves.slice(start, i)]
    start = i
  }
}

/** Where and by which records a conversion happened: all legs of the transaction. */
function where(moves: readonly Movement[]): Where {
  const [first, ...rest] = moves
  if (first === undefined) throw new RangeError('a conversion without movements')
  const [row, ...rows] = [first, ...rest].flatMap((move) => move.rows)
  return { chain: first.chain, tx: first.tx, time: first.time, rows: [row ?? first.rows[0], ...rows] }
}
