import type { Case, CaseMoney } from '../../case/schema.js'
import { type SourceRef, sortRows } from '../../core/evidence.js'
import type { Screening } from './screen-records.js'

type Designated = Case['designated'][number]

/** One way in which the records lead to an entity. */
type Way = Readonly<{ entity: string; text: string; rows: readonly SourceRef[] }>

function wageWays(money: CaseMoney): Way[] {
  return money.wages.flatMap(({ worker, reached, evidence }) =>
    reached
      .filter(({ method, entity, total }) => method === 'fifo' && entity !== null && total !== '0')
      .map(({ entity, share, windowHours }) => ({
        entity: entity ?? '',
        text: `wages of ${worker} (${share} % within ${windowHours} h, FIFO)`,
        rows: evidence.rows,
      })),
  )
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
