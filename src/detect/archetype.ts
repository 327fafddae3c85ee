import type { WorkerKind } from './features/people.js'
import type { Hit } from './hit.js'
import type { Ring } from './rings/find-rings.js'
import type { Tier } from './weigh/tier.js'

/** DTEX's two kinds of worker: *revenue* earns wages for others, *malicious* takes data or extorts (product.md). */
export type Archetype = 'R-ITW' | 'M-ITW' | 'undetermined'

/** What a person looked like from a day on, and because of what. */
export type ArchetypeChange = Readonly<{ at: string; archetype: Archetype; because: string }>

export type ArchetypeResult = Readonly<{
  archetype: Archetype
  reasons: readonly string[]
  changes: readonly ArchetypeChange[]
}>

/**
 * M-ITW needs a dated row of mass clone, success after termination or the like; R-ITW needs diverted wages or membership in a
 * ring of two or more personas, and none of those; else undetermined. Nobody pays an applicant: being tied to a ring, or hosting
 * one, says nothing of the kind. Shown from review up: below, there is no suspicion that it could describe. `null`: not shown.
 */
export function archetypeOf(
  { worker, kind, tier }: Readonly<{ worker: string; kind: WorkerKind; tier: Tier }>,
  hits: readonly Hit[],
  rings: readonly Ring[],
): ArchetypeResult | null {
  if (tier === 'note') return null
  const marked = hits.filter(({ mark, at }) => mark === 'R-ITW' || (mark === 'M-ITW' && at !== null))
  const malicious = marked.some(({ mark }) => mark === 'M-ITW')
  const member =
    kind !== 'applicant' && rings.some(({ members }) => members.length >= 2 && members.includes(worker))
  const archetype = malicious ? 'M-ITW' : marked.length > 0 || member ? 'R-ITW' : 'undetermined'
  const reasons = [
    ...new Set(marked.map(({ title }) => title)),
    ...(member ? ['Member of a ring of two or more workers'] : []),
  ]
  return { archetype, reasons, changes: changesOf(marked) }
}

/** M-ITW stays: what was taken is not given back. */
function changesOf(marked: readonly Hit[]): ArchetypeChange[] {
  const dated = marked
    .flatMap(({ at, mark, title }) =>
      at === null || mark === undefined ? [] : [{ at, archetype: mark, because: title }],
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const changes: ArchetypeChange[] = []
  for (const next of dated) {
    const last = changes.at(-1)?.archetype
    if (last !== next.archetype && last !== 'M-ITW') changes.push(next)
  }
  return changes
}
