/**
 * Longest record, in characters. A record beyond it is broken: real exports stay below 1 MiB, and a file that lost its
 * line ends must not be held in memory whole.
 */
export const MAX_RECORD = 16 * 1024 * 1024

/** Bytes read and decoded at a time. */
export const CHUNK = 1024 * 1024

/** Decoded bytes at the beginning of a file by which it is recognised. */
export const HEAD = 64 * 1024

/** Characters of a broken record that are kept, for the list of rejected records. */
export const SHOWN = 500
