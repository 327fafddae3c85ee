/** Stands for an end that the records do not name, and for what was made or destroyed. */
export const NOBODY = 0xffff_ffff

/** What kind of movement a transfer is, as far as accounting needs it. */
export const PLAIN = 0
/** Fees and burns leave the ledger: their receiver is nobody, and what they carried is spent. */
export const SPENT = 1

/**
 * Transfers in ledger order, column by column: 29 bytes each beside the adjacency. Addresses and assets are numbers into
 * dictionaries that the loader keeps. Amounts are base units, three words each.
 */
export type TransferColumns = Readonly<{
  count: number
  /** Numbers of addresses, or {@link NOBODY}. */
  from: Uint32Array
  to: Uint32Array
  asset: Uint32Array
  /** Seconds since 1970 UTC, never running backwards. */
  time: Uint32Array
  amounts: Uint32Array
  kind: Uint8Array
  addresses: number
  assets: number
}>
