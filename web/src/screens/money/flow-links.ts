import type { CaseMoney } from '../../../../src/case/schema'
import { REACH } from '../../case/headline'
import type { Selection } from './selection'

export type FlowLink = Readonly<{
  from: string
  to: string
  units: bigint
  rows: CaseMoney['links'][number]['rows']
}>

// More bands than this are lines, not amounts.
const MOST = 48

/** Flows of the chosen method: the whole case's, or one worker's summed from the paths of the wages. Largest first. */
export function flowLinks(money: CaseMoney, { worker, method, asset }: Selection): FlowLink[] {
  if (method === REACH) return []
  const all =
    worker === ''
      ? money.links
          .filter((link) => link.method === method && link.asset === asset)
          .map(({ from, to, sourceUnits, rows }) => ({ from, to, units: BigInt(sourceUnits), rows }))
      : money.paths
          .filter((path) => path.method === method && path.worker === worker)
          .flatMap(({ hops }) => hops)
          .map(({ from, to, sourceUnits, rows }) => ({ from, to, units: BigInt(sourceUnits), rows }))
  const sums = new Map<string, { from: string; to: string; units: bigint; rows: FlowLink['rows'] }>()
  for (const { from, to, units, rows } of all) {
    const key = `${from}\n${to}`
    const sum = sums.get(key)
    sums.set(key, {
      from,
      to,
      units: (sum?.units ?? 0n) + units,
      rows: [...(sum?.rows ?? []), ...rows],
    })
  }
  return [...sums.values()].sort(
    (a, b) =>
      (a.units < b.units ? 1 : a.units > b.units ? -1 : 0) ||
      (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1),
  )
}

/** The flows that a picture can hold; the table has them all. */
export const drawn = (links: readonly FlowLink[]): readonly FlowLink[] => links.slice(0, MOST)
