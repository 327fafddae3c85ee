import { useDeferredValue, useMemo } from 'react'
import type { CasePerson } from '../../../../src/case/schema'
import { useCase } from '../../case/CaseContext'
import { count, plural } from '../../format/number'
import { Nothing } from '../../parts/Nothing'
import { Page } from '../../parts/Page'
import { setQuery, useRoute } from '../../route/use-route'
import { PeopleTable } from './PeopleTable'
import { TierFilter } from './TierFilter'

const holds = (person: CasePerson, wanted: readonly string[]): boolean => {
  const text = `${person.id} ${person.name} ${person.emails.join(' ')} ${person.title ?? ''}`.toLowerCase()
  return wanted.every((word) => text.includes(word))
}

export function PeopleScreen() {
  const { people, counts } = useCase().found
  const { query } = useRoute()
  const text = query.get('q') ?? ''
  const tier = query.get('tier') ?? ''
  const hidden = counts.note - people.filter((person) => person.tier === 'note').length
  const wanted = useDeferredValue(text)
  const shown = useMemo(() => {
    const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean)
    return people.filter((person) => (tier === '' || person.tier === tier) && holds(person, parts))
  }, [people, wanted, tier])
  return (
    <Page
      title="People"
      lead={
        <p>
          Tier first, then bits.{' '}
          {hidden > 0 && `${plural(hidden, 'person', 'people')} at note are counted here and not shown.`}
        </p>
      }
    >
      <div className="filters">
        <label>
          <span className="label">Name, number or e-mail</span>
          <input type="search" value={text} onChange={(event) => setQuery('q', event.target.value)} />
        </label>
        <TierFilter tier={tier} />
        <p className="muted" role="status">
          Showing {count(shown.length)} of {count(people.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <Nothing>
          {people.length === 0 ? 'Nobody in this case is at review or above.' : 'Nobody matches this filter.'}
        </Nothing>
      ) : (
        <PeopleTable key={`${wanted} ${tier}`} people={shown} />
      )}
    </Page>
  )
}
