import type { SqlRow } from '../../core/ports.js'
import { isLinkKind, type LinkKind } from './link-kinds.js'
import { int, optionalText, text } from './read-row.js'

/**
 * How a worker holds a value. Addresses: `home` is where they say they live, `delivery` another place to which a parcel
 * went, `nearby` one in the claimed town, `delivery-only` any when no home is on file, `site` a place of the firm or a company. Networks and machines: the
 * records that show it. Others: `stated` or `paid`.
 */
export type Use =
  | 'home'
  | 'nearby'
  | 'delivery'
  | 'delivery-only'
  | 'site'
  | 'stated'
  | 'paid'
  | 'sign-in'
  | 'device'

/** One record that shows a worker with a value during a period; null ends are open. */
export type Holding = Readonly<{
  kind: LinkKind
  value: string
  worker: string
  use: Use
  valid_from: string | null
  valid_to: string | null
  file: string
  row: number
  /** How many records the row stands for: 1, or more for the last cited one of a line that is used every day. */
  records: number
}>

export const HOLDING_COLUMNS = {
  kind: 'VARCHAR',
  value: 'VARCHAR',
  worker: 'VARCHAR',
  use: 'VARCHAR',
  valid_from: 'VARCHAR',
  valid_to: 'VARCHAR',
  file: 'VARCHAR',
  row: 'BIGINT',
  records: 'BIGINT',
} as const

/** A row of one of the queries of this folder. */
export function readHolding(row: SqlRow): Holding | undefined {
  const kind = text(row, 'kind')
  if (!isLinkKind(kind)) return undefined
  return {
    kind,
    value: text(row, 'value'),
    worker: text(row, 'worker'),
    use: text(row, 'use') as Use,
    valid_from: optionalText(row, 'valid_from'),
    valid_to: optionalText(row, 'valid_to'),
    file: text(row, 'file'),
    row: int(row, 'row'),
    records: int(row, 'records'),
  }
}

/**
 * Keeps of a SELECT of holdings those whose value at least two different people hold: only they can be links, and they are few.
 * `records` is the column that counts what a row stands for, where the SELECT has one.
 */
export const sharedOnly = (select: string, records = '1'): string => `
WITH held AS (${select}),
shared AS (
  SELECT held.kind, held.value FROM held JOIN people USING (worker)
  GROUP BY ALL HAVING count(DISTINCT people.person) > 1
)
SELECT DISTINCT held.kind, held.value, held.worker, held.use,
  CAST(held.valid_from AS VARCHAR) AS valid_from, CAST(held.valid_to AS VARCHAR) AS valid_to, held.file, held.row,
  CAST(${records} AS BIGINT) AS records
FROM held SEMI JOIN shared USING (kind, value) SEMI JOIN people USING (worker)
ORDER BY held.kind, held.value, held.worker, held.file, held.row, held.use, valid_from, valid_to`
