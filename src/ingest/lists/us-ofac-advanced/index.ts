import type { StreamAdapter } from '../../adapter.js'
import { readAdvanced } from './read-advanced.js'

/** SDN_ADVANCED.XML and CONS_ADVANCED.XML; the document itself says which list an entry is on. */
export const ofacAdvanced: StreamAdapter = {
  id: 'lists/us-ofac-advanced',
  title: 'OFAC sanctions list, advanced XML',
  kind: 'stream',
  formats: ['xml'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise: ({ format, head }) =>
    format === 'xml' &&
    /<(?:\w+:)?Sanctions[\s>]/.test(head) &&
    /<(?:\w+:)?(?:DateOfIssue|ReferenceValueSets)[\s>]/.test(head)
      ? { confidence: 1, reason: 'root element Sanctions with DateOfIssue or reference values' }
      : undefined,
  read: (chunks) => readAdvanced(chunks),
}
