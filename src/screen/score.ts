import type { EvidenceItem } from './evidence-item.js'

/** Score of an entity with what decides between equal scores. */
export type Scored = Readonly<{
  score: number
  items: readonly [EvidenceItem, ...EvidenceItem[]]
  /** Independent agreements beside the strongest one. */
  corroboration: number
}>

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * Score of what was found about one entity: the strongest main feature. When that is the name, the qualifiers correct it; a wallet or a
 * document is not made less by a birth date that a list got wrong. Undefined when there is no main feature.
 */
export function scoreOf(items: readonly EvidenceItem[]): Scored | undefined {
  const main = items.filter(({ role }) => role === 'main')
  const [top] = [...main].sort((a, b) => b.comparison.weight - a.comparison.weight)
  if (top === undefined) return undefined
  const qualifiers = items.filter(({ role }) => role === 'qualifier')
  const correction = qualifiers.reduce((sum, { comparison }) => sum + comparison.weight, 0)
  const others = main
    .filter((item) => item.comparison.feature !== 'name')
    .map(({ comparison }) => comparison.weight)
  const name = main.find(({ comparison }) => comparison.feature === 'name')?.comparison.weight ?? 0
  const corrected = name === 0 ? 0 : clamp(name + correction)
  const score = Math.round(Math.max(corrected, ...others) * 1e4) / 1e4
  const sorted = [...items].sort((a, b) => Math.abs(b.comparison.weight) - Math.abs(a.comparison.weight))
  const [first, ...rest] = sorted
  if (first === undefined) return undefined
  const corroboration = main.length - 1 + qualifiers.filter(({ comparison }) => comparison.weight > 0).length
  return { score, items: [first, ...rest], corroboration }
}
