import type { StreamedRecord } from '../../adapter.js'
import { streamElements } from '../stream-elements.js'
import { isoDate } from './date-period.js'
import { finish } from './finish-list.js'
import { Kept } from './kept.js'
import { REFERENCE_ELEMENTS } from './reference-values.js'
import { RECORDS, type RecordName, take } from './take-record.js'

/** Records given back at once at the end. */
const BATCH = 2000
const WANTED = {
  root: 'Sanctions',
  records: new Set<string>(RECORDS),
  others: new Set<string>(['DateOfIssue', ...REFERENCE_ELEMENTS]),
  without: new Set(['DocumentDate', 'IdentityReference', 'SanctionsEntryReference']),
}

/**
 * Reads an OFAC list in the form of the UN's advanced sanctions data model. Locations are given back at once; everything else waits for
 * the entries at the end of the document, which say since when and under which programme a party is listed.
 */
export async function* readAdvanced(
  chunks: AsyncIterable<string>,
): AsyncGenerator<readonly StreamedRecord[]> {
  const kept = new Kept()
  for await (const elements of streamElements(chunks, WANTED)) {
    const ready: StreamedRecord[] = []
    for (const streamed of elements) {
      const { name } = streamed.element
      if (name === 'DateOfIssue') kept.published ??= isoDate(streamed.element) ?? null
      else if (isRecord(name)) {
        const done = take(kept, name, streamed)
        if (done !== undefined) ready.push(done)
      } else kept.values.add(streamed.element)
    }
    if (ready.length > 0) yield ready
  }
  const finished = finish(kept)
  for (let from = 0; from < finished.length; from += BATCH) yield finished.slice(from, from + BATCH)
}

const isRecord = (name: string): name is RecordName => (RECORDS as readonly string[]).includes(name)
