/**
 * Tracing: what wallets received and sent, and how much of a source is still traceable, where, under each accounting method. Pure: rows of
 * tables in, findings and figures out; no files, no clock, no chance. docs/methodology/tracing.md says what it claims and cannot.
 */

export { type Adjacency, adjacencyOf, between } from './columns/adjacency.js'
export { reachedFrom, UNREACHED, upstreamOf } from './columns/reach.js'
export { selectTouching } from './columns/select.js'
export { traceWholeLedger } from './columns/whole-ledger.js'
export type { ExchangeSum } from './exchanges.js'
export type { AssetInfo } from './ledger/build-ledger.js'
export { isoTime, timeOf } from './ledger/time.js'
export type { Transfer } from './ledger/transfer.js'
export { METHODS, methodOf } from './methods/all-methods.js'
export type { Method } from './methods/method.js'
export type { StatedBalance } from './openings.js'
export type { Pattern } from './patterns/pattern.js'
export { followPlainLedger, type PlainEntry, type PlainSource } from './plain-ledger.js'
export type {
  AssetLine,
  ExitLine,
  FlowLine,
  MethodResult,
  ScheduleLine,
  SourceLine,
  TraceResult,
  WalletResult,
} from './result.js'
export { type Label, type Named, type Names, namesOf } from './stops.js'
export { type TraceInput, traceWallets } from './trace-wallets.js'
export { dollars, type Price } from './valuation.js'
export type { ListedWallet, Payout, WageReach, WagesInput, WageTrace, WorkerWages } from './wages.js'
export { traceWages } from './wages.js'
export type { InputRow, OutputRow } from './utxo/coins.js'
export type { FeeConvention } from './utxo/follow-coins.js'
export { UTXO_METHODS } from './utxo/methods/all-methods.js'
export { traceCoins } from './utxo/trace-coins.js'
