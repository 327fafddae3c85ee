import { useState } from 'react'

export type Few<T> = Readonly<{ shown: readonly T[]; rest: number; showAll: () => void }>

/** The first so many of a list, and a way to all of them: a long table must not bury what stands under it. */
export function useFew<T>(items: readonly T[], few: number): Few<T> {
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, few)
  return { shown, rest: items.length - shown.length, showAll: () => setAll(true) }
}
