import { CONTINUED_REMARK } from '../../../core/list-tables.js'
import type { TableRow } from '../../../core/tables.js'
import type { Owner } from '../entity-rows.js'

/** OFAC cuts the remark of SDN.CSV after this many characters and goes on in SDN_COMMENTS.CSV (data specification, "Remarks"). */
const REMARK_LIMIT = 1000

/** True when a remark does not end where it should: at its limit, or without the full stop that ends every whole one. */
export const isCut = (remark: string): boolean => remark.length >= REMARK_LIMIT || !remark.endsWith('.')

/**
 * The row in which the text of a comment waits: the tables have no place for half a remark, and the two halves lie in two files.
 * It is no identifier, so its kind is `other` and screening passes over its scheme.
 */
export const continuationRow = (owner: Owner, text: string): TableRow => ({
  table: 'list_identifiers',
  values: {
    ...owner,
    kind: 'other',
    value: 'continuation of remarks',
    raw: text,
    scheme: CONTINUED_REMARK,
    country: null,
  },
})
