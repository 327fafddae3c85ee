import type { QueryPort, SqlRow } from '../../core/ports.js'
import { type ReachStep, reachedUnits } from './reached-units.js'
import { optionalText, text } from './read-row.js'
import { byText, distinct } from './text-order.js'

/** Hours between a payment and the arrival of its value elsewhere: quick enough to be no saving and no spending. */
export const WINDOW_HOURS = 72

/** `poison` marks everything after contact; it bounds reach and counts nothing (tracing.md). */
export const NO_ACCOUNTING = `('poison')`

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
const ARRIVED = `
SELECT worker, origin, origin_asset, CAST(origin_units AS VARCHAR) AS deposit, method, sender, receiver, entity,
  CAST(source_units AS VARCHAR) AS units, hops = 1 AS near,
  entity IS NOT NULL OR receiver NOT IN (
    SELECT address FROM labels WHERE address IS NOT NULL AND category NOT IN ('collector', 'sanctioned')
  ) AS counts
FROM flows
WHERE worker IS NOT NULL AND receiver IS NOT NULL AND hours <= ${WINDOW_HOURS} AND method NOT IN ${NO_ACCOUNTING}
ORDER BY worker, origin, origin_asset, method, ts, hops, file, row, receiver, sender, entity, units`

type Part = {
  worker: string
  receiver: string
  entity: string | null
  near: boolean
  units: Map<string, bigint>
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
  for (const steps of groupsOf((await port.query(ARRIVED)).map(readStep)))
    for (const { receiver, entity, near, units } of reachedUnits(steps)) {
      const [{ worker, asset, method }] = steps
      const key = [worker, receiver, entity ?? '', asset].join('\t')
      const part = parts.get(key) ?? {
        worker,
        receiver,
        entity,
        near: false,
        units: new Map<string, bigint>(),
      }
      part.units.set(method, (part.units.get(method) ?? 0n) + units)
      parts.set(key, { ...part, near: part.near || near })
    }
  return [...parts]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([key, { worker, receiver, entity, near, units }]) => {
      const total = paid.get(`${worker}\t${key.slice(key.lastIndexOf('\t') + 1)}`) ?? 0n
      if (total === 0n) return []
      // A method that found nothing there says: nothing.
      const all = methods.map((method) => Number(((units.get(method) ?? 0n) * 1000n) / total))
      const [least, most] = [Math.min(...all), Math.max(...all)]
      return [{ worker, receiver, entity, near, least, most, methods: distinct(units.keys()).join(', ') }]
    })
}

/** The steps of one deposit under one method; at least one. */
type Steps = readonly [Step, ...Step[]]
type Step = ReachStep & Readonly<{ worker: string; origin: string; asset: string; method: string }>

const readStep = (row: SqlRow): Step => ({
  worker: text(row, 'worker'),
  origin: text(row, 'origin'),
  asset: text(row, 'origin_asset'),
  method: text(row, 'method'),
  deposit: BigInt(text(row, 'deposit')),
  sender: optionalText(row, 'sender'),
  receiver: text(row, 'receiver'),
  entity: optionalText(row, 'entity'),
  units: BigInt(text(row, 'units')),
  near: row.near === true,
  counts: row.counts === true,
})

function groupsOf(steps: readonly Step[]): Steps[] {
  const groups = new Map<string, [Step, ...Step[]]>()
  for (const step of steps) {
    const key = [step.worker, step.origin, step.asset, step.method].join('\t')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [step])
    else group.push(step)
  }
  return [...groups.values()]
}
