import {
  type FeeConvention,
  type TraceInput,
  traceCoins,
  type TraceResult,
  traceWallets,
} from '../../trace/index.js'
import type { Loaded } from './load-transfers.js'

/**
 * Traces wallets of account chains and of chains of unspent outputs, each where the records know it, and puts the results into one. A wallet or source that
 * no output names is left to the accounts. Throws E_INPUT_INVALID for a source that is in no record.
 */
export function traceChains(
  input: TraceInput,
  utxo: Loaded['utxo'],
  fee: FeeConvention | undefined,
): TraceResult {
  if (utxo.outputs.length === 0) return traceWallets(input)
  const known = new Set<string>()
  for (const { address, tx } of utxo.outputs)
    for (const name of [address, tx]) if (name !== null) known.add(name)
  const alone = input.transfers.length === 0
  const isCoin = (name: string): boolean => alone || known.has(name.replace(/:\d+$/, ''))
  const side = (coins: boolean) => {
    const sources = input.sources.filter((source) => isCoin(source) === coins)
    // A source on the other side must not make every root of this one a source.
    const methods = input.sources.length > 0 && sources.length === 0 ? [] : input.methods
    return { wallets: input.wallets.filter((wallet) => isCoin(wallet) === coins), sources, methods }
  }
  const { labels, prices, period, maxHops } = input
  const coins = traceCoins({ ...utxo, labels, prices, period, maxHops, fee, ...side(true) })
  return alone ? coins : joined(traceWallets({ ...input, ...side(false) }), coins, input.wallets)
}

/** Two results as one; wallets in the order in which they were asked for. */
function joined(a: TraceResult, b: TraceResult, wallets: readonly string[]): TraceResult {
  const byAddress = new Map([...a.wallets, ...b.wallets].map((wallet) => [wallet.address, wallet]))
  return {
    ...a,
    wallets: wallets.flatMap((wallet) => byAddress.get(wallet) ?? []),
    methods: [...a.methods, ...b.methods],
    patterns: [...a.patterns, ...b.patterns],
    schedule: [...a.schedule, ...b.schedule],
    sensitivity: {
      variants: [
        ...a.sensitivity.variants,
        ...b.sensitivity.variants.filter(({ id }) => !a.sensitivity.variants.some((one) => one.id === id)),
      ],
      differences: [...a.sensitivity.differences, ...b.sensitivity.differences],
    },
    balanceGaps: [...a.balanceGaps, ...b.balanceGaps],
    assumptions: [...new Set([...a.assumptions, ...b.assumptions])],
    assets: [...a.assets, ...b.assets],
  }
}
