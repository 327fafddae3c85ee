import type { ListVersion } from './list-versions.js'

/**
 * Why nothing is clear on these lists; undefined when all are fresh. Lists of which the same is to be said share a clause, in the order of
 * the first of them.
 */
export function staleReason(lists: readonly ListVersion[]): string | undefined {
  const said = new Map<string, { ids: string[]; one: string; many: string }>()
  for (const { id, stale, published, ageDays } of lists) {
    if (!stale) continue
    const clause = said.get(`${published}`) ?? { ids: [], ...words(published, ageDays) }
    clause.ids.push(id)
    said.set(`${published}`, clause)
  }
  if (said.size === 0) return undefined
  const clauses = [...said.values()].map(
    ({ ids, one, many }) => `${ids.join(', ')} ${ids.length === 1 ? one : many}`,
  )
  const them = lists.filter(({ stale }) => stale).length === 1 ? 'it' : 'them'
  return `${clauses.join('; ')}: no match on ${them} clears nobody`
}

function words(published: string | null, ageDays: number | null): Readonly<{ one: string; many: string }> {
  if (published === null)
    return { one: 'does not say when it was published', many: 'do not say when they were published' }
  const age = (ageDays ?? 0) < 0 ? 'in the future' : `${ageDays} days old`
  return { one: `of ${published} is ${age}`, many: `of ${published} are ${age}` }
}
