import type { LinkKind } from '../features/link-kinds.js'
import { isHousehold, type Sharing } from '../features/sharing.js'
import { byText, distinct } from '../features/text-order.js'
import { disjointSets } from './disjoint-sets.js'

/** So many unrelated people on one address or account are a ring without any other link. */
const CROWDED = 4
const CROWDED_KINDS: readonly LinkKind[] = ['address', 'bank_account', 'wallet']

/**
 * Groups of workers that hold together: between two groups there are two kinds of link, one of them not a household kind, or one address
 * or account has four or more of them. Grows until nothing changes. Members by id, groups by first member.
 */
export function components(sharings: readonly Sharing[]): string[][] {
  const ties = sharings.filter(({ same_firm }) => !same_firm)
  const sets = disjointSets()
  for (const group of crowded(ties)) for (const worker of group) sets.union(group[0] ?? worker, worker)
  for (let changed = true; changed; ) {
    changed = false
    for (const { a, b } of holdTogether(ties, sets.find)) changed = sets.union(a, b) || changed
  }
  const groups = new Map<string, string[]>()
  for (const worker of distinct(ties.map((tie) => tie.worker))) {
    const root = sets.find(worker)
    groups.set(root, [...(groups.get(root) ?? []), worker])
  }
  return [...groups.values()]
    .filter(({ length }) => length >= 2)
    .sort((a, b) => byText(a[0] ?? '', b[0] ?? ''))
}

function crowded(ties: readonly Sharing[]): string[][] {
  const groups = new Map<string, Set<string>>()
  for (const { kind, value, worker, use, same_home } of ties) {
    // Parcels to one address of the town where people say they live are those of an office or a hot desk.
    if (!CROWDED_KINDS.includes(kind) || same_home || use === 'nearby') continue
    const key = `${kind}\t${value}`
    groups.set(key, (groups.get(key) ?? new Set()).add(worker))
  }
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([, workers]) => distinct(workers))
    .filter(({ length }) => length >= CROWDED)
}

function holdTogether(
  ties: readonly Sharing[],
  find: (worker: string) => string,
): { a: string; b: string }[] {
  const between = new Map<string, { a: string; b: string; kinds: Set<LinkKind>; strong: boolean }>()
  for (const tie of ties) {
    const [a, b] = [find(tie.worker), find(tie.other)]
    if (byText(a, b) >= 0) continue
    const key = `${a}\t${b}`
    const pair = between.get(key) ?? { a, b, kinds: new Set<LinkKind>(), strong: false }
    pair.kinds.add(tie.kind)
    pair.strong ||= !isHousehold(tie)
    between.set(key, pair)
  }
  return [...between]
    .sort(([a], [b]) => byText(a, b))
    .map(([, pair]) => pair)
    .filter(({ kinds, strong }) => kinds.size >= 2 && strong)
}
