import type { CaseRing } from '../../../../src/case/schema'
import { count } from '../../format/number'
import { words } from '../../format/text'

const many = (kind: string): string => (/(?:s|x|ch|sh)$/.test(kind) ? `${kind}es` : `${kind}s`)

/** What holds a ring together, by kind: `1 delivery address`, `2 payout accounts`. */
export function heldBy(ring: CaseRing): string[] {
  const kinds = new Map<string, number>()
  for (const link of ring.links) kinds.set(link.kind, (kinds.get(link.kind) ?? 0) + 1)
  return [...kinds].map(([kind, n]) => `${count(n)} ${n === 1 ? words(kind) : many(words(kind))}`)
}
