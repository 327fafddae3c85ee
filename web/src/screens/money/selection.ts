import type { CaseMoney } from '../../../../src/case/schema'
import { HEADLINE, type Reached } from '../../case/headline'
import { percent } from '../../format/number'

export type Wage = CaseMoney['wages'][number]

/** What the reader chose on the money screen, with defaults that hold for this case. */
export type Selection = Readonly<{ worker: string; method: string; asset: string; wages: readonly Wage[] }>

/** One target of the chosen wages with what reached it under each method. */
export type Target = Readonly<{
  key: string
  target: string
  entity: string | null
  caption: string | null
  basis: string
  windowHours: number
  figures: readonly Readonly<{
    method: string
    within: bigint
    withinShare: string
    total: bigint
    totalShare: string
  }>[]
}>

export function assetsOf(money: CaseMoney): string[] {
  return [...new Set(money.wages.map(({ paid }) => paid.asset))].sort()
}

export function select(money: CaseMoney, query: URLSearchParams): Selection {
  const worker = query.get('worker') ?? ''
  const ids = money.methods.map(({ id }) => id)
  const wanted = query.get('method') ?? HEADLINE
  const method = ids.includes(wanted) ? wanted : (ids[0] ?? wanted)
  const own = money.wages.filter((wage) => worker === '' || wage.worker === worker)
  const assets = [...new Set(own.map(({ paid }) => paid.asset))].sort()
  const asset = assets.find((each) => each === query.get('asset')) ?? assets[0] ?? ''
  return { worker, method, asset, wages: own.filter(({ paid }) => paid.asset === asset) }
}

export const paidTo = (wages: readonly Wage[]): bigint =>
  wages.reduce((sum, { paid }) => sum + BigInt(paid.units), 0n)

const keyOf = (each: Reached): string => `${each.target} ${each.basis} ${each.windowHours}`

/**
 * What of the chosen wages reached each target, all methods side by side. Amounts of one target add up, since each is a part of a
 * different wage; amounts of different targets do not, since the same money may pass one on its way to the other.
 */
export function targetsOf(wages: readonly Wage[], methods: readonly string[]): Target[] {
  const paid = paidTo(wages)
  const byKey = new Map<string, Reached[]>()
  for (const each of wages.flatMap(({ reached }) => reached))
    byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each])
  return [...byKey].map(([key, all]) => ({
    key,
    target: all[0]?.target ?? '',
    entity: all[0]?.entity ?? null,
    caption: all[0]?.caption ?? null,
    basis: all[0]?.basis ?? '',
    windowHours: all[0]?.windowHours ?? 0,
    figures: methods.flatMap((method) => {
      const own = all.filter((each) => each.method === method)
      if (own.length === 0) return []
      const within = own.reduce((sum, each) => sum + BigInt(each.withinWindow), 0n)
      const total = own.reduce((sum, each) => sum + BigInt(each.total), 0n)
      return [{ method, within, withinShare: percent(within, paid), total, totalShare: percent(total, paid) }]
    }),
  }))
}
