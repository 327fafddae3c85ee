import type { Words } from '../words.js'

/** Where what leaves a pot for good is counted, by origin: three words each. */
export type Sums = Words

/** What leaves to an end that keeps no account: its claims are added to `sums`. */
export type Sink = Sums

/**
 * The holdings of all accounts under one method. Amounts are words at `amounts[i]`. `home` is the origin whose payer the receiver is, or
 * -1: value that comes back to where it was paid from has left the trace.
 */
export type Pots = Readonly<{
  /** State by account, of `width` words each, to be fetched ahead. */
  state: Words
  width: number
  /** Unclaimed money arrives. */
  receive(to: number, amounts: Words, i: number): void
  /** A payment from account to account; parts of origin `home` go to `returned` and arrive as unclaimed money. */
  pay(from: number, to: number, amounts: Words, i: number, home: number, returned: Sink): void
  /** A payment out of the ledger, or to a service. */
  leave(from: number, amounts: Words, i: number, sink: Sink): void
  /** A claimed deposit arrives. Reach only marks what a payment has brought already: what was touched before stays touched. */
  claim(to: number, origin: number, amounts: Words, i: number): void
  /** Every claim held, by account: each account's origins ascending, one call per origin. */
  each(visit: (account: number, origin: number, words: Words, i: number) => void): void
}>
