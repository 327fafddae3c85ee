import type { CasePerson } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { listEntry } from '../../format/text'
import { Section } from '../../parts/Section'
import { href } from '../../route/route'

type Props = Readonly<{ person: CasePerson }>

export function PersonHits({ person }: Props) {
  const { screening } = useCase().found
  const hits = screening.filter(({ subject }) => subject.replace(/^(?:worker|applicant):/, '') === person.id)
  if (hits.length === 0) return null
  return (
    <Section title="Screening" note="A name alone adds no bits.">
      <ul className="plain">
        {hits.map((hit) => (
          <li key={hit.id}>
            <a href={href(['screening', hit.id])} data-nav="">
              {hit.query} against {hit.entity.caption} ({listEntry(hit.entity.id, hit.entity.list)})
            </a>{' '}
            <span className="muted">
              score {hit.score.toFixed(2)}, {hit.corroborated ? 'corroborated' : 'name only'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
