import { useSyncExternalStore } from 'react'
import { href, parseRoute, type Route } from './route'

let route = parseRoute(window.location.hash)
const listeners = new Set<() => void>()

function update(): void {
  route = parseRoute(window.location.hash)
  for (const listener of listeners) listener()
}
window.addEventListener('hashchange', update)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The route now; the component renders again when it changes. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, () => route)

/** Goes to a link, as a click on it would. */
export function go(link: string): void {
  window.location.hash = link.slice(1)
}

/**
 * Changes one part of what is seen on this screen. It replaces the entry of the history: Back leaves the screen rather than
 * undoing one fold after the other.
 */
export function setQuery(name: string, value: string): void {
  const query = Object.fromEntries(route.query)
  history.replaceState(history.state, '', href(route.path, { ...query, [name]: value }))
  update()
}
