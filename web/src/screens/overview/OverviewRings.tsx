import { useCase } from '../../case/CaseContext'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { RingLine } from '../ring/RingLine'

export function OverviewRings() {
  const { rings } = useCase().found
  return (
    <Section title="Rings">
      {rings.length === 0 ? (
        <Nothing>No two people are joined by two kinds of link, one of them outside a household.</Nothing>
      ) : (
        <ul className="plain rings-list">
          {rings.map((ring) => (
            <li key={ring.id}>
              <RingLine ring={ring} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
