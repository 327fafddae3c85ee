import type { StreamAdapter } from '../../adapter.js'
import { peekChunks } from '../peek-chunks.js'
import { readOfsi } from './read-ofsi.js'

const LIST = 'uk-ofsi'

/** The consolidated list of asset freeze targets that OFSI published until 28 January 2026, in XML and in CSV. */
export const ukOfsi: StreamAdapter = {
  id: 'lists/uk-ofsi',
  title: 'OFSI consolidated list (UK, closed in January 2026), XML or CSV',
  kind: 'stream',
  formats: ['xml', 'csv', 'tsv', 'lines'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise: ({ format, head }) => {
    if (format === 'xml')
      return /<(?:\w+:)?ArrayOfFinancialSanctionsTarget[\s>]/.test(head)
        ? { confidence: 1, reason: 'root element ArrayOfFinancialSanctionsTarget' }
        : undefined
    const header = head.split(/\r?\n/, 20).find((line) => /\bGroup ID\b/i.test(line))
    return header !== undefined && /\bName 6\b/i.test(header) && /\bGroup Type\b/i.test(header)
      ? { confidence: 1, reason: 'columns Name 6, Group Type and Group ID' }
      : undefined
  },
  async *read(chunks) {
    const { start, all } = await peekChunks(chunks)
    yield* readOfsi(start, all, LIST)
  },
}
