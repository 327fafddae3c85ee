import { useCase } from '../../case/CaseContext'
import { plural } from '../../format/number'
import { Page } from '../../parts/Page'
import { Checked } from './Checked'
import { Designated } from './Designated'
import { FirstPeople } from './FirstPeople'
import { Lists } from './Lists'
import { MoneyFigures } from './MoneyFigures'
import { OverviewRings } from './OverviewRings'

export function OverviewScreen() {
  const { counts, rings } = useCase().found
  return (
    <Page
      title="What to look at first"
      lead={
        <p>
          {plural(counts.investigateNow, 'person', 'people')} to investigate now,{' '}
          {plural(counts.review, 'person', 'people')} to review and {plural(counts.note, 'person', 'people')}{' '}
          at note, among {plural(counts.workers, 'worker')} and {plural(counts.applicants, 'applicant')};{' '}
          {plural(rings.length, 'ring')}. Signals are leads for people, not findings of guilt.
        </p>
      }
    >
      <div className="overview">
        <div>
          <FirstPeople />
          <MoneyFigures />
          <Designated />
        </div>
        <div>
          <OverviewRings />
          <Checked />
          <Lists />
        </div>
      </div>
    </Page>
  )
}
