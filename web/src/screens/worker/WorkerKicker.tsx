import type { CasePerson } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { count } from '../../format/number'
import { href, personHref } from '../../route/route'
import { ALL } from '../../route/use-open'
import { useRoute } from '../../route/use-route'

type Props = Readonly<{ person: CasePerson }>

/** Where this person stands in the order of work, and the neighbours. */
export function WorkerKicker({ person }: Props) {
  const { people } = useCase().found
  const open = useRoute().query.get('open') === ALL
  const at = people.findIndex(({ id }) => id === person.id)
  const before = people[at - 1]
  const after = people[at + 1]
  return (
    <nav className="siblings" aria-label="Neighbours in the order of work">
      <a href={href(['people'])}>People</a>
      <span className="muted">
        {count(at + 1)} of {count(people.length)}
      </span>
      {before !== undefined && (
        <a rel="prev" href={personHref(before.id)}>
          ← {before.id}
        </a>
      )}
      {after !== undefined && (
        <a rel="next" href={personHref(after.id)}>
          {after.id} →
        </a>
      )}
      <a href={href(['people', person.id], { open: open ? '' : ALL })}>
        {open ? 'Close all rows' : 'Open all rows'}
      </a>
    </nav>
  )
}
