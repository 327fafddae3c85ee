import { AppError } from '../core/errors.js'
import { follow } from './follow.js'
import { buildLedger, type Ledger } from './ledger/build-ledger.js'
import { isoTime, timeOf } from './ledger/time.js'
import type { Transfer } from './ledger/transfer.js'
import { methodResults } from './method-results.js'
import type { StatedBalance } from './openings.js'
import { numberOrigins, type Origin, originsOf } from './origins.js'
import { passThrough } from './patterns/pass-through.js'
import type { Pattern } from './patterns/pattern.js'
import { regularPayers } from './patterns/regular-payers.js'
import { wagePassThrough } from './patterns/wage-pass-through.js'
import type { TraceResult } from './result.js'
import { rootOrigins, rootsOf } from './roots.js'
import { type Given, MAIN, runScenario, type Scenario } from './scenario.js'
import { scheduleOf } from './schedule.js'
import { isWithin, type Period } from './statement.js'
import { type Label, namesOf } from './stops.js'
import { type Price, STABLECOIN_RULE, valuationOf } from './valuation.js'
import { sensitivity } from './variants.js'
import { fifo } from './methods/fifo.js'
import { walletResult } from './wallet-results.js'
import { methodsOf } from './wages.js'

export type TraceInput = Readonly<{
  transfers: readonly Transfer[]
  labels: readonly Label[]
  prices: readonly Price[]
  balances: readonly StatedBalance[]
  /** Address → holder. */
  holders: ReadonlyMap<string, string>
  wallets: readonly string[]
  /** Addresses, transaction hashes or transfer ids; none: the earliest addresses upstream of the wallets that the records show. */
  sources: readonly string[]
  period: Period
  /** Ids of methods; all of them when left out. */
  methods?: readonly string[] | undefined
  maxHops?: number | undefined
  /** The transfers are a selection: when the whole ledger ends (ms), which variants they cannot answer, and what to say of it. */
  selection?: Readonly<{ until: number; withoutVariants: readonly string[]; note: string }> | undefined
}>

/**
 * What the wallets received and sent in the period, from and to whom, and how much of every source is still traceable, where, under each
 * method. The trace runs from the first record to the end of the period; its beginning bounds the statements only, because what was there before
 * decides what left later. Throws E_INPUT_INVALID when a source is in none of the transfers.
 */
export function traceWallets(input: TraceInput): TraceResult {
  const until = { to: input.period.to }
  // What has no time cannot be shown to lie outside of the period.
  const transfers = input.transfers.filter(
    ({ ts }) => timeOf(ts) === undefined || isWithin(timeOf(ts), until),
  )
  const ledger = buildLedger(transfers)
  const names = namesOf(input.labels)
  const valuation = valuationOf(input.prices, ledger.assets)
  const named = input.sources.length > 0
  const origins = named
    ? namedOrigins(ledger, input.sources, input.wallets)
    : rootOrigins(ledger, rootsOf(ledger, input.wallets, names))
  const given: Given = {
    transfers,
    names,
    valuation,
    balances: input.balances,
    holders: input.holders,
    origins,
    methods: methodsOf(input.methods),
    watched: new Set(input.wallets),
    maxHops: input.maxHops,
    until: input.selection?.until,
    withoutVariants: input.selection?.withoutVariants,
  }
  const main = runScenario(given, MAIN, ledger)
  const { differences, variants } = sensitivity(given, main)
  return {
    wallets: input.wallets.map((wallet) => walletResult(given, main, wallet, input.period)),
    methods: methodResults(given, main),
    patterns: patternsOf(given, main, input.wallets),
    schedule: scheduleOf(given, main, input.wallets),
    sensitivity: {
      variants,
      differences: differences.map((one) => ({
        ...one,
        reported: one.reported.toString(),
        other: one.other.toString(),
      })),
    },
    balanceGaps: main.openings.gaps.map(({ wallet, asset, time, stated, computed }) => ({
      wallet,
      asset,
      time: isoTime(time),
      stated: stated.toString(),
      computed: computed.toString(),
    })),
    assumptions: [
      ...(input.selection === undefined ? [] : [input.selection.note]),
      ...(valuesByRule(ledger, valuation) ? [STABLECOIN_RULE] : []),
      ...(named
        ? []
        : [
            'No source is named: every address upstream of the wallets that the records show receiving nothing, and every service, is a source.',
          ]),
    ],
    assets: [...ledger.assets.values()].map(({ asset, symbol, decimals }) => ({
      asset,
      symbol,
      decimals: decimals ?? null,
    })),
  }
}

function namedOrigins(ledger: Ledger, sources: readonly string[], wallets: readonly string[]): Origin[] {
  return numberOrigins(
    sources.flatMap((source) => {
      const found = originsOf(ledger, source, wallets)
      if (found.length > 0) return found
      throw new AppError(
        'E_INPUT_INVALID',
        `"source" expected an address or transaction of the transfers, got ${source}`,
        {
          field: 'source',
          got: source,
          todo: 'check the address, or add the export that holds its transfers',
        },
      )
    }),
  )
}

const valuesByRule = (ledger: Ledger, valuation: Given['valuation']): boolean =>
  ledger.moves.some(({ asset, time }) => valuation.isByRule(asset, time))

/** Patterns of the wallets and of every owner that claimed value passed. */
function patternsOf(given: Given, main: Scenario, wallets: readonly string[]): Pattern[] {
  const touched = new Set(wallets)
  for (const { kind, from, to } of main.followed[0]?.flows ?? []) {
    if (kind !== 'move' && kind !== 'deposit') continue
    for (const address of [from, to]) if (address !== undefined) touched.add(address)
  }
  const owners = [...touched].filter((address) => {
    const chain = main.ledger.moves[main.ledger.byAddress.get(address)?.[0] ?? -1]?.chain
    return chain !== undefined && given.names.serviceAt(chain, address) === undefined
  })
  const moved = new Set(main.plan.steps.flatMap((step) => (step.kind === 'move' ? [step.move.id] : [])))
  const wages = regularPayers(main.ledger, given.names, owners).flatMap((payments) => {
    // A payment that is part of an exchange is no wage.
    const origins = payments.filter(({ id }) => moved.has(id))
    const options = { origins, openings: main.openings.units, watched: new Set<string>() }
    return wagePassThrough(follow(main.plan, fifo, options), origins)
  })
  return [...passThrough(main.ledger, owners), ...wages]
}
