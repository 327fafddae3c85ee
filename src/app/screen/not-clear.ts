import type { ScreenResult } from '../../screen/index.js'

/** Parts of a query that one sentence names; `refused` and `cautions` of the answer hold all. */
const MOST_NAMED = 3

/** What only adds to a name or takes from it: who is listed is found without it. */
const QUALIFYING: ReadonlySet<string> = new Set(['birthDate', 'country'])

/**
 * Why a query without a match is not clear: a list is stale, a part of the query was not compared or is no right value, or something a person must
 * look at stands beside it. Undefined when nothing speaks against calling it no match.
 */
export function notClearReason(
  stale: string | undefined,
  { refused, cautions = [] }: Pick<ScreenResult, 'refused' | 'cautions'>,
): string | undefined {
  const missing = refused.filter(({ field }) => !QUALIFYING.has(field))
  const parts = [
    ...(stale === undefined ? [] : [stale]),
    ...(missing.length === 0 ? [] : [`not everything could be used: ${named(missing)}`]),
    ...(cautions.length === 0 ? [] : [`to be looked at: ${named(cautions)}`]),
  ]
  return parts.length === 0 ? undefined : parts.join('; ')
}

function named(parts: ScreenResult['refused']): string {
  const texts = parts.slice(0, MOST_NAMED).map(({ field, reason }) => `${field}: ${reason}`)
  return parts.length > MOST_NAMED
    ? `${texts.join('; ')}; and ${parts.length - MOST_NAMED} more`
    : texts.join('; ')
}
