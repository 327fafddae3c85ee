import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type ListTables, NO_LIST_ROWS } from '../src/core/list-tables.js'
import { TABLES, type TableRow } from '../src/core/tables.js'
import type { Adapter, Mapped, Sample } from '../src/ingest/adapter.js'
import { finishLists } from '../src/ingest/lists/finish-lists.js'
import { describeFile } from '../src/ingest/reading/describe-file.js'
import { readChunks } from '../src/ingest/reading/read-chunks.js'
import { readRecords } from '../src/ingest/reading/read-records.js'

/** What became of the records of one file. */
export type Accounting = {
  file: string
  adapter: string | null
  used: number
  rejected: string[]
  skipped: string[]
}

type Bins = { [T in keyof ListTables]: unknown[] }

/**
 * Reads list files with the adapters that recognise them, without a workspace: for tests of adapters and of screening. Returns the finished
 * rows and what became of every record.
 */
export async function readListFiles(
  target: string,
  adapters: readonly Adapter[],
): Promise<{ tables: ListTables; files: Accounting[] }> {
  const bins: Bins = {
    list_entities: [],
    list_names: [],
    list_identifiers: [],
    list_addresses: [],
    list_links: [],
  }
  const files: Accounting[] = []
  const paths = statSync(target).isDirectory()
    ? readdirSync(target)
        .sort()
        .map((name) => path.join(target, name))
    : [target]
  for (const file of paths) files.push(await readOne(file, adapters, bins))
  const read = bins as unknown as ListTables
  const more = finishLists(read)
  for (const name of Object.keys(NO_LIST_ROWS) as (keyof ListTables)[])
    for (const row of more[name]) bins[name].push(row)
  return { tables: read, files }
}

async function readOne(file: string, adapters: readonly Adapter[], bins: Bins): Promise<Accounting> {
  const sha = createHash('sha256').update(readFileSync(file)).digest('hex')
  const counts: Accounting = { file: path.basename(file), adapter: null, used: 0, rejected: [], skipped: [] }
  const account = (mapped: Mapped, row: number): void => {
    if ('rejected' in mapped) counts.rejected.push(mapped.rejected)
    else if ('skipped' in mapped) counts.skipped.push(mapped.skipped)
    else {
      counts.used++
      for (const made of mapped.rows) push(bins, made, sha, row)
    }
  }
  const described = await describeFile(file)
  const first: unknown[] = []
  for await (const batch of readRecords(file, { header: 'none' })) {
    for (const record of batch) if (record.value !== undefined) first.push(record.value)
    break
  }
  const cells = first
    .slice(0, 20)
    .map((value) => (described.format === 'csv' ? Object.values(value as Record<string, string>) : value))
  const sample: Sample = {
    path: path.basename(file),
    format: described.format as Sample['format'],
    head: described.head,
    header: described.format === 'csv' ? ((cells[0] as string[]) ?? []) : [],
    records: described.format === 'csv' ? cells.slice(1) : cells,
  }
  const recognised = adapters
    .map((adapter) => ({ adapter, confidence: adapter.recognise(sample)?.confidence ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence)[0]
  if (recognised === undefined || recognised.confidence === 0) return counts
  const { adapter } = recognised
  counts.adapter = adapter.id
  if (adapter.kind === 'stream') {
    for await (const batch of adapter.read(readChunks(file), {}))
      for (const { row, mapped } of batch) account(mapped, row)
  } else if (adapter.kind === 'map') {
    for await (const batch of readRecords(file, { header: 'none' }))
      for (const record of batch)
        account(
          record.broken === undefined ? adapter.map(record.value, {}) : { rejected: record.broken },
          record.row,
        )
  }
  return counts
}

function push(bins: Bins, { table, values }: TableRow, file: string, row: number): void {
  const empty = Object.fromEntries(Object.keys(TABLES[table].columns).map((column) => [column, null]))
  bins[table as keyof ListTables].push({ ...empty, ...values, file, row })
}
