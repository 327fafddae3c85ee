import type { SourceRef } from '../core/evidence.js'
import type { Followed } from './flow.js'
import type { Origin } from './origins.js'

/** What went from one address to another in all, in units of the deposits (of `asset`). */
export type SankeyLink = Readonly<{
  method: string
  from: string
  to: string
  asset: string
  sourceUnits: bigint
  rows: readonly SourceRef[]
}>

/** Links of a flow diagram: transfers of claimed value, summed per pair of addresses, sorted by both. */
export function sankeyLinks(followed: Followed, origins: readonly Origin[]): SankeyLink[] {
  const links = new Map<string, SankeyLink & { rows: SourceRef[]; seen: Set<string> }>()
  for (const { kind, origin, from, to, source, rows } of followed.flows) {
    const asset = origins[origin]?.move.asset
    if (kind === 'convert' || from === undefined || to === undefined || asset === undefined) continue
    const key = `${from}\t${to}\t${asset}`
    const link = links.get(key) ?? {
      method: followed.method,
      from,
      to,
      asset,
      sourceUnits: 0n,
      rows: [],
      seen: new Set<string>(),
    }
    for (const row of rows) {
      if (!link.seen.has(`${row.file} ${row.row}`)) link.rows.push(row)
      link.seen.add(`${row.file} ${row.row}`)
    }
    links.set(key, { ...link, sourceUnits: link.sourceUnits + source })
  }
  return [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { seen: _seen, ...link }]) => link)
}
