/**
 * Tracing: what wallets received and sent, and how much of a source is still traceable, where, under each accounting method. Pure: rows of
 * tables in, findings and figures out; no files, no clock, no chance. docs/methodology/tracing.md says what it claims and cannot.
 */
export { traceWages } from './wages.js'
export type { ListedWallet, Payout, WageReach, WagesInput, WageTrace, WorkerWages } from './wages.js'
export { traceWallets, type TraceInput } from './trace-wallets.js'
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
export { followPlainLedger, type PlainEntry, type PlainSource } from './plain-ledger.js'
export { METHODS, methodOf } from './methods/all-methods.js'
export type { Method } from './methods/method.js'
export type { Transfer } from './ledger/transfer.js'
export type { AssetInfo } from './ledger/build-ledger.js'
export { isoTime, timeOf } from './ledger/time.js'
export type { StatedBalance } from './openings.js'
export type { Pattern } from './patterns/pattern.js'
export type { Label, Named, Names } from './stops.js'
export { dollars, type Price } from './valuation.js'
