import { AppError } from '../../core/errors.js'
import { timeOf } from '../ledger/time.js'
import { methodResults } from '../method-results.js'
import type { MethodResult, TraceResult } from '../result.js'
import type { Given, Scenario } from '../scenario.js'
import { isWithin, type Period } from '../statement.js'
import { type Label, namesOf } from '../stops.js'
import { type Price, valuationOf } from '../valuation.js'
import { walletResult } from '../wallet-results.js'
import { commonControl, mixedClaims } from './clustering/common-control.js'
import { peelingChains } from './clustering/peeling.js'
import { coinAsset } from './coin-asset.js'
import { coinSchedule } from './coin-schedule.js'
import { coinSensitivity } from './coin-sensitivity.js'
import type { InputRow, OutputRow } from './coins.js'
import { type CoinOptions, type FeeConvention, followCoins } from './follow-coins.js'
import { UTXO_METHODS } from './methods/all-methods.js'
import type { UtxoMethod } from './methods/utxo-method.js'
import { statementLedger } from './movements.js'
import { allCoinOrigins, coinOrigins, rootCoins } from './origins.js'
import { readCoins } from './read-coins.js'

export type CoinsInput = Readonly<{
  outputs: readonly OutputRow[]
  inputs: readonly InputRow[]
  labels: readonly Label[]
  prices: readonly Price[]
  wallets: readonly string[]
  /** Addresses, `txid:vout` or transaction ids; none: coins upstream of the wallets that were there before the records or are new. */
  sources: readonly string[]
  period: Period
  /** Ids of methods; all of them when left out. */
  methods?: readonly string[] | undefined
  maxHops?: number | undefined
  /** Where the fee stands among what a transaction pays; `last` when left out. */
  fee?: FeeConvention | undefined
}>

/**
 * What traceWallets says of accounts, for wallets on a chain of unspent outputs, in the same form. Throws E_INPUT_INVALID when a source is no address,
 * output or transaction of the records, or the value of what it names is not in them.
 */
export function traceCoins(input: CoinsInput): TraceResult {
  const within = <R extends OutputRow | InputRow>(rows: readonly R[]): R[] =>
    rows.filter(({ ts }) => timeOf(ts) === undefined || isWithin(timeOf(ts), { to: input.period.to }))
  const ledger = readCoins(within(input.outputs), within(input.inputs))
  const named = input.sources.length > 0
  for (const source of input.sources) if (coinOrigins(ledger, source).length === 0) throw noSource(source)
  const origins = allCoinOrigins(ledger, named ? input.sources : rootCoins(ledger, input.wallets))
  const accounts = statementLedger(ledger)
  const methods = UTXO_METHODS.filter(({ id }) => input.methods?.includes(id) !== false)
  const given: Given = {
    transfers: [],
    names: namesOf(input.labels),
    valuation: valuationOf(input.prices, accounts.assets),
    balances: [],
    holders: new Map(),
    origins,
    methods,
    watched: new Set(input.wallets),
    maxHops: input.maxHops,
  }
  const options: CoinOptions = {
    origins,
    watched: given.watched,
    names: given.names,
    fee: input.fee ?? 'last',
    change: 'inferred',
    asset: coinAsset,
    maxHops: input.maxHops,
  }
  const main: Scenario = {
    ledger: accounts,
    plan: { steps: [], holdings: [] },
    openings: { units: [], inferred: new Set(), gaps: [] },
    followed: methods.map((method) => followCoins(ledger, method, options)),
  }
  const passed = new Set(main.followed.flatMap(({ flows }) => flows.map(({ tx }) => tx)))
  const touched = ledger.txs.some(
    ({ id, inputs }) => passed.has(id) && inputs.some(({ units }) => units === undefined),
  )
  return {
    wallets: input.wallets.map((wallet) => walletResult(given, main, wallet, input.period)),
    methods: methodResults(given, main).map((result) => withAssumptions(result, methods, options.fee)),
    patterns: [
      ...peelingChains(ledger).filter(({ transfers }) => transfers.some((tx) => passed.has(tx))),
      ...mixedClaims(ledger, passed),
      ...commonControl(ledger, input.wallets),
    ],
    schedule: coinSchedule(ledger, given, main, input.wallets),
    sensitivity: coinSensitivity(ledger, origins, methods, options, main),
    balanceGaps: [],
    assumptions: [
      'On chains of unspent outputs every transaction is a pot of its own; every address counts as an owner of its own.',
      'A statement attributes each output to several payers in proportion to what they put in, net of what returns to them.',
      ...(touched
        ? ['The value of some inputs is not in the records: what is mixed with it is unresolved.']
        : []),
      ...ledger.problems,
      ...(named
        ? []
        : [
            'No source is named: every coin upstream of the wallets that the records do not lead back further is a source.',
          ]),
    ],
    assets: [...accounts.assets.values()].map(({ asset, symbol, decimals }) => ({
      ...{ asset, symbol, decimals: decimals ?? null },
    })),
  }
}

const noSource = (source: string): AppError =>
  new AppError(
    'E_INPUT_INVALID',
    `"source" expected an address that spends, an output txid:vout or a transaction of the records, got ${source}`,
    {
      field: 'source',
      got: source,
      todo: 'check it, or add the blocks that create and spend it; getblock with verbosity 3 states the value of every input',
    },
  )

function withAssumptions(
  result: MethodResult,
  methods: readonly UtxoMethod[],
  fee: FeeConvention,
): MethodResult {
  const usesChange = methods.find(({ id }) => id === result.id)?.usesChange === true
  return {
    ...result,
    assumptions: [
      ...result.assumptions,
      `The fee of a transaction is taken to leave ${fee === 'last' ? 'after' : 'before'} its outputs; the other convention is under "sensitivity".`,
      ...(usesChange
        ? [
            'Change is inferred where the ledger does not show it; each such link is named in "basis" with its confidence.',
          ]
        : []),
    ],
  }
}
