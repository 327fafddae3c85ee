import { balancesOf } from '../balance.js'
import type { Origin } from '../origins.js'
import type { TraceResult } from '../result.js'
import type { Scenario } from '../scenario.js'
import type { UtxoLedger } from './coins.js'
import { type CoinOptions, followCoins } from './follow-coins.js'
import type { UtxoMethod } from './methods/utxo-method.js'

type Sensitivity = TraceResult['sensitivity']

/** The figures under the other conventions, where they differ. */
export function coinSensitivity(
  ledger: UtxoLedger,
  origins: readonly Origin[],
  all: readonly UtxoMethod[],
  options: CoinOptions,
  main: Scenario,
): Sensitivity {
  const flows = main.followed.flatMap((followed) => followed.flows)
  const methods = all.filter(({ conserves }) => conserves)
  const variants = [
    {
      id: options.fee === 'last' ? 'fee-first' : 'fee-last',
      title: `the fee of a transaction leaves ${options.fee === 'last' ? 'before' : 'after'} its outputs`,
      options: { ...options, fee: options.fee === 'last' ? 'first' : 'last' } satisfies CoinOptions,
      matters: flows.length > 0,
    },
    {
      id: 'ledger-only',
      title: 'ledger facts only: change is what returns to an address that pays',
      options: { ...options, change: 'ledger' } satisfies CoinOptions,
      matters: flows.some(({ trail }) => trail.basis.length > 0),
    },
    {
      id: 'no-stops',
      title: 'labelled services do not end a branch',
      options: { ...options, names: undefined } satisfies CoinOptions,
      matters: flows.some(({ kind, label }) => kind === 'exit' && label !== 'returned to its source'),
    },
  ].filter(({ matters }) => matters)
  const differences = variants.flatMap(({ id, options: other }) =>
    methods.flatMap((method): Sensitivity['differences'][number][] => {
      const reported = main.followed.find((one) => one.method === method.id)
      if (reported === undefined) return []
      const varied = balancesOf(followCoins(ledger, method, other), origins)
      return balancesOf(reported, origins).flatMap((balance, i) => {
        const { source, asset } = balance
        return (['held', 'exited', 'fees', 'dust', 'unresolved'] as const).flatMap((figure) => {
          const [a, b] = [balance[figure], varied[i]?.[figure] ?? 0n]
          const names = { variant: id, method: method.id, source, asset, figure }
          return a === b ? [] : [{ ...names, reported: a.toString(), other: b.toString() }]
        })
      })
    }),
  )
  return { variants: variants.map(({ id, title }) => ({ id, title })), differences }
}
