import type { StreamAdapter } from '../../adapter.js'
import { peekChunks } from '../peek-chunks.js'
import { readCsv } from './read-csv.js'
import { readXml } from './read-xml.js'

const LIST = 'uk-sanctions'

/** The UK Sanctions List, the single UK list since 28 January 2026, in XML and in CSV. */
export const ukSanctions: StreamAdapter = {
  id: 'lists/uk-sanctions',
  title: 'UK Sanctions List (FCDO), XML or CSV',
  kind: 'stream',
  formats: ['xml', 'csv', 'tsv', 'lines'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise: ({ format, head }) => {
    if (format === 'xml')
      return /<Designations[\s>]/.test(head) && !/<html[\s>]/i.test(head)
        ? { confidence: 1, reason: 'root element Designations' }
        : undefined
    const header = head.split(/\r?\n/, 20).find((line) => /\bUnique ID\b/i.test(line))
    return header !== undefined && /\bName 6\b/i.test(header) && /\bRegime Name\b/i.test(header)
      ? { confidence: 1, reason: 'columns Unique ID, Name 6 and Regime Name' }
      : undefined
  },
  async *read(chunks) {
    const { start, all } = await peekChunks(chunks)
    yield* start.startsWith('<') ? readXml(all, LIST) : readCsv(all, LIST)
  },
}
