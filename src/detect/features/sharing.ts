import type { Holding, Use } from './holding.js'
import { LINK_KINDS, type LinkKind } from './link-kinds.js'
import type { Person } from './people.js'
import { byText } from './text-order.js'

/**
 * Two workers, different human beings, who hold the same value at the same time. Every pair stands twice, once from each side.
 * `same_home`: they declare a common home. `same_firm`: the outside employer of both may explain it.
 */
export type Sharing = Readonly<{
  kind: LinkKind
  value: string
  worker: string
  use: Use
  other: string
  other_use: Use
  same_home: boolean
  same_firm: boolean
}>

export const SHARING_COLUMNS = {
  kind: 'VARCHAR',
  value: 'VARCHAR',
  worker: 'VARCHAR',
  use: 'VARCHAR',
  other: 'VARCHAR',
  other_use: 'VARCHAR',
  same_home: 'BOOLEAN',
  same_firm: 'BOOLEAN',
} as const

/** How many may hold a value of this kind before it says nothing about any two of them. */
function crowdLimit(kind: LinkKind, people: number): number {
  const { most, perPeople }: { most: number; perPeople?: number } = LINK_KINDS[kind]
  return perPeople === undefined ? most : Math.max(most, Math.floor(people / perPeople))
}

/** Values that were set aside because too many hold them. */
export type Crowd = Readonly<{ kind: LinkKind; value: string; holders: number }>

/** Finds all pairs. Deterministic: by kind, value, worker, other. */
export function sharingsOf(
  holdings: readonly Holding[],
  people: ReadonlyMap<string, Person>,
): { sharings: Sharing[]; crowds: Crowd[] } {
  const sharings: Sharing[] = []
  const crowds: Crowd[] = []
  for (const held of byValue(holdings)) {
    const [first] = held
    if (first === undefined) continue
    const holders = new Set(held.map(({ worker }) => people.get(worker)?.person ?? worker)).size
    if (holders > crowdLimit(first.kind, people.size)) {
      crowds.push({ kind: first.kind, value: first.value, holders })
      continue
    }
    const found = new Map<string, Sharing>()
    for (const a of held)
      for (const b of held) {
        const sharing = sharingOf(a, b, people)
        if (sharing !== undefined) found.set(`${a.worker}\t${b.worker}\t${a.use}\t${b.use}`, sharing)
      }
    sharings.push(...[...found].sort(([a], [b]) => byText(a, b)).map(([, sharing]) => sharing))
  }
  return { sharings, crowds }
}

function byValue(holdings: readonly Holding[]): Holding[][] {
  const groups = new Map<string, Holding[]>()
  for (const holding of holdings) {
    const key = `${holding.kind}\t${holding.value}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [holding])
    else group.push(holding)
  }
  return [...groups].sort(([a], [b]) => byText(a, b)).map(([, group]) => group)
}

function sharingOf(a: Holding, b: Holding, people: ReadonlyMap<string, Person>): Sharing | undefined {
  const [one, other] = [people.get(a.worker), people.get(b.worker)]
  if (one === undefined || other === undefined || one.person === other.person) return undefined
  // A place of the firm or of a company ties nobody to anybody.
  if (a.use === 'site' || b.use === 'site' || !overlap(a, b)) return undefined
  const sameHome = one.household === other.household
  const sameFirm = LINK_KINDS[a.kind].firm && one.firm !== null && one.firm === other.firm
  return {
    kind: a.kind,
    value: a.value,
    worker: a.worker,
    use: a.use,
    other: b.worker,
    other_use: b.use,
    same_home: sameHome,
    same_firm: sameFirm,
  }
}

/** Periods are half-open; times are UTC texts of one form, so they compare as texts. */
function overlap(a: Holding, b: Holding): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}

const startsBeforeEnd = (a: Holding, b: Holding): boolean =>
  a.valid_from === null || b.valid_to === null || a.valid_from < b.valid_to

/** A link that honest people of one home have too. */
export function isHousehold({ kind, same_home }: Sharing): boolean {
  const { household } = LINK_KINDS[kind]
  return household === 'always' || (household === 'declared' && same_home)
}
