import type { CaseMoney } from '../../case/schema.js'
import { evidenceOf, MAX_ROWS, type SourceRef, sortRows } from '../../core/evidence.js'
import { percent } from '../../core/format.js'
import type { WageTrace } from '../../trace/index.js'
import { dollars } from '../../trace/index.js'
import { type ListedOn, listingOf } from './case-listing.js'
import { moneyNotes } from './money-notes.js'
import type { RefusedAmounts } from './refused-amounts.js'

type Amount = CaseMoney['wages'][number]['paid']
type Wage = CaseMoney['wages'][number]
type Wallet = CaseMoney['wallets'][number]

/** What the money part rests on besides the trace. `window` is in hours. */
export type MoneyContext = Readonly<{ window: number; listedOn: ListedOn; refused: RefusedAmounts }>

const iso = (time: number | undefined): string =>
  time === undefined ? '' : `${new Date(time).toISOString().slice(0, 19)}Z`

const rowsOf = (rows: readonly SourceRef[]): SourceRef[] => [...(evidenceOf(rows)?.rows ?? [])]

const evidence = (rows: readonly SourceRef[]): Wage['evidence'] => {
  const built = evidenceOf(rows)
  return { rows: [...(built?.rows ?? [])], total: built?.total ?? 0 }
}

/** As {@link evidence}, but the first of the rows as they come: those of a wage stand payment by payment, payroll and ledger together. */
const firstEvidence = (rows: readonly SourceRef[]): Wage['evidence'] => {
  const once = [...new Map(rows.map((row) => [`${row.file}:${row.row}`, row])).values()]
  return { rows: sortRows(once.slice(0, MAX_ROWS)), total: once.length }
}

/** The two figures without inferred links: as reported, unless the run by ledger facts alone says otherwise. */
function ledgerOnly(
  { sensitivity, methods }: WageTrace,
  reached: WageTrace['reached'][number],
): Pick<Wage['reached'][number], 'ledgerOnlyWithin' | 'ledgerOnlyTotal'> {
  if (methods.find(({ id }) => id === reached.method)?.conserves !== true)
    return { ledgerOnlyWithin: null, ledgerOnlyTotal: null }
  const other = (figure: string): bigint | undefined =>
    sensitivity.differences.find(
      (one) =>
        one.variant === 'ledger-only' &&
        one.method === reached.method &&
        one.source === reached.worker &&
        one.asset === reached.asset &&
        one.figure === `${figure} ${reached.target}`,
    )?.other
  return {
    ledgerOnlyWithin: (other('within') ?? reached.within).toString(),
    ledgerOnlyTotal: (other('reached') ?? reached.total).toString(),
  }
}

/**
 * The money part of the case: wages under every method, listed wallets, flows, paths, conservation. Amounts stay exact.
 */
export function caseMoney(trace: WageTrace, { window, listedOn, refused }: MoneyContext): CaseMoney {
  const amount = (asset: string, units: bigint, usd?: bigint): Amount => {
    const info = trace.assets.get(asset)
    return {
      asset,
      symbol: info?.symbol ?? '',
      decimals: info?.decimals ?? null,
      units: units.toString(),
      usd: usd === undefined ? null : dollars(usd),
    }
  }
  const wages = trace.wages.map((one): Wage => {
    const reached = trace.reached.filter((r) => r.worker === one.worker && r.asset === one.asset)
    return {
      worker: one.worker,
      wallets: [...one.wallets],
      payments: one.payments,
      paid: amount(one.asset, one.paid),
      reached: reached.map((r) => ({
        method: r.method,
        target: r.target,
        entity: r.entity,
        caption: r.caption,
        windowHours: window,
        withinWindow: r.within.toString(),
        total: r.total.toString(),
        share: percent(r.within, r.paid),
        basis: r.basis,
        confidence: r.confidence,
        ...ledgerOnly(trace, r),
        listing: listingOf(r.entity, one.times, listedOn),
      })),
      evidence: firstEvidence(one.rows),
    }
  })
  return {
    methods: trace.methods.map(({ id, title, rule, authorities, against, presumes }) => ({
      id,
      title,
      rule,
      authorities: [...authorities],
      against: [...against],
      presumes,
    })),
    wages,
    wallets: trace.wallets.map((wallet) => walletOf(wallet, trace, amount)),
    links: trace.links.map((link) => ({
      method: link.method,
      from: link.from,
      to: link.to,
      asset: link.asset,
      sourceUnits: link.sourceUnits.toString(),
      rows: rowsOf(link.rows),
    })),
    nodes: nodesOf(trace),
    paths: trace.paths
      .filter(({ hops }) => hops.length > 0)
      .map((path) => ({
        method: path.method,
        origin: path.origin,
        worker: path.worker,
        hops: path.hops.map((hop) => ({
          time: iso(hop.time),
          tx: hop.tx,
          from: hop.from ?? '',
          to: hop.to ?? '',
          amount: amount(hop.asset, hop.units),
          sourceUnits: hop.sourceUnits.toString(),
          basis: hop.basis,
          confidence: hop.confidence,
          rows: rowsOf(hop.rows),
        })),
      })),
    balance: balances(trace),
    notes: moneyNotes(trace, refused, {
      hasListingDay: wages.some((wage) => wage.reached.some(({ listing }) => listing.listedOn !== null)),
    }),
  }
}

function walletOf(
  { listed, statement, sources }: WageTrace['wallets'][number],
  trace: WageTrace,
  amount: (asset: string, units: bigint, usd?: bigint) => Amount,
): Wallet {
  const inflow = new Map(statement.inflow.map((sum) => [sum.asset, sum.units]))
  return {
    address: listed.address,
    label: listed.caption,
    entity: listed.entity,
    from: iso(statement.first),
    to: iso(statement.last),
    inflow: statement.inflow.map((sum) => amount(sum.asset, sum.units, sum.usd)),
    outflow: statement.outflow.map((sum) => amount(sum.asset, sum.units, sum.usd)),
    byCounterparty: statement.byCounterparty.map((sum) => ({
      address: sum.address ?? sum.kind,
      label: sum.label ?? null,
      direction: sum.direction,
      amount: amount(sum.asset, sum.units, sum.usd),
      transfers: sum.transfers,
    })),
    bySource: sources.map((share) => ({
      source: share.source,
      worker: trace.wages.some(({ worker }) => worker === share.source) ? share.source : null,
      method: share.method,
      amount: amount(share.asset, share.units),
      share: percent(share.units, inflow.get(share.asset) ?? 0n),
    })),
    monthly: statement.monthly.map((sum) => ({
      month: sum.month,
      direction: sum.direction,
      amount: amount(sum.asset, sum.units, sum.usd),
    })),
    evidence: evidence(statement.rows),
  }
}

function nodesOf(trace: WageTrace): CaseMoney['nodes'] {
  const workers = new Map<string, string[]>()
  for (const { wallets, worker } of trace.wages)
    for (const wallet of wallets) workers.set(wallet, [...new Set([...(workers.get(wallet) ?? []), worker])])
  const listed = new Map(trace.wallets.map(({ listed: { address, caption } }) => [address, caption]))
  const addresses = [...new Set(trace.links.flatMap(({ from, to }) => [from, to]))].sort()
  const chains = [...new Set([...trace.assets.keys()].map((asset) => asset.split('/')[0] ?? ''))].sort()
  return addresses.map((id) => {
    const named = chains.map((chain) => trace.names.nameOf(chain, id)).find((one) => one !== undefined)
    const paid = workers.get(id)
    const caption = listed.get(id)
    return {
      id,
      label: caption ?? (paid === undefined ? (named?.label ?? id) : `wallet of ${paid.sort().join(', ')}`),
      kind: caption === undefined ? (paid === undefined ? (named?.category ?? 'wallet') : 'payee') : 'listed',
      listed: caption !== undefined,
    }
  })
}

/** Conservation per method and asset over all wages. */
function balances(trace: WageTrace): CaseMoney['balance'] {
  type Sum = Record<'traced' | 'held' | 'exited' | 'fees' | 'dust' | 'unresolved', bigint>
  const sums = new Map<string, Sum & { method: string; asset: string }>()
  for (const one of trace.balances) {
    const key = `${one.method} ${one.asset}`
    const sum = sums.get(key) ?? {
      method: one.method,
      asset: one.asset,
      traced: 0n,
      held: 0n,
      exited: 0n,
      fees: 0n,
      dust: 0n,
      unresolved: 0n,
    }
    for (const part of ['traced', 'held', 'exited', 'fees', 'dust', 'unresolved'] as const)
      sum[part] += one[part]
    sums.set(key, sum)
  }
  return [...sums.values()].map((sum) => ({
    method: sum.method,
    asset: sum.asset,
    symbol: trace.assets.get(sum.asset)?.symbol ?? '',
    decimals: trace.assets.get(sum.asset)?.decimals ?? 0,
    traced: sum.traced.toString(),
    held: sum.held.toString(),
    exited: sum.exited.toString(),
    fees: sum.fees.toString(),
    dust: sum.dust.toString(),
    unresolved: sum.unresolved.toString(),
  }))
}
