import { type Evidence, evidenceOf } from '../../core/evidence.js'
import { byText, distinct } from '../features/text-order.js'
import type { Hosting } from './hosting.js'

/** A node that hosts, or is paid for, personas of a ring. Two or more at once make it a facilitator candidate; one, a host. */
export type Facilitator = Readonly<{
  node: string
  label: string
  kind: Hosting['kind']
  role: 'facilitator candidate' | 'host'
  hosts: readonly string[]
  why: string
  /** Equipment arrived at the home that this worker claims. */
  home: boolean
  evidence: Evidence
}>

/** People first, then those who host most, then by node. */
export function facilitatorsOf(hostings: readonly Hosting[]): Facilitator[] {
  const nodes = new Map<string, Hosting[]>()
  for (const hosting of hostings) nodes.set(hosting.node, [...(nodes.get(hosting.node) ?? []), hosting])
  return [...nodes.values()]
    .flatMap(facilitator)
    .sort(
      (a, b) =>
        Number(b.kind === 'worker') - Number(a.kind === 'worker') ||
        b.hosts.length - a.hosts.length ||
        byText(a.node, b.node),
    )
}

function facilitator(hostings: readonly Hosting[]): Facilitator[] {
  const [first] = hostings
  const evidence = evidenceOf(hostings.flatMap(({ rows }) => rows))
  if (first === undefined || evidence === undefined) return []
  const hosts = distinct(hostings.map(({ persona }) => persona))
  // Every worker may be paid into an account of somebody else; only a worker is worth naming for one persona.
  if (hosts.length < 2 && first.kind !== 'worker') return []
  return [
    {
      node: first.node,
      label: first.label,
      kind: first.kind,
      role: hosts.length >= 2 ? 'facilitator candidate' : 'host',
      hosts,
      why: distinct(hostings.map(({ why }) => why)).join('; '),
      home: hostings.some(({ home }) => home),
      evidence,
    },
  ]
}
