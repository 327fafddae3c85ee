import type { Case, CaseMoney } from '../../case/schema.js'
import { type SourceRef, sortRows } from '../../core/evidence.js'
import type { Screening } from './screen-records.js'

type Designated = Case['designated'][number]

/** One way in which the records lead to an entity. */
type Way = Readonly<{ entity: string; text: string; rows: readonly SourceRef[] }>

/** One way per listed entity: the shares of all workers whose wages reached it, under the method that follows single lots. */
function wageWays(money: CaseMoney): Way[] {
  const reached = money.wages.flatMap(({ worker, reached: all, evidence }) =>
    all
      .filter(({ method, total }) => method === 'fifo' && total !== '0')
      .map(({ entity, share, windowHours }) => ({
        worker,
        entity: entity ?? '',
        share,
        windowHours,
        rows: evidence.rows,
      })),
  )
  return [...new Set(reached.map(({ entity }) => entity))].map((entity) => {
    const own = reached.filter((one) => one.entity === entity)
    const shares = own.map(({ worker, share }) => `${worker} ${share} %`).join(', ')
    return {
      entity,
      text: `wages within ${own[0]?.windowHours} h under FIFO: ${shares}`,
      rows: own.flatMap(({ rows }) => rows),
    }
  })
}

const hitWays = ({ hits }: Screening): Way[] =>
  hits
    .filter(({ corroborated }) => corroborated)
    .map(({ kind, query, subject, entity, evidence }) => ({
      entity: `${entity.list}:${entity.id}`,
      text: subject === `${kind}:${query}` ? `${kind} ${query}` : `${kind} ${query} of ${subject}`,
      rows: evidence.rows,
    }))

/**
 * Designated persons and firms that the records lead to, with the ways that lead there. A name alone leads nowhere: names that resemble a listed
 * one are under `screening`.
 */
export function designatedReached(screening: Screening, money: CaseMoney): Designated[] {
  const ways = new Map<string, Way[]>()
  for (const way of [...wageWays(money), ...hitWays(screening)])
    ways.set(way.entity, [...(ways.get(way.entity) ?? []), way])
  return [...ways]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, reached]): Designated[] => {
      const entity = screening.entities.get(key)
      const rows = sortRows([...reached.flatMap((way) => way.rows), ...(entity?.rows ?? [])])
      if (entity === undefined || rows.length === 0) return []
      return [
        {
          list: entity.list,
          id: entity.id,
          caption: entity.caption,
          listed: entity.listed,
          programs: [...entity.programs],
          reachedBy: [...new Set(reached.map(({ text }) => text))],
          evidence: { rows: rows.slice(0, 50), total: rows.length },
        },
      ]
    })
}
