/**
 * Tracing: what wallets received and sent, and how much of a source is still traceable, where, under each accounting method. Pure: rows of
 * tables in, findings and figures out; no files, no clock, no chance. docs/methodology/tracing.md says what it claims and cannot.
 */
export { traceWages } from './wages.js'
export type { ListedWallet, Payout, WageReach, WagesInput, WageTrace, WorkerWages } from './wages.js'
export type { Transfer } from './ledger/transfer.js'
export type { AssetInfo } from './ledger/build-ledger.js'
export type { Label, Named, Names } from './stops.js'
export { dollars, type Price } from './valuation.js'
