import type { Followed } from './flow.js'
import type { Plan } from './plan.js'
import type { Leg } from './steps.js'

/** An amount of one asset, in base units. */
export type AssetUnits = Readonly<{ asset: string; units: bigint }>

/** What was given and got, in sum, in all exchanges of the same assets that claimed value went through. */
export type ExchangeSum = Readonly<{
  exchanges: number
  gives: readonly AssetUnits[]
  gets: readonly AssetUnits[]
}>

/**
 * Sums of the exchanges that claimed value went through under any of the given methods, per assets given and got, sorted by both. Traced
 * value keeps its source units over an exchange; these sums say what that leaves out.
 */
export function exchangeSums({ steps }: Plan, followed: readonly Followed[]): ExchangeSum[] {
  const claimed = new Set(
    followed.flatMap(({ flows }) =>
      flows.flatMap(({ kind, chain, tx, from }) => (kind === 'convert' ? [`${chain} ${tx} ${from}`] : [])),
    ),
  )
  const sums = new Map<string, ExchangeSum>()
  for (const step of steps) {
    if (step.kind !== 'convert' || step.basis !== 'swap') continue
    if (!claimed.has(`${step.chain} ${step.tx} ${step.address}`)) continue
    const key = [step.gives, step.gets].map((legs) => legs.map(({ asset }) => asset).join(' ')).join('\t')
    const known = sums.get(key)
    sums.set(key, {
      exchanges: (known?.exchanges ?? 0) + 1,
      gives: added(known?.gives, step.gives),
      gets: added(known?.gets, step.gets),
    })
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

/** Legs of one key have the same assets in the same order. */
const added = (known: readonly AssetUnits[] | undefined, legs: readonly Leg[]): AssetUnits[] =>
  legs.map(({ asset, units }, i) => ({ asset, units: units + (known?.[i]?.units ?? 0n) }))
