import type { CasePerson } from '../../../../src/case/schema'
import { bits, plural } from '../../format/number'
import { Prose } from '../../parts/Prose'
import { RingLinks } from '../../parts/RingLinks'
import { TierMark } from '../../parts/TierMark'

const ARCHETYPES = {
  'R-ITW': 'earns wages: diverted wages or several personas, no sign of theft or extortion',
  'M-ITW': 'takes data: a dated row of mass copying, upload, tampering or extortion',
  undetermined: 'the rows do not tell earning wages from taking data',
} as const

type Props = Readonly<{ person: CasePerson }>

export function WorkerHead({ person }: Props) {
  const { archetype } = person
  const facts = [
    person.kind === 'unknown' ? 'known to the identity provider only' : person.kind,
    person.title,
    person.hiredOn === null ? null : `hired ${person.hiredOn}`,
    person.endedOn === null ? null : `ended ${person.endedOn}`,
    ...person.emails,
  ].filter((fact) => fact !== null)
  return (
    <div className="worker-head">
      <div>
        <p>
          <Prose text={facts.join(' · ')} />
        </p>
        <p>
          <TierMark tier={person.tier} />
          {person.rings.length > 0 && (
            <>
              {' · '}
              <RingLinks ids={person.rings} />
            </>
          )}
          {archetype !== null && (
            <>
              {' · '}
              {archetype} <span className="muted">({ARCHETYPES[archetype]})</span>
            </>
          )}
        </p>
      </div>
      <p className="score">
        <span className="score-figure">{bits(person.score)}</span> bits
        <br />
        <span className="muted">
          of {bits(person.attainable)} attainable; {plural(person.findings.length, 'signal')} from{' '}
          {plural(person.sources.length, 'source')}
        </span>
      </p>
    </div>
  )
}
