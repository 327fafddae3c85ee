export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'bridle:theme'

const isTheme = (value: string | null): value is Theme => THEMES.some((theme) => theme === value)

/** The reader's choice; some browsers refuse storage to pages opened from a file, and the choice then lasts as long as the page. */
export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY)
    return isTheme(value) ? value : 'auto'
  } catch {
    return 'auto'
  }
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // See storedTheme.
  }
}
