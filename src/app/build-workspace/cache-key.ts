import { createHash } from 'node:crypto'
import { ddl, TABLE_NAMES } from '../../core/tables.js'
import type { Reading } from '../../ingest/map-file.js'

/** What the rows of a file depend on, beside its bytes. */
export type CacheContext = Readonly<{ code: string; duckdb: string }>

/** Key under which the rows of a file can be used again: equal keys mean equal rows. */
export function cacheKey(file: string, reading: Reading, context: CacheContext): string {
  const { adapter, settings, mapping, format, header, delimiter } = reading
  const parts = {
    file,
    adapter: adapter.id,
    settings,
    mapping,
    format,
    header,
    delimiter,
    schema: TABLE_NAMES.map(ddl),
    ...context,
  }
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
