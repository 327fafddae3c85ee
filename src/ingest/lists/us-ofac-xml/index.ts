import type { Recognition, Sample, StreamAdapter } from '../../adapter.js'
import { CONSOLIDATED, isConsolidated, SDN } from '../us-ofac/which-list.js'
import { readOfacXml } from './read-xml.js'

const ROOT = /<(?:\w+:)?sdnList[\s>]/
const ENTRIES = /<(?:\w+:)?(?:sdnEntry|publshInformation)[\s>/]/
/** Entries by whose programmes the list is told, when the name of the file does not. */
const LOOKED_AT = 5

/** Programmes of the first entries in the beginning of a document; a hint only, the document itself is parsed when it is read. */
const programsIn = (head: string): string[][] =>
  head
    .split('</sdnEntry>', LOOKED_AT)
    .map((entry) => [...entry.matchAll(/<program>([^<]*)<\/program>/g)].map(([, code = '']) => code.trim()))

function recognise({ format, head, path }: Sample, consolidated: boolean): Recognition | undefined {
  if (format !== 'xml' || !ROOT.test(head) || !ENTRIES.test(head)) return undefined
  if (isConsolidated(path, programsIn(head)) !== consolidated) return undefined
  return { confidence: 1, reason: 'root element sdnList with sdnEntry or publshInformation' }
}

const adapter = (id: string, title: string, list: string, consolidated: boolean): StreamAdapter => ({
  id,
  title,
  kind: 'stream',
  formats: ['xml'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise: (sample) => recognise(sample, consolidated),
  read: (chunks) => readOfacXml(chunks, list),
})

/** SDN.XML. */
export const ofacXmlSdn = adapter('lists/us-ofac-xml', 'OFAC Specially Designated Nationals, XML', SDN, false)

/** CONSOLIDATED.XML. */
export const ofacXmlConsolidated = adapter(
  'lists/us-ofac-xml-cons',
  'OFAC Consolidated (non-SDN) list, XML',
  CONSOLIDATED,
  true,
)
