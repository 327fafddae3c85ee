import type { StreamedRecord } from '../../adapter.js'
import { child } from '../element.js'
import { streamElements } from '../stream-elements.js'
import { usDay } from '../us-ofac/us-day.js'
import { mapEntry } from './map-entry.js'

const WANTED = {
  root: 'sdnList',
  records: new Set(['sdnEntry']),
  others: new Set(['publshInformation']),
}

/** Reads SDN.XML or CONSOLIDATED.XML; each `sdnEntry` is a record and stands for itself. */
export async function* readOfacXml(
  chunks: AsyncIterable<string>,
  list: string,
): AsyncGenerator<readonly StreamedRecord[]> {
  let published: string | null = null
  for await (const elements of streamElements(chunks, WANTED)) {
    const records: StreamedRecord[] = []
    for (const { element, source, row } of elements)
      if (element.name === 'publshInformation')
        published ??= usDay(child(element, 'Publish_Date')?.text ?? '') ?? null
      else records.push({ row, text: source, mapped: mapEntry(element, list, published) })
    if (records.length > 0) yield records
  }
}
