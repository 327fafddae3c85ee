import type { CaseRing } from '../../case/schema.js'
import type { Evidence } from '../../core/evidence.js'
import type { DetectResult } from '../../detect/index.js'

const copy = ({ rows, total, query }: Evidence): CaseRing['edges'][number]['evidence'] => ({
  rows: [...rows],
  total,
  ...(query === undefined ? {} : { query }),
})

/** Rings in the form of the case. */
export function caseRings({ rings }: DetectResult): Omit<CaseRing, 'letter'>[] {
  return rings.map((ring) => ({
    id: ring.id,
    members: [...ring.members],
    facilitators: ring.facilitators.map(({ node, label, kind, role, hosts, why, evidence }) => ({
      node,
      label,
      kind: kind === 'worker' ? 'person' : kind,
      role,
      hosts: [...hosts],
      why,
      evidence: copy(evidence),
    })),
    nodes: ring.nodes.map(({ id, kind, label, listed }) => ({ id, kind, label, listed })),
    edges: ring.edges.map(({ from, to, kind, label, evidence }) => ({
      from,
      to,
      kind,
      label,
      evidence: copy(evidence),
    })),
    links: ring.links.map(({ kind, value, millibits, household, workers, evidence }) => ({
      kind,
      value,
      bits: millibits / 1000,
      household,
      workers: [...workers],
      evidence: copy(evidence),
    })),
  }))
}
