import type { CaseRing } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { words } from '../../format/text'
import { EvidenceRows } from '../../parts/EvidenceRows'
import { personHref } from '../../route/route'
import { KINDS } from './graph-kinds'

type Props = Readonly<{ ring: CaseRing; selected: string }>

/** The rows behind what is chosen in the graph. */
export function Selection({ ring, selected }: Props) {
  const { person } = useCase()
  const nodes = new Map(ring.nodes.map((node) => [node.id, node]))
  const label = (id: string): string => nodes.get(id)?.label ?? id
  const node = nodes.get(selected)
  const ties = ring.edges.filter(
    (edge, i) => selected === `e${i}` || edge.from === selected || edge.to === selected,
  )
  if (selected === '' || ties.length === 0) return null
  const personId = node?.kind === 'person' ? selected.replace(/^(?:worker|applicant|person):/, '') : ''
  return (
    <section className="selection" aria-live="polite" aria-label="Chosen in the graph">
      <h3>
        {node === undefined ? 'One tie' : `${KINDS[node.kind].word} ${node.label}`}
        {person.has(personId) && (
          <>
            {' '}
            <a href={personHref(personId)}>open</a>
          </>
        )}
      </h3>
      {ties.map((edge) => (
        <div key={`${edge.from} ${edge.to} ${edge.kind} ${edge.label}`}>
          <p>
            {label(edge.from)} <span className="muted">{words(edge.kind)}</span> {label(edge.to)}:{' '}
            {edge.label}
          </p>
          <EvidenceRows evidence={edge.evidence} />
        </div>
      ))}
    </section>
  )
}
