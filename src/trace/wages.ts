import type { SourceRef } from '../core/evidence.js'
import type { RowOf } from '../core/tables.js'
import { arrivalRows } from './arrivals.js'
import { assumptionsOf } from './assumptions.js'
import { type Balance, balancesOf } from './balance.js'
import { type ExchangeSum, exchangeSums } from './exchanges.js'
import type { Followed } from './flow.js'
import { type AssetInfo, buildLedger } from './ledger/build-ledger.js'
import type { Movement, Transfer } from './ledger/transfer.js'
import { METHODS, methodOf } from './methods/all-methods.js'
import type { Method } from './methods/method.js'
import type { BalanceGap, StatedBalance } from './openings.js'
import { numberOrigins, type Origin } from './origins.js'
import { type Hop, pathOf } from './paths.js'
import type { Pattern } from './patterns/pattern.js'
import { wagePassThrough } from './patterns/wage-pass-through.js'
import { type Reach, reachOf } from './reach.js'
import { type SankeyLink, sankeyLinks } from './sankey.js'
import { type Given, MAIN, runScenario, type Scenario } from './scenario.js'
import { type SourceShare, sharesOfInflow } from './sources.js'
import { type Statement, statementOf } from './statement.js'
import { type Label, type Names, namesOf } from './stops.js'
import { type Price, valuationOf } from './valuation.js'
import { type Sensitivity, sensitivity } from './variants.js'

/** A row of table `payouts` as the engine reads it. */
export type Payout = Pick<
  RowOf<'payouts'>,
  'worker' | 'subject' | 'payment' | 'tx' | 'account' | 'asset' | 'units' | 'file' | 'row'
>

/** A wallet that a list names. `chain` undefined: on every chain. */
export type ListedWallet = Readonly<{
  address: string
  chain?: string | undefined
  entity: string
  caption: string
}>

export type WagesInput = Readonly<{
  transfers: readonly Transfer[]
  payouts: readonly Payout[]
  labels: readonly Label[]
  prices: readonly Price[]
  listed: readonly ListedWallet[]
  /** Hours between a payment and the arrival of its value at a listed wallet. */
  window: number
  /** Ids of methods; all of them when left out. */
  methods?: readonly string[] | undefined
  balances?: readonly StatedBalance[] | undefined
}>

/**
 * The payments to one worker in one asset, at all wallets. `times` has one entry per payment; `rows` are the records of the
 * payroll and of the ledger.
 */
export type WorkerWages = Readonly<{
  worker: string
  wallets: readonly string[]
  asset: string
  payments: number
  paid: bigint
  times: readonly (number | undefined)[]
  rows: readonly SourceRef[]
}>

/** What of one worker's wages reached one listed wallet, per method. `paid` and the rest are units of `asset`, the asset of the wages. */
export type WageReach = Omit<Reach, 'source'> &
  Readonly<{ worker: string; paid: bigint; entity: string; caption: string }>

/** Everything about wages that the case shows; all amounts exact. */
export type WageTrace = Readonly<{
  methods: readonly Method[]
  assets: ReadonlyMap<string, AssetInfo>
  wages: readonly WorkerWages[]
  /** One row per worker, asset, method and listed wallet that was reached by any method; zero where a method reaches nothing. */
  reached: readonly WageReach[]
  /** Rows of table `flows`. */
  flows: readonly RowOf<'flows'>[]
  /** Flows under the methods that account for value: reach overlaps, so that its links would not add up. */
  links: readonly SankeyLink[]
  /** Steps of every payment under first in, first out that lead to a listed wallet; all steps where none is reached. */
  paths: readonly Readonly<{
    method: string
    origin: string
    worker: string
    target: string | undefined
    hops: readonly Hop[]
  }>[]
  balances: readonly Balance[]
  /** Listed wallets that received value of wages, with the share of each worker in their inflow, and the unclaimed rest, per method. */
  wallets: readonly Readonly<{
    listed: ListedWallet
    statement: Statement
    sources: readonly SourceShare[]
  }>[]
  patterns: readonly Pattern[]
  exchanges: readonly ExchangeSum[]
  /** Every listed wallet that was asked about, reached or not. */
  targets: readonly string[]
  sensitivity: Sensitivity
  gaps: readonly BalanceGap[]
  notes: readonly string[]
  /** What each method's figures rest on. */
  assumptions: ReadonlyMap<string, readonly string[]>
  names: Names
}>

/**
 * Follows every payment to a worker's wallet: each payout transaction is an origin, other workers' wages are equal claims, and every
 * wallet that no label calls a service counts as an owner. Payouts are matched by transaction hash and receiving wallet; those without a
 * transfer in the records, and those that name no transaction or wallet, are counted in `notes`.
 */
export function traceWages(input: WagesInput): WageTrace {
  const ledger = buildLedger(input.transfers)
  const names = namesOf(input.labels)
  const valuation = valuationOf(input.prices, ledger.assets)
  const methods = methodsOf(input.methods)
  const { origins, payroll, unmatched } = wageOrigins(ledger.moves, input.payouts)
  const given: Given = {
    transfers: input.transfers,
    names,
    valuation,
    balances: input.balances ?? [],
    holders: new Map(),
    origins,
    methods,
    watched: new Set(input.listed.map(({ address }) => address)),
    maxHops: undefined,
  }
  const main = runScenario(given, MAIN, ledger)
  const { followed } = main
  const entityAt = (chain: string, address: string): string | null =>
    input.listed.find((one) => one.address === address && (one.chain === undefined || one.chain === chain))
      ?.entity ?? null
  const who = { workerOf: ({ source }: Origin) => source, entityAt }
  const reach = followed.flatMap((one) => reachOf(one, origins, input.window))
  const reachedTargets = new Set(reach.map(({ target }) => target))
  const wages = wagesOf(origins, payroll)
  const accounts = followed.filter(({ method }) => methodOf(method)?.conserves === true)
  return {
    methods,
    assets: ledger.assets,
    wages,
    reached: reachedRows(wages, reach, methods, input.listed),
    flows: followed.flatMap((one) => arrivalRows(one, origins, who)),
    links: accounts.flatMap((one) => sankeyLinks(one, origins)),
    paths: pathsOf(followed, origins, [...reachedTargets].sort()),
    balances: followed.flatMap((one) => balancesOf(one, origins)),
    wallets: input.listed
      .filter(
        ({ address }, i, all) =>
          reachedTargets.has(address) && all.findIndex((one) => one.address === address) === i,
      )
      .map((listed) => {
        const statement = statementOf(ledger, listed.address, {}, names, valuation)
        const inflow = new Map(statement.inflow.map((sum) => [sum.asset, sum.units]))
        const sources = sharesOfInflow(followed, origins, listed.address, {}, valuation, inflow)
        return { listed, statement, sources }
      }),
    patterns: accounts.flatMap((one) => wagePassThrough(one, origins)),
    targets: [...given.watched],
    exchanges: exchangeSums(main.plan, accounts),
    sensitivity: sensitivity(given, main, input.window),
    gaps: main.openings.gaps,
    notes: notesOf(input.payouts, unmatched, main),
    assumptions: new Map(methods.map((method) => [method.id, assumptionsOf(given, main, method)])),
    names,
  }
}

/** The methods with these ids, in the order in which they are shown; all when none is named. */
export function methodsOf(ids: readonly string[] | undefined): readonly Method[] {
  return ids === undefined ? METHODS : METHODS.filter(({ id }) => ids.includes(id))
}

/**
 * Deposits that payouts name: same transaction, same receiver, and the asset and amount where several fit. `payroll` holds, by the id of the
 * deposit, the records that name it.
 */
function wageOrigins(
  moves: readonly Movement[],
  payouts: readonly Payout[],
): { origins: Origin[]; payroll: ReadonlyMap<string, readonly SourceRef[]>; unmatched: Payout[] } {
  const byTx = new Map<string, Movement[]>()
  for (const move of moves) {
    const known = byTx.get(move.tx)
    if (known === undefined) byTx.set(move.tx, [move])
    else known.push(move)
  }
  const origins: Origin[] = []
  const taken = new Set<string>()
  const payroll = new Map<string, readonly SourceRef[]>()
  const unmatched: Payout[] = []
  for (const payout of payouts) {
    if (payout.tx === null || payout.account === null) continue
    const wallet = payout.account
    const fitting = (byTx.get(payout.tx.toLowerCase()) ?? []).filter(
      ({ to, from, kind }) => to === wallet && from !== to && kind !== 'fee',
    )
    const ofAsset = fitting.filter(({ asset }) => asset === payout.asset)
    const ofUnits = ofAsset.filter(({ units }) => units.toString() === payout.units)
    const chosen = ofUnits.length > 0 ? ofUnits : ofAsset.length > 0 ? ofAsset : fitting
    const source = payout.worker ?? payout.subject ?? wallet
    if (chosen.length === 0) unmatched.push(payout)
    // Two payouts of one amount in one transaction are two transfers: each takes the first that is still free.
    const free = chosen.filter(({ id }) => !taken.has(id))
    for (const move of ofUnits.length > 0 ? free.slice(0, 1) : free) {
      taken.add(move.id)
      origins.push({ id: move.id, source, payer: undefined, move })
      if (payout.file !== null && payout.row !== null)
        payroll.set(move.id, [{ file: payout.file, row: payout.row }])
    }
  }
  return { origins: numberOrigins(origins), payroll, unmatched }
}

function wagesOf(
  origins: readonly Origin[],
  payroll: ReadonlyMap<string, readonly SourceRef[]>,
): WorkerWages[] {
  const sums = new Map<string, WorkerWages>()
  for (const { source: worker, move } of origins) {
    const { id, to: wallet = '', asset, units, time, rows } = move
    const key = `${worker}\t${asset}`
    const known = sums.get(key)
    sums.set(key, {
      worker,
      wallets: [...new Set([...(known?.wallets ?? []), wallet])].sort(),
      asset,
      payments: (known?.payments ?? 0) + 1,
      paid: (known?.paid ?? 0n) + units,
      times: [...(known?.times ?? []), time],
      // The payroll's own record first: it says whose payment it is.
      rows: [...(known?.rows ?? []), ...(payroll.get(id) ?? []), ...rows],
    })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, wages]) => wages)
}

/** Every worker whose wages reached a target under some method, under all methods: a method that finds nothing says zero. */
function reachedRows(
  wages: readonly WorkerWages[],
  reach: readonly Reach[],
  methods: readonly Method[],
  listed: readonly ListedWallet[],
): WageReach[] {
  const paid = new Map(wages.map((one) => [`${one.worker}\t${one.asset}`, one.paid]))
  const cases = [
    ...new Set(reach.map(({ source, asset, target }) => `${source}\t${asset}\t${target}`)),
  ].sort()
  return cases.flatMap((key) => {
    const [worker = '', asset = '', target = ''] = key.split('\t')
    const { entity = '', caption = '' } = listed.find(({ address }) => address === target) ?? {}
    return methods.map(({ id: method }) => {
      const found = reach.find(
        (one) =>
          one.method === method && one.source === worker && one.asset === asset && one.target === target,
      )
      const { within = 0n, total = 0n, basis = 'ledger', confidence = 1 } = found ?? {}
      const whole = paid.get(`${worker}\t${asset}`) ?? 0n
      return { worker, asset, target, method, within, total, basis, confidence, paid: whole, entity, caption }
    })
  })
}

/** Under the method of single lots, the way of every payment to each target; its whole way when it reached none. */
function pathsOf(
  followed: readonly Followed[],
  origins: readonly Origin[],
  targets: readonly string[],
): WageTrace['paths'] {
  const lots = followed.find(({ method }) => method === 'fifo')
  if (lots === undefined) return []
  return origins.flatMap(({ id, source: worker }, number): WageTrace['paths'][number][] => {
    const found = targets
      .map((target) => ({
        method: lots.method,
        origin: id,
        worker,
        target,
        hops: pathOf(lots, number, target),
      }))
      .filter(({ hops }) => hops.length > 0)
    if (found.length > 0) return found
    return [{ method: lots.method, origin: id, worker, target: undefined, hops: pathOf(lots, number) }]
  })
}

function notesOf(payouts: readonly Payout[], unmatched: readonly Payout[], { ledger }: Scenario): string[] {
  const unnamed = payouts.filter(({ tx, account }) => tx === null || account === null)
  const inMoney = unnamed.filter(({ asset }) => asset?.startsWith('iso4217:') === true).length
  const unknown = ledger.moves.filter(({ chain }) => chain === 'unknown').length
  return [
    ...(unnamed.length === 0
      ? []
      : [
          `Payouts that name no transaction or no receiving wallet are not followed: ${inMoney} in national currency, ${unnamed.length - inMoney} in other assets.`,
        ]),
    ...(unmatched.length === 0
      ? []
      : [
          `${unmatched.length} payouts name a transaction that the transfers do not hold: ${unmatched
            .map(({ payment, tx }) => payment ?? tx)
            .sort()
            .slice(0, 10)
            .join(', ')}${unmatched.length > 10 ? ', …' : ''}`,
        ]),
    ...(unknown === 0
      ? []
      : [`${unknown} transfers are on a chain that their export does not name: set "chain" in bridle.yaml`]),
  ]
}
