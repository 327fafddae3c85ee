import { useCase } from '../../case/CaseContext'
import { Section } from '../../parts/Section'

const LINES = [
  ['Purpose', 'purpose'],
  ['Legal basis', 'legalBasis'],
  ['Retention', 'retention'],
] as const

/** Why these people were looked at; its absence is printed, so that nobody takes it for granted. */
export function Purpose() {
  const { purpose } = useCase().found
  return (
    <Section title="Purpose, legal basis, retention">
      <dl className="facts">
        {LINES.map(([name, key]) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{purpose[key] ?? <strong className="stale">not stated in bridle.yaml</strong>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
