import { useCase } from '../case/CaseContext'
import { day } from '../format/time'
import { Nav } from './Nav'
import { ThemeSwitch } from './ThemeSwitch'

type Props = Readonly<{ openSearch: () => void; openHelp: () => void }>

export function Head({ openSearch, openHelp }: Props) {
  const { found } = useCase()
  return (
    <header className="head">
      {found.synthetic && (
        <p className="synthetic">
          <strong>Synthetic data.</strong> Nobody in these records exists, but for the designations.
        </p>
      )}
      <div className="head-line">
        <p className="brand">
          <strong>Bridle</strong> <span className="case-id">{found.caseId}</span>{' '}
          <span className="muted">as of {day(found.asOf)}, times in UTC</span>
        </p>
        <Nav />
        <div className="tools">
          <button type="button" onClick={openSearch} aria-keyshortcuts="/">
            Search <kbd>/</kbd>
          </button>
          <button type="button" onClick={openHelp} aria-keyshortcuts="?">
            Keys <kbd>?</kbd>
          </button>
          <ThemeSwitch />
        </div>
      </div>
    </header>
  )
}
