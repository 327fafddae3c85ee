import type { StreamedRecord } from '../../adapter.js'
import { attribute } from '../element.js'
import { streamElements } from '../stream-elements.js'
import { mapEntry } from './map-entry.js'

const ROOT = 'CONSOLIDATED_LIST'
const WANTED = {
  root: ROOT,
  records: new Set(['INDIVIDUAL', 'ENTITY']),
  others: new Set([ROOT]),
  without: new Set(['VERSIONNUM', 'LIST_TYPE', 'SORT_KEY', 'SORT_KEY_LAST_MOD']),
}

/** Reads the list; each INDIVIDUAL and ENTITY is a record and stands for itself. */
export async function* readUn(chunks: AsyncIterable<string>): AsyncGenerator<readonly StreamedRecord[]> {
  let published: string | null = null
  for await (const elements of streamElements(chunks, WANTED)) {
    const records: StreamedRecord[] = []
    for (const { element, source, row } of elements)
      if (element.name === ROOT)
        published = /^\d{4}-\d{2}-\d{2}/.exec(attribute(element, 'dateGenerated') ?? '')?.[0] ?? null
      else records.push({ row, text: source, mapped: mapEntry(element, published) })
    if (records.length > 0) yield records
  }
}
