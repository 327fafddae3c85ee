import type { CaseRing } from '../../../../src/case/schema'
import type { CaseIndex } from '../../case/case-index'
import { ends, isOpaque } from '../../format/text'

type Node = Pick<CaseRing['nodes'][number], 'kind' | 'label'>

/** What a node is called: people by number and name, wallets by the name that a list or label gives them beside their ends. */
function nodeLabel({ person, wallet }: CaseIndex, { kind, label }: Node): string {
  const name = kind === 'person' ? person.get(label)?.name : undefined
  if (name !== undefined) return `${label} ${name}`
  const known = kind === 'wallet' ? wallet.get(label.toLowerCase()) : undefined
  if (known !== undefined && known !== label) return `${known} ${ends(label)}`
  return isOpaque(label) ? ends(label) : label
}

/** The ring with each node called so. */
export function namedRing(index: CaseIndex, ring: CaseRing): CaseRing {
  return {
    ...ring,
    nodes: ring.nodes.map((node) => ({ ...node, label: nodeLabel(index, node) })),
    facilitators: ring.facilitators.map((one) => ({
      ...one,
      label: nodeLabel(index, { kind: one.kind as Node['kind'], label: one.label }),
    })),
  }
}
