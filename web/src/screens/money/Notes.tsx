import { useCase } from '../../case/CaseContext'
import { Section } from '../../parts/Section'

/** What the trace could not settle, in its own words. */
export function Notes() {
  const { notes } = useCase().found.money
  if (notes.length === 0) return null
  return (
    <Section title="Notes of the trace">
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  )
}
