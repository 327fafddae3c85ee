import type { Evidence } from '../../core/evidence.js'
import { LINK_KINDS, type LinkKind } from '../features/link-kinds.js'
import type { HoldingIndex } from './holding-index.js'
import type { Link } from './link.js'

export type RingNode = Readonly<{
  id: string
  kind: 'person' | (typeof LINK_KINDS)[LinkKind]['node']
  label: string
  /** It stands on a sanctions list. */
  listed: boolean
}>

export type RingEdge = Readonly<{
  from: string
  to: string
  kind: LinkKind
  label: string
  evidence: Evidence
}>

/** What a worker has to do with a value, by kind; for addresses see {@link addressLabel}. */
const EDGE_LABELS: Readonly<Record<Exclude<LinkKind, 'address'>, string>> = {
  email: 'uses',
  phone: 'uses',
  handle: 'uses',
  reference_contact: 'names as reference',
  document: 'shows',
  mfa_device: 'confirms sign-ins with',
  device: 'signs in from',
  ip: 'is on this line',
  bssid: 'is on this access point',
  bank_account: 'is paid to',
  wallet: 'is paid to',
  collector: 'value of wages reaches',
}

/** Graph of a ring: a node per worker and per shared value, an edge for each worker and value, with its records. */
export function graphOf(
  workers: readonly string[],
  links: readonly Link[],
  holdings: HoldingIndex,
  listed: ReadonlySet<string>,
): { nodes: RingNode[]; edges: RingEdge[] } {
  const persons = workers.map(
    (worker): RingNode => ({ id: `worker:${worker}`, kind: 'person', label: worker, listed: false }),
  )
  const values = new Map(links.map((link): [string, RingNode] => [nodeId(link), valueNode(link, listed)]))
  const edges = links.flatMap((link) =>
    link.workers.flatMap((worker): RingEdge[] => {
      const evidence = holdings.evidence(link.kind, link.value, [worker])
      if (evidence === undefined) return []
      const label = link.kind === 'address' ? addressLabel(link, worker, holdings) : EDGE_LABELS[link.kind]
      return [{ from: `worker:${worker}`, to: nodeId(link), kind: link.kind, label, evidence }]
    }),
  )
  return { nodes: [...persons, ...values.values()], edges }
}

/** A wallet that pays and one that collects are the same node. */
const nodeId = ({ kind, value }: Link): string => `${LINK_KINDS[kind].node}:${value}`

const valueNode = (link: Link, listed: ReadonlySet<string>): RingNode => ({
  id: nodeId(link),
  kind: LINK_KINDS[link.kind].node,
  label: link.value,
  listed: listed.has(link.value),
})

function addressLabel({ kind, value }: Link, worker: string, holdings: HoldingIndex): string {
  const uses = new Set(
    holdings
      .of(kind, value)
      .filter((holding) => holding.worker === worker)
      .map(({ use }) => use),
  )
  return uses.has('home') ? 'claims to live at' : 'had equipment delivered to'
}
