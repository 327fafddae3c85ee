import type { Holding } from '../../screen/index.js'

/** A party as a row names it: a name, an id, or both. */
export type NamedParty = Readonly<{ name: string; id: string | undefined }>

/** A holding before its parties are joined. */
export type NamedHolding = Omit<Holding, 'owner' | 'owned'> &
  Readonly<{ owner: NamedParty; owned: NamedParty }>

/** A file of holdings and what became of its records. */
export type HoldingsFile = Readonly<{
  path: string
  file: string
  records: number
  used: number
  skipped: number
  notes: readonly string[]
}>

export type ReadHoldings = Readonly<{ holdings: readonly NamedHolding[]; files: readonly HoldingsFile[] }>
