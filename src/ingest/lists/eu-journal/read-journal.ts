import type { StreamedRecord } from '../../adapter.js'
import { readCsvList } from '../csv-rows.js'
import { journalRow } from './journal-row.js'
import { entryId, mapRow } from './map-row.js'

const TELLING = ['programKey', 'annex', 'measure', 'recordId', 'name', 'weakAlias', 'previousName']

/** True for the header of a regulation's file, consolidated (`celex`) or amending (`amendmentCelex`). */
export function isJournalHeader(cells: readonly string[]): boolean {
  const names = new Set(cells)
  return (names.has('celex') || names.has('amendmentCelex')) && TELLING.every((name) => names.has(name))
}

/**
 * Reads the annexes of one regulation; each row stands for itself. An annex may be empty. Where two rows have the same number, the second one gets `#2`.
 */
export async function* readJournal(chunks: AsyncIterable<string>): AsyncGenerator<readonly StreamedRecord[]> {
  const options = { mayBeEmpty: true, everyLineEnds: true }
  const { header, batches } = await readCsvList(chunks, isJournalHeader, options)
  const toRow = journalRow(header)
  const taken = new Map<string, number>()
  for await (const batch of batches)
    yield batch.map((record) => {
      const at = { row: record.row, text: record.text }
      if ('broken' in record) return { ...at, mapped: { rejected: record.broken } }
      const row = toRow(record.cells)
      const id = entryId(row)
      const count = (taken.get(id) ?? 0) + 1
      taken.set(id, count)
      return { ...at, mapped: mapRow(row, count === 1 ? id : `${id}#${count}`) }
    })
}
