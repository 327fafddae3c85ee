import type { CaseMoney } from '../../../../src/case/schema'
import type { Wage } from '../../case/case-index'
import { HEADLINE } from '../../case/headline'

/** What the reader chose on the money screen, with defaults that hold for this case. */
export type Selection = Readonly<{ worker: string; method: string; asset: string; wages: readonly Wage[] }>

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
