import { useCase } from '../../case/CaseContext'
import { Page } from '../../parts/Page'
import { Section } from '../../parts/Section'
import { Nowhere } from '../../shell/Nowhere'
import { Claims } from './Claims'
import { PersonHits } from './PersonHits'
import { PersonMoney } from './PersonMoney'
import { ScoreLedger } from './ScoreLedger'
import { Timeline } from './Timeline'
import { Unexplained } from './Unexplained'
import { WithoutBits } from './WithoutBits'
import { WorkerHead } from './WorkerHead'
import { WorkerKicker } from './WorkerKicker'

type Props = Readonly<{ id: string }>

export function WorkerScreen({ id }: Props) {
  const person = useCase().person.get(id)
  if (person === undefined)
    return (
      <Nowhere
        what={`person "${id}"`}
        why="Reports hold people at review or above; the others are counted. case.json holds everybody."
      />
    )
  return (
    <Page
      title={`${person.id} ${person.name}`}
      kicker={<WorkerKicker person={person} />}
      lead={<WorkerHead person={person} />}
    >
      <Section
        title="What is claimed, and what the records show"
        note="A line joins a claim to an observation that contradicts it."
      >
        <Claims person={person} />
      </Section>
      <Section
        title="Signals"
        note="Bits add up to the score. Of one source only the largest counts; one cause counts up to its cap."
      >
        <ScoreLedger person={person} />
        <Unexplained person={person} />
        <WithoutBits person={person} />
      </Section>
      <PersonMoney person={person} />
      <PersonHits person={person} />
      <Section title="Timeline" note="Times in UTC.">
        <Timeline person={person} />
      </Section>
    </Page>
  )
}
