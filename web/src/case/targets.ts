import { percent } from '../format/number'
import type { Wage } from './case-index'
import { HEADLINE, type Reached } from './headline'

export type Figure = Readonly<{
  method: string
  within: bigint
  withinShare: string
  total: bigint
  totalShare: string
  /** Both by ledger facts alone; null for reach, which is no account. */
  ledgerWithin: bigint | null
  ledgerTotal: bigint | null
}>

/** One target of some wages with what reached it under each method. */
export type Target = Readonly<{
  key: string
  target: string
  entity: string | null
  caption: string | null
  basis: string
  /** Least confidence of an inferred link on the way. */
  confidence: number
  windowHours: number
  figures: readonly Figure[]
}>

export const paidTo = (wages: readonly Wage[]): bigint =>
  wages.reduce((sum, { paid }) => sum + BigInt(paid.units), 0n)

/** The wallets that these wages were paid to, each once. */
export const walletsOf = (wages: readonly Wage[]): string[] => [
  ...new Set(wages.flatMap(({ wallets }) => wallets)),
]

/** All inferred links that any of the figures rests on; `ledger` when none does. */
const basisOf = (all: readonly Reached[]): string =>
  [...new Set(all.flatMap(({ basis }) => basis.split('+')).filter((link) => link !== 'ledger'))]
    .sort()
    .join('+') || 'ledger'

/** Null as soon as one figure is: a sum without it would look complete. */
const sumOf = (figures: readonly (string | null)[]): bigint | null =>
  figures.reduce<bigint | null>(
    (sum, figure) => (sum === null || figure === null ? null : sum + BigInt(figure)),
    0n,
  )

export const targetKey = (each: Reached): string => `${each.target} ${each.windowHours}`

/**
 * What of these wages, all in one asset, reached each target, all methods side by side. Amounts of one target add up, since each is a
 * part of a different wage; amounts of different targets do not, since the same money may pass one on its way to the other.
 */
export function targetsOf(wages: readonly Wage[], methods: readonly string[]): Target[] {
  const paid = paidTo(wages)
  const byKey = new Map<string, Reached[]>()
  for (const each of wages.flatMap(({ reached }) => reached))
    byKey.set(targetKey(each), [...(byKey.get(targetKey(each)) ?? []), each])
  return [...byKey].map(([key, all]) => ({
    key,
    target: all[0]?.target ?? '',
    entity: all[0]?.entity ?? null,
    caption: all[0]?.caption ?? null,
    basis: basisOf(all),
    confidence: all.reduce((least, each) => Math.min(least, each.confidence), 1),
    windowHours: all[0]?.windowHours ?? 0,
    figures: methods.flatMap((method) => {
      const own = all.filter((each) => each.method === method)
      if (own.length === 0) return []
      const within = own.reduce((sum, each) => sum + BigInt(each.withinWindow), 0n)
      const total = own.reduce((sum, each) => sum + BigInt(each.total), 0n)
      return [
        {
          method,
          within,
          withinShare: percent(within, paid),
          total,
          totalShare: percent(total, paid),
          ledgerWithin: sumOf(own.map(({ ledgerOnlyWithin }) => ledgerOnlyWithin)),
          ledgerTotal: sumOf(own.map(({ ledgerOnlyTotal }) => ledgerOnlyTotal)),
        },
      ]
    }),
  }))
}

export type TargetGroup = Readonly<{ target: Target; wages: readonly Wage[] }>

/** Listed parties that wages reached under the headline method, each with those wages; largest sum first. */
export function listedTargets(wages: readonly Wage[], methods: readonly string[]): TargetGroup[] {
  const groups = new Map<string, Wage[]>()
  for (const wage of wages)
    for (const each of wage.reached) {
      if (each.method !== HEADLINE || each.entity === null || each.withinWindow === '0') continue
      const key = `${wage.paid.asset} ${targetKey(each)}`
      groups.set(key, [...(groups.get(key) ?? []), wage])
    }
  const sum = ({ target }: TargetGroup): bigint =>
    target.figures.find(({ method }) => method === HEADLINE)?.within ?? 0n
  return [...groups]
    .flatMap(([key, own]): TargetGroup[] => {
      const target = targetsOf(own, methods).find((each) => key.endsWith(` ${each.key}`))
      return target === undefined ? [] : [{ target, wages: own }]
    })
    .sort((a, b) => (sum(a) < sum(b) ? 1 : sum(a) > sum(b) ? -1 : 0))
}
