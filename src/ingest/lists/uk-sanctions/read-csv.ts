import { expectedGot } from '../../../core/errors.js'
import type { StreamedRecord } from '../../adapter.js'
import { readCsvList } from '../csv-rows.js'
import type { Fact } from './fact.js'
import { FIELDS } from './fields.js'
import { RowGroups } from './group-rows.js'
import { ukDay } from './uk-date.js'

const ID = 'unique id'

/** True for the header of UK-Sanctions-List.csv. */
const isUkHeader = (cells: readonly string[]): boolean => {
  const names = new Set(cells.map((cell) => cell.toLowerCase()))
  return names.has(ID) && names.has('name 6') && names.has('regime name')
}

/**
 * Reads UK-Sanctions-List.csv: a line `Report Date: 13-Feb-2026`, the header, and for each designation a row for every combination of its
 * names, addresses and so on. Columns are found by name. Throws E_LIST_MALFORMED as {@link readCsvList}.
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  list: string,
): AsyncGenerator<readonly StreamedRecord[]> {
  const { preamble, header, batches } = await readCsvList(chunks, isUkHeader)
  const published = ukDay(/Report Date:\s*([^\s,;]+)/i.exec(preamble)?.[1] ?? '') ?? null
  const places = new Map(header.map((cell, at) => [cell.toLowerCase(), at]))
  const id = places.get(ID) ?? 0
  const fields = FIELDS.map(({ parts, make }) => ({
    make,
    columns: parts.map(([, ...names]) => names.flatMap((name) => places.get(name.toLowerCase()) ?? []).at(0)),
  }))
  const groups = new RowGroups(list)
  for await (const batch of batches) {
    const ready: StreamedRecord[] = []
    for (const record of batch) {
      const at = { row: record.row, text: record.text }
      if ('broken' in record) {
        ready.push({ ...at, mapped: { rejected: record.broken } })
        continue
      }
      const entity = record.cells[id]?.trim() ?? ''
      if (entity === '') {
        const empty = record.cells.every((cell) => cell.trim() === '')
        const mapped = empty
          ? { skipped: 'an empty row' }
          : { rejected: expectedGot('Unique ID', 'the id of the designation', '') }
        ready.push({ ...at, mapped })
        continue
      }
      const facts: Fact[] = []
      const keys: string[] = []
      for (const [index, { columns, make }] of fields.entries()) {
        const texts = columns.map((column) => (column === undefined ? '' : (record.cells[column] ?? '')))
        const key = `${index}\0${texts.join('\0')}`
        if (!groups.isNew(entity, key)) continue
        keys.push(key)
        facts.push(...make(...texts))
      }
      const done = groups.add(at, entity, facts, keys)
      if (done !== undefined) ready.push(done)
    }
    if (ready.length > 0) yield ready
  }
  yield groups.finish(published)
}
