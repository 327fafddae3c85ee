import { useCase } from '../../case/CaseContext'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { ListTable } from '../inputs/ListTable'

export function Lists() {
  const { lists } = useCase().found
  return (
    <Section title="Lists">
      {lists.length === 0 ? (
        <Nothing>No list was given: nobody was screened, and nobody is clear.</Nothing>
      ) : (
        <ListTable lists={lists} />
      )}
    </Section>
  )
}
