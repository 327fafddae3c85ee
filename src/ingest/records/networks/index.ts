import { expectedGot } from '../../../core/errors.js'
import type { MappingAdapter } from '../../adapter.js'
import { parseCidr } from '../../values/ip.js'
import { csvAdapter } from '../csv-adapter.js'
import { rowList } from '../row-list.js'

/** Kinds of network, and the words by which a list names them in its first lines or its path. */
const KINDS = [
  ['vpn', /\bvpns?\b|vpn-|-vpn/i],
  ['hosting', /\bhosting\b|\bdata ?cent(?:er|re)s?\b|\bcloud\b/i],
  ['relay', /\brelays?\b|private relay/i],
  ['egress', /\begress\b/i],
  ['residential', /\bresidential\b/i],
] as const

const COMMENT = /[#;].*$/

const ranges = (lines: readonly string[]): number =>
  lines.filter((line) => parseCidr(line.replace(COMMENT, '')) !== undefined).length

/**
 * Address ranges, one per line, with `#` comments. There is one adapter per kind, because a range means nothing without it:
 * the comments at the top must name the kind, or the path. One record is one line; see README.md.
 */
export const networkLists: readonly MappingAdapter[] = KINDS.map(([kind, words]) => ({
  kind: 'map',
  id: `networks/${kind}`,
  title: `Address ranges, one per line: ${kind}`,
  formats: ['lines'],
  feeds: ['networks'],
  recognise({ head, path }) {
    const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '')
    const written = lines.filter((line) => line.replace(COMMENT, '').trim() !== '').slice(0, 50)
    if (written.length === 0 || ranges(written) * 2 < written.length) return undefined
    const comments = lines.filter((line) => COMMENT.test(line)).join(' ')
    if (words.test(comments))
      return { confidence: 0.9, reason: `address ranges, and its comments say ${kind}` }
    if (words.test(path.replaceAll(/[_/]/g, ' ')))
      return { confidence: 0.7, reason: `address ranges, and its path says ${kind}` }
    return undefined
  },
  map(record) {
    const text = (record as { line: string }).line
    const cidr = text.replace(COMMENT, '').trim()
    if (cidr === '') return { skipped: 'comment' }
    const range = parseCidr(cidr)
    if (range === undefined) return { rejected: expectedGot('line', 'an address range', text) }
    const comment = /[#;]\s*(.+)$/.exec(text)?.[1]?.trim()
    return { rows: [{ table: 'networks', values: { cidr, ...range, kind, operator: comment ?? null } }] }
  },
}))

/** Address ranges with their kinds, CSV: cidr, kind, operator. */
export const networkTable = csvAdapter({
  id: 'networks/table',
  title: 'Address ranges with kinds (CSV)',
  feeds: ['networks'],
  columns: {
    cidr: ['cidr', 'range', 'network', 'prefix'],
    kind: ['kind', 'type', 'category'],
    operator: ['operator', 'provider', 'owner'],
  },
  signature: ['cidr', 'kind'],
  required: ['cidr', 'kind'],
  map(cell, settings) {
    const cidr = cell('cidr') ?? ''
    const range = parseCidr(cidr)
    if (range === undefined) return { rejected: expectedGot('cidr', 'an address range', cidr) }
    const kind = cell('kind')?.toLowerCase() ?? ''
    if (!KINDS.some(([known]) => known === kind))
      return { rejected: expectedGot('kind', KINDS.map(([known]) => known).join(', '), kind) }
    const rows = rowList(settings)
    rows.add('networks', { cidr, ...range, kind, operator: cell('operator') ?? null })
    return rows.done('no data')
  },
})
