import { useCase } from '../../case/CaseContext'
import { count, plural } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Section } from '../../parts/Section'
import { href } from '../../route/route'
import { PeopleTable } from '../people/PeopleTable'

const SHOWN = 15

export function FirstPeople() {
  const { people, counts } = useCase().found
  const first = people.slice(0, SHOWN)
  if (people.length === 0)
    return (
      <Section title="People">
        <Nothing>
          Nobody is at review or above. {plural(counts.signalsWithData, 'signal')} of {count(counts.signals)}{' '}
          had data; a signal without data cannot clear anybody.
        </Nothing>
      </Section>
    )
  return (
    <Section
      title="People"
      note={
        <>
          Showing {count(first.length)} of {count(people.length)}, most bits first.{' '}
          {people.length > first.length && <a href={href(['people'])}>All people</a>}
        </>
      }
    >
      <PeopleTable people={first} />
    </Section>
  )
}
