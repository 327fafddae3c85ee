import {
  type ListedEntity,
  type Match,
  type Query,
  screen,
  type ScreenIndex,
  type ScreenOptions,
  WEAK_ALIAS_CAP,
} from '../../screen/index.js'

/**
 * Whether a match rests on nothing but an alias that its list calls weak: the name compared is such an alias, the entity bears it under no
 * other quality, and nothing else agrees.
 */
export function isWeakAliasAlone(match: Match, entity: ListedEntity): boolean {
  const agreeing = match.evidence.filter(({ weight }) => weight > 0)
  const names = agreeing.filter(({ feature }) => feature === 'name')
  return (
    names.length > 0 &&
    names.length === agreeing.length &&
    names.every(({ candidate }) => {
      const same = entity.names.filter(({ name }) => name === candidate)
      return same.length > 0 && same.every(({ weak }) => weak)
    })
  )
}

/** Entities that nobody wants to miss in the log: many more than alerts, because weak aliases are short and common. */
const MOST = 1000

/**
 * Matches below the threshold that would be alerts if the alias were not weak: the score stands at the cap for weak aliases. Without those whose
 * listing came after `asOf`.
 */
export function matchesAtWeakCap(
  index: ScreenIndex,
  query: Query,
  options: ScreenOptions,
  threshold: number,
): readonly Match[] {
  // OFAC's own search does not know the cap: its weak aliases are found among its alerts.
  if ((options.mode ?? 'default') !== 'default' || threshold <= WEAK_ALIAS_CAP) return []
  return screen(index, query, { ...options, threshold: WEAK_ALIAS_CAP, limit: MOST }).matches.filter(
    ({ score }) => score < threshold,
  )
}
