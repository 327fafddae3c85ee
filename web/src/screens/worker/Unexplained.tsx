import type { CasePerson } from '../../../../src/case/schema'
import { Prose } from '../../parts/Prose'

type Props = Readonly<{ person: CasePerson }>

/** What remains when the best innocent hypothesis is granted: the questions to start with. */
export function Unexplained({ person }: Props) {
  if (person.unexplained.length === 0) return null
  return (
    <div className="unexplained">
      <h3>
        {person.sum.hypothesis === null
          ? 'What no innocent hypothesis explains'
          : `What remains if this is granted: ${person.sum.hypothesis.text}`}
      </h3>
      <ul>
        {person.unexplained.map((each) => (
          <li key={each}>
            <Prose text={each} />
          </li>
        ))}
      </ul>
    </div>
  )
}
