import { source } from './common-columns.js'
import { table } from './table.js'

/** What was read, what was refused and what repeats. */
export const RECORD_TABLES = {
  files: table('one row per distinct file content that was offered', [], {
    file: ['text', 'SHA-256 of its bytes as stored'],
    paths: ['texts', 'paths below the folder, sorted; several when copies are identical'],
    bytes: ['int', 'size as stored'],
    adapter: ['text', 'id of the adapter that reads it; null when nothing recognised it'],
    product: ['text', 'product and export in words'],
    format: ['text', 'csv, ndjson, json, xml, yaml or unknown'],
    encoding: ['text', 'utf-8, utf-16le, utf-16be or latin-1'],
    records: ['int', 'records in the file'],
    used: ['int', 'records that gave at least one row'],
    rejected: ['int', 'records refused, each in rejects'],
    skipped: ['int', 'records not needed, with a reason in skips'],
    window_from: ['time', 'earliest time in its records'],
    window_to: ['time', 'latest time in its records'],
    note: ['text', 'why it was not read, or what is partial about it'],
  }),
  rejects: table('records that could not be used', [], {
    ...source,
    reason: ['text', 'what was expected and what stood there'],
    text: ['text', 'the record as written, shortened to 500 characters'],
  }),
  skips: table('records that were understood and are not needed, counted by reason', [], {
    file: ['text', 'SHA-256 of the file'],
    reason: ['text', 'why they are not needed'],
    records: ['int', 'how many'],
  }),
  record_refs: table('further records that repeat a row of a table under the same native id', [], {
    table_name: ['text', 'table that holds the row'],
    first_file: ['text', 'file of the row that was kept'],
    first_row: ['int', 'row of the row that was kept'],
    ...source,
  }),
} as const
