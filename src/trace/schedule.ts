import { isoTime } from './ledger/time.js'
import type { Plan } from './plan.js'
import type { Account } from './steps.js'
import type { ScheduleLine } from './result.js'
import type { Given, Scenario } from './scenario.js'
import { assetLine } from './wallet-results.js'

/**
 * What the wallets hold when the records end, per asset: what came in less what went out, and the opening balance that this takes at least.
 * Beside it the part that is traceable to each source under each method. Sorted by wallet and asset; nothing held is left out.
 */
export function scheduleOf(given: Given, main: Scenario, wallets: readonly string[]): ScheduleLine[] {
  const { plan, openings, ledger, followed } = main
  const last = given.until ?? latestOf(ledger)
  const balances = closing(plan, openings.units)
  const lines = plan.holdings.flatMap(({ owner, asset }, account): ScheduleLine[] => {
    const units = balances[account] ?? 0n
    if (!wallets.includes(owner) || units === 0n) return []
    const traceable = followed.flatMap((one) => {
      const bySource = new Map<string, bigint>()
      for (const part of one.remaining) {
        const source = given.origins[part.origin]?.source
        if (part.owner !== owner || part.asset !== asset || source === undefined) continue
        bySource.set(source, (bySource.get(source) ?? 0n) + part.units)
      }
      return [...bySource]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([source, sum]) => ({ method: one.method, source, units: sum.toString() }))
    })
    return [
      {
        wallet: owner,
        at: last === undefined ? null : isoTime(last),
        ...assetLine(ledger.assets, asset, units, given.valuation.worth(asset, units, last)),
        openingInferred: openings.inferred.has(account),
        traceable,
      },
    ]
  })
  return lines.sort((a, b) => (`${a.wallet} ${a.asset}` < `${b.wallet} ${b.asset}` ? -1 : 1))
}

const latestOf = ({ moves }: Scenario['ledger']): number | undefined =>
  moves.reduce<number | undefined>(
    (latest, { time }) => (time === undefined ? latest : Math.max(latest ?? time, time)),
    undefined,
  )

/** Balances of all accounts after all steps. */
function closing(plan: Plan, openings: readonly bigint[]): bigint[] {
  const balances = plan.holdings.map((_, account) => openings[account] ?? 0n)
  const add = (account: Account, units: bigint): void => {
    balances[account] = (balances[account] ?? 0n) + units
  }
  for (const step of plan.steps) {
    switch (step.kind) {
      case 'move':
        if (step.from.kind === 'owner') add(step.from.account, -step.move.units)
        if (step.to.kind === 'owner') add(step.to.account, step.move.units)
        break
      case 'convert':
        for (const { account, units } of step.gives) add(account, -units)
        for (const { account, units } of step.gets) add(account, units)
        break
      case 'gain':
        add(step.leg.account, step.leg.units)
        break
      case 'loss':
        add(step.leg.account, -step.leg.units)
        break
    }
  }
  return balances
}
