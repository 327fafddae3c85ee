import { createHash } from 'node:crypto'
import { expectedGot } from '../../../core/errors.js'
import type { MappingAdapter } from '../../adapter.js'
import { entityRows } from '../entity-rows.js'

const LETTERS = /\p{L}{2}/u
/** Longer lines are sentences. */
const LONGEST = 384

/**
 * Names alone, one per line, as OpenSanctions' names.txt: each is an entity of its own, because the form does not say which names belong
 * together. Any text has lines, so the name of the file must say it too.
 */
export const openSanctionsNames: MappingAdapter = {
  id: 'lists/opensanctions-names',
  title: 'names, one per line (OpenSanctions names.txt)',
  kind: 'map',
  formats: ['lines'],
  feeds: ['list_entities', 'list_names', 'list_identifiers', 'list_addresses', 'list_links'],
  recognise: ({ path, head }) => {
    const lines = head.split(/\r?\n/).slice(0, 50)
    if (!/(?:^|[/_.-])names\.txt(?:\.gz)?$/.test(path) || !lines.some((line) => LETTERS.test(line)))
      return undefined
    return lines.every((line) => line.length <= LONGEST && !/[\t{}<>]/.test(line))
      ? { confidence: 0.6, reason: 'names.txt with one name per line' }
      : undefined
  },
  map(record) {
    const name = (record as Readonly<{ line: string }>).line.trim()
    if (!/\p{L}/u.test(name)) return { rejected: expectedGot('line', 'a name', name) }
    return {
      rows: entityRows({
        list: 'opensanctions',
        entity: `name-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`,
        schema: 'LegalEntity',
        caption: name,
        names: [{ name, kind: 'primary', weak: false }],
        programs: [],
        listedOn: null,
        published: null,
        births: [],
        countries: [],
        identifiers: [],
        addresses: [],
        links: [],
        remarks: [],
      }),
    }
  },
}
