import { join } from 'node:path'
import { AppError } from '../core/errors.js'
import type { SourceRef } from '../core/evidence.js'
import type { QueryPort, SqlRow } from '../core/ports.js'
import type { Adapter, FileSettings, RecordFormat } from '../ingest/adapter.js'
import { describeFile } from '../ingest/reading/describe-file.js'
import { readChunks } from '../ingest/reading/read-chunks.js'
import { type RecordText, readRecordTexts } from '../ingest/reading/read-record-texts.js'

/** How a file was cut, as the workspace noted it. */
type Noted = Readonly<{
  format: RecordFormat
  header: 'first' | 'none'
  delimiter: string
  settings: FileSettings
}>

/** Reads the records behind references again, from the files below `folder`; see Workspace.citedRecords. */
export async function citedRecords(
  port: QueryPort,
  folder: string,
  adapters: readonly Adapter[],
  refs: readonly SourceRef[],
): Promise<Map<string, RecordText>> {
  const wanted = new Map<string, Set<number>>()
  for (const { file, row } of refs) {
    const rows = wanted.get(file) ?? new Set()
    wanted.set(file, rows.add(row))
  }
  const known = await port.query(
    'SELECT f.file, f.paths[1] AS path, f.adapter, r.reading FROM files f JOIN raw.readings r ON r.file = f.file ORDER BY f.file',
  )
  const records = new Map<string, RecordText>()
  for (const entry of known) {
    const file = String(entry['file'])
    const rows = wanted.get(file)
    if (rows === undefined) continue
    for (const [row, text] of await readAgain(folder, file, entry, adapters, rows))
      records.set(`${file}:${row}`, text)
  }
  return records
}

async function readAgain(
  folder: string,
  file: string,
  entry: SqlRow,
  adapters: readonly Adapter[],
  rows: ReadonlySet<number>,
): Promise<Map<number, RecordText>> {
  const path = join(folder, String(entry['path']))
  const description = await describeFile(path)
  if (description.sha256 !== file)
    throw new AppError('E_INPUT_UNREADABLE', `${path} has changed since it was read`, {
      file: path,
      todo: 'run the investigation again',
    })
  const noted = JSON.parse(String(entry['reading'])) as Noted
  const adapter = adapters.find(({ id }) => id === entry['adapter'])
  if (adapter?.kind !== 'stream') return readRecordTexts(path, { ...description, ...noted }, rows)
  const found = new Map<number, RecordText>()
  for await (const batch of adapter.read(readChunks(path, description), noted.settings)) {
    for (const { row, text } of batch) if (rows.has(row)) found.set(row, { fields: { text }, text })
    if (found.size === rows.size) break
  }
  return found
}
