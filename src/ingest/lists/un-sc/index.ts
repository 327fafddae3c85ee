import type { StreamAdapter } from '../../adapter.js'
import { readUn } from './read-un.js'

/** The consolidated list of the United Nations Security Council, XML. */
export const unSecurityCouncil: StreamAdapter = {
  id: 'lists/un-sc',
  title: 'UN Security Council consolidated list, XML',
  kind: 'stream',
  formats: ['xml'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses'],
  recognise: ({ head }) =>
    /<(?:[\w-]+:)?CONSOLIDATED_LIST[\s>]/.test(head)
      ? { confidence: 0.95, reason: 'root element CONSOLIDATED_LIST' }
      : undefined,
  read: (chunks) => readUn(chunks),
}
