import { expectedGot } from '../../../core/errors.js'
import type { TableRow } from '../../../core/tables.js'
import type { StreamedRecord } from '../../adapter.js'
import { readCsvList } from '../csv-rows.js'
import { attribute } from '../element.js'
import { streamElements } from '../stream-elements.js'
import { writtenDay } from '../written-dates.js'
import { csvColumns } from './csv-columns.js'
import { CsvEntities } from './from-csv.js'
import { entityFromXml } from './from-xml.js'
import { mapEntity } from './map-entity.js'

const ROOT = 'export'
const WANTED = {
  root: ROOT,
  records: new Set(['sanctionEntity']),
  others: new Set([ROOT]),
  without: new Set(['publicationUrl']),
}
/** Records given back at once. */
const BATCH = 2000

const nameless = { rejected: expectedGot('nameAlias', 'at least one name, and an id', '') }

/** Reads the XML form 1.1; each `sanctionEntity` is a record and stands for itself. */
export async function* readFsfXml(chunks: AsyncIterable<string>): AsyncGenerator<readonly StreamedRecord[]> {
  let published: string | null = null
  for await (const elements of streamElements(chunks, WANTED)) {
    const records: StreamedRecord[] = []
    for (const streamed of elements) {
      if (streamed.element.name === ROOT) {
        published = writtenDay((attribute(streamed.element, 'generationDate') ?? '').slice(0, 10)) ?? null
        continue
      }
      const [first, ...rest] = mapEntity(entityFromXml(streamed), published).map(({ made }) => made)
      const mapped = first === undefined ? nameless : { rows: [first, ...rest] as const }
      records.push({ row: streamed.row, text: streamed.source, mapped })
    }
    if (records.length > 0) yield records
  }
}

/** Reads the CSV forms 1.1 and 1.0, given back when all rows are there, because an entity may go on anywhere. */
export async function* readFsfCsv(chunks: AsyncIterable<string>): AsyncGenerator<readonly StreamedRecord[]> {
  const isHeader = (cells: readonly string[]): boolean => csvColumns(cells) !== undefined
  const { header, batches } = await readCsvList(chunks, isHeader, { everyLineEnds: true })
  const columns = csvColumns(header)
  if (columns === undefined) return
  const entities = new CsvEntities(header, columns)
  const texts: string[] = []
  const refused = new Map<number, string>()
  const generation = header.indexOf(columns.generationDate)
  let published: string | null = null
  for await (const batch of batches)
    for (const record of batch) {
      texts[record.row] = record.text
      if ('broken' in record) refused.set(record.row, record.broken)
      else {
        published ??= writtenDay(record.cells[generation] ?? '') ?? null
        if (!entities.add(record.row, record.cells))
          refused.set(record.row, expectedGot('Entity_LogicalId', 'the id of the entity', ''))
      }
    }
  const made = new Map<number, TableRow[]>()
  for (const { entity, rows } of entities.all()) {
    const mapped = mapEntity(entity, published)
    if (mapped.length === 0) for (const row of rows) refused.set(row, nameless.rejected)
    for (const one of mapped) made.set(one.row, [...(made.get(one.row) ?? []), one.made])
  }
  const records = texts.flatMap((text, row): StreamedRecord[] => {
    const rejected = refused.get(row)
    if (rejected !== undefined) return [{ row, text, mapped: { rejected } }]
    const [first, ...rest] = made.get(row) ?? []
    return [
      {
        row,
        text,
        mapped:
          first === undefined
            ? { skipped: 'read with the first row of its entity' }
            : { rows: [first, ...rest] },
      },
    ]
  })
  for (let from = 0; from < records.length; from += BATCH) yield records.slice(from, from + BATCH)
}
