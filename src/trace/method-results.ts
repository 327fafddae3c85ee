import { assumptionsOf } from './assumptions.js'
import { balancesOf } from './balance.js'
import type { Flow, Followed } from './flow.js'
import { isoTime } from './ledger/time.js'
import type { Method } from './methods/method.js'
import type { Origin } from './origins.js'
import { basisText } from './part.js'
import type { ExitLine, FlowLine, MethodResult } from './result.js'
import type { Given, Scenario } from './scenario.js'

/** One result per method, source and asset of its deposits, in that order. */
export function methodResults(given: Given, main: Scenario): MethodResult[] {
  return given.methods.flatMap((method) => {
    const followed = main.followed.find((one) => one.method === method.id)
    return followed === undefined ? [] : resultsOf(method, followed, given, main)
  })
}

function resultsOf(method: Method, followed: Followed, given: Given, main: Scenario): MethodResult[] {
  const { origins } = given
  const assumptions = assumptionsOf(given, main, method)
  const { id, title, rule, authorities, against, conserves } = method
  return balancesOf(followed, origins).map((balance): MethodResult => {
    const { source, asset } = balance
    const own = (origin: number): boolean =>
      origins[origin]?.source === source && origins[origin]?.move.asset === asset
    return {
      ...{ id, title, rule, authorities, against, source, asset, accounting: conserves },
      traced: balance.traced.toString(),
      held: balance.held.toString(),
      exited: balance.exited.toString(),
      fees: balance.fees.toString(),
      dust: balance.dust.toString(),
      unresolved: balance.unresolved.toString(),
      remaining: remainingOf(followed, own),
      exits: followed.flows
        .filter(({ origin, kind }) => own(origin) && (kind === 'exit' || kind === 'again'))
        .map((flow) => exitLine(flow, origins)),
      flows: flowLines(
        followed.flows.filter(({ origin }) => own(origin)),
        origins,
      ),
      lost: followed.unresolved
        .filter(({ origin }) => own(origin))
        .map(({ origin, reason, asset: lost, source: units, tx, rows }) => ({
          origin: origins[origin]?.id ?? '',
          reason,
          asset: lost,
          sourceUnits: units.toString(),
          tx,
          rows,
        })),
      assumptions,
    }
  })
}

/** Per wallet and asset, over all deposits of the source. */
function remainingOf(followed: Followed, own: (origin: number) => boolean): MethodResult['remaining'] {
  const sums = new Map<string, { address: string; asset: string; units: bigint; source: bigint }>()
  for (const { origin, owner, asset, units, source } of followed.remaining) {
    if (!own(origin)) continue
    const key = `${owner}\t${asset}`
    const known = sums.get(key) ?? { address: owner, asset, units: 0n, source: 0n }
    sums.set(key, { ...known, units: known.units + units, source: known.source + source })
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { address, asset, units, source }]) => ({
      address,
      asset,
      units: units.toString(),
      sourceUnits: source.toString(),
    }))
}

const timeText = (time: number | undefined): string | null => (time === undefined ? null : isoTime(time))

const exitLine = (flow: Flow, origins: readonly Origin[]): ExitLine => ({
  origin: origins[flow.origin]?.id ?? '',
  address: flow.to ?? null,
  label: flow.label ?? '',
  asset: flow.asset,
  units: flow.units.toString(),
  sourceUnits: flow.source.toString(),
  time: timeText(flow.time),
  tx: flow.tx,
  rows: flow.rows,
})

/** Flows in ledger order; parts of one origin that went the same step over the same links are one line. */
function flowLines(flows: readonly Flow[], origins: readonly Origin[]): FlowLine[] {
  type Line = { flow: Flow; units: bigint; source: bigint; hops: number }
  const lines = new Map<string, Line>()
  for (const flow of flows) {
    const { kind, origin, tx, from, to, asset, trail, rows, units, source, hops } = flow
    const key = [kind, origin, tx, from, to, asset, basisText(trail), rows[0].file, rows[0].row].join('\t')
    const known = lines.get(key)
    if (known === undefined) lines.set(key, { flow, units, source, hops })
    else {
      known.units += units
      known.source += source
      known.hops = Math.min(known.hops, hops)
    }
  }
  return [...lines.values()].map(({ flow, units, source, hops }) => ({
    origin: origins[flow.origin]?.id ?? '',
    kind: flow.kind,
    from: flow.from ?? null,
    to: flow.to ?? null,
    asset: flow.asset,
    units: units.toString(),
    sourceUnits: source.toString(),
    hops,
    time: timeText(flow.time),
    tx: flow.tx,
    basis: basisText(flow.trail),
    confidence: flow.trail.confidence,
    rows: flow.rows,
  }))
}
