import { useCase } from '../case/CaseContext'

export function Foot() {
  const { found } = useCase()
  return (
    <footer className="foot">
      <p>Signals are leads for people, not findings of guilt. No tier triggers an action.</p>
      <p className="muted">
        Written by Bridle {found.software.version} as of {found.asOf}. This page opens no connection:
        everything that it shows is inside it.
      </p>
    </footer>
  )
}
