import type { StreamAdapter } from '../../adapter.js'
import { csvColumns } from './csv-columns.js'
import { readFsfCsv, readFsfXml } from './read-fsf.js'

const FEEDS = ['list_entities', 'list_names', 'list_identifiers', 'list_addresses'] as const

/** The EU's consolidated list of financial sanctions, XML 1.1. */
export const euFsfXml: StreamAdapter = {
  id: 'lists/eu-fsf-xml',
  title: 'EU consolidated financial sanctions list, XML 1.1',
  kind: 'stream',
  formats: ['xml'],
  feeds: FEEDS,
  recognise: ({ head }) =>
    /<(?:[\w-]+:)?export\s[^>]*(?:fpi\/fsd\/export|globalFileId=)/.test(head) ||
    /<sanctionEntity\s/.test(head)
      ? { confidence: 0.95, reason: "root element export of the EU's list" }
      : undefined,
  read: (chunks) => readFsfXml(chunks),
}

/** The EU's consolidated list of financial sanctions, CSV 1.1 and 1.0. */
export const euFsfCsv: StreamAdapter = {
  id: 'lists/eu-fsf-csv',
  title: 'EU consolidated financial sanctions list, CSV',
  kind: 'stream',
  formats: ['csv', 'tsv'],
  feeds: FEEDS,
  recognise: ({ header }) =>
    csvColumns(header) === undefined
      ? undefined
      : { confidence: 0.95, reason: "columns of the EU's list: entity and whole name" },
  read: (chunks) => readFsfCsv(chunks),
}
