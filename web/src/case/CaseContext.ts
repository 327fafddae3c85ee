import { createContext, useContext } from 'react'
import type { CaseIndex } from './case-index'

export const CaseContext = createContext<CaseIndex | null>(null)

/** The case with its indexes. Every screen lives inside the provider, so that a missing one is a mistake in the code. */
export function useCase(): CaseIndex {
  const index = useContext(CaseContext)
  if (index === null) throw new Error('useCase outside of CaseContext')
  return index
}
