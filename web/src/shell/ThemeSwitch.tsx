import { useState } from 'react'
import { applyTheme, storedTheme, THEMES, type Theme } from './theme'

const LABELS: Readonly<Record<Theme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' }

export function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme)
  const choose = (next: Theme): void => {
    applyTheme(next)
    setTheme(next)
  }
  return (
    <fieldset className="segments">
      <legend className="unseen">Colours</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input type="radio" name="theme" checked={each === theme} onChange={() => choose(each)} />
          <span>{LABELS[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
