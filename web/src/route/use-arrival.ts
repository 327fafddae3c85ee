import { useEffect } from 'react'
import { useRoute } from './use-route'

const SEEN = 'bridle:seen'
const scrolls = new Map<string, number>()

/**
 * What a page load does for links between documents: on a new screen the heading gets the focus and the view starts at the top;
 * on Back the view is where it was.
 */
export function useArrival(title: string): void {
  const screen = useRoute().path.join('/')
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    const returning = history.state === SEEN
    history.replaceState(SEEN, '')
    const heading = document.querySelector<HTMLElement>('main h1')
    if (returning) window.scrollTo(0, scrolls.get(screen) ?? 0)
    else if (scrolls.size > 0) {
      window.scrollTo(0, 0)
      heading?.focus({ preventScroll: true })
    }
    const remember = (): void => {
      scrolls.set(screen, window.scrollY)
    }
    remember()
    window.addEventListener('scroll', remember, { passive: true })
    return () => window.removeEventListener('scroll', remember)
  }, [screen])
}
