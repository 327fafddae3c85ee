import type { QueryPort } from '../../core/ports.js'
import { optionalText, text } from './read-row.js'
import { byText, distinct } from './text-order.js'

/** Hours between a payment and the arrival of its value elsewhere: quick enough to be no saving and no spending. */
export const WINDOW_HOURS = 72

/** `poison` marks everything after contact; it bounds reach and counts nothing (tracing.md). */
const NO_ACCOUNTING = `('poison')`

/**
 * What part of a worker's wages reached one address within the window, in thousandths of what was paid: the least and the most
 * that any accounting method gives. `near`: it also arrived in one transfer from the wallet that the wages were paid to.
 */
export type WageReach = Readonly<{
  worker: string
  receiver: string
  entity: string | null
  least: number
  most: number
  near: boolean
  methods: string
}>

export const WAGE_REACH_COLUMNS = {
  worker: 'VARCHAR',
  receiver: 'VARCHAR',
  entity: 'VARCHAR',
  least: 'BIGINT',
  most: 'BIGINT',
  near: 'BOOLEAN',
  methods: 'VARCHAR',
} as const

// Each payment once, however many methods follow it.
const PAID = `
SELECT worker, origin_asset, CAST(sum(units) AS VARCHAR) AS units FROM (
  SELECT DISTINCT worker, origin, origin_asset, origin_units AS units FROM flows WHERE worker IS NOT NULL
) GROUP BY ALL ORDER BY ALL`

const METHODS = `SELECT DISTINCT method FROM flows WHERE method NOT IN ${NO_ACCOUNTING} ORDER BY method`

// A service ends a branch: what reaches an exchange has reached many customers, not one controller.
const REACHED = `
SELECT worker, receiver, entity, origin_asset, method, CAST(sum(source_units) AS VARCHAR) AS units,
  CASE WHEN bool_or(hops = 1) THEN 'near' ELSE 'far' END AS distance
FROM flows
WHERE worker IS NOT NULL AND receiver IS NOT NULL AND hours <= ${WINDOW_HOURS} AND method NOT IN ${NO_ACCOUNTING}
  AND (entity IS NOT NULL OR receiver NOT IN (
    SELECT address FROM labels WHERE address IS NOT NULL AND category NOT IN ('collector', 'sanctioned')
  ))
GROUP BY worker, receiver, entity, origin_asset, method
ORDER BY worker, receiver, entity, origin_asset, method`

type Part = {
  worker: string
  receiver: string
  entity: string | null
  near: boolean
  shares: Map<string, number>
}

/** Reads \`flows\`. Shares are exact integers: units times 1,000, divided and rounded down. */
export async function readWageReach(port: QueryPort): Promise<WageReach[]> {
  const methods = (await port.query(METHODS)).map((row) => text(row, 'method'))
  const paid = new Map(
    (await port.query(PAID)).map((row) => [
      `${text(row, 'worker')}\t${text(row, 'origin_asset')}`,
      BigInt(text(row, 'units')),
    ]),
  )
  const parts = new Map<string, Part>()
  for (const row of await port.query(REACHED)) {
    const [worker, receiver, entity] = [
      text(row, 'worker'),
      text(row, 'receiver'),
      optionalText(row, 'entity'),
    ]
    const total = paid.get(`${worker}\t${text(row, 'origin_asset')}`) ?? 0n
    if (total === 0n) continue
    const key = [worker, receiver, entity ?? '', text(row, 'origin_asset')].join('\t')
    const part = parts.get(key) ?? {
      worker,
      receiver,
      entity,
      near: false,
      shares: new Map<string, number>(),
    }
    part.shares.set(text(row, 'method'), Number((BigInt(text(row, 'units')) * 1000n) / total))
    parts.set(key, { ...part, near: part.near || text(row, 'distance') === 'near' })
  }
  return [...parts]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { worker, receiver, entity, near, shares }]) => {
      // A method that found nothing there says: nothing.
      const all = methods.map((method) => shares.get(method) ?? 0)
      const [least, most] = [Math.min(...all), Math.max(...all)]
      return { worker, receiver, entity, near, least, most, methods: distinct(shares.keys()).join(', ') }
    })
}
