import { useEffect } from 'react'
import { href, parseRoute } from '../route/route'
import { go, setQuery } from '../route/use-route'
import { SCREENS } from '../shell/screens'
import { moveFocus } from './move-focus'

type Actions = Readonly<{ openSearch: () => void; openHelp: () => void }>

const CHORD_MS = 1500

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, select') !== null

/** Closes what is unfolded, else goes one level up, as a reader leaves a file drawer. */
function leave(): void {
  const { path, query } = parseRoute(window.location.hash)
  for (const name of ['open', 'select', 'q'])
    if (query.has(name)) {
      setQuery(name, '')
      return
    }
  if (path.length > 1) go(href(path.slice(0, -1)))
  else if (path.length === 1 && path[0] !== 'overview') go(href(['overview']))
}

const sibling = (direction: 'next' | 'prev'): void =>
  document.querySelector<HTMLElement>(`main a[rel="${direction}"]`)?.click()

/** The keys of the whole page; dialogs and fields keep theirs. */
export function useKeys({ openSearch, openHelp }: Actions): void {
  useEffect(() => {
    let chordUntil = 0
    const plain = new Map<string, () => void>([
      ['j', () => moveFocus(1)],
      ['k', () => moveFocus(-1)],
      ['J', () => sibling('next')],
      ['K', () => sibling('prev')],
      ['/', openSearch],
      ['?', openHelp],
      ['Escape', leave],
    ])
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      const chord = event.timeStamp < chordUntil
      chordUntil = 0
      const screen = chord ? SCREENS.find(({ letter }) => letter === event.key) : undefined
      if (screen !== undefined) go(href([screen.id]))
      else if (event.key === 'g') chordUntil = event.timeStamp + CHORD_MS
      else if (!plain.has(event.key)) return
      else plain.get(event.key)?.()
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [openSearch, openHelp])
}
