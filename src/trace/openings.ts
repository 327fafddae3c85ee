import { most } from './arithmetic.js'
import type { Plan } from './plan.js'
import type { Account } from './steps.js'

/** A balance that a document states: base units of an asset that a wallet held at an instant (ms since 1970 UTC). */
export type StatedBalance = Readonly<{ wallet: string; asset: string; time: number; units: bigint }>

/** A stated balance that the records do not lead to. */
export type BalanceGap = Readonly<{
  wallet: string
  asset: string
  time: number
  stated: bigint
  computed: bigint
}>

/**
 * Unclaimed money before the first event of each account. `inferred` are the accounts whose opening balance no document
 * states: the least that keeps the balance from going below zero.
 */
export type Openings = Readonly<{
  units: readonly bigint[]
  inferred: ReadonlySet<Account>
  gaps: readonly BalanceGap[]
}>

type Change = Readonly<{ time: number | undefined; units: bigint }>

/** Opening balances of all accounts of a plan in which every wallet stands for itself. */
export function openingBalances(plan: Plan, stated: readonly StatedBalance[] = []): Openings {
  const changes = changesOf(plan)
  const inferred = new Set<Account>()
  const gaps: BalanceGap[] = []
  const units = plan.holdings.map((holding, account) => {
    const own = changes[account] ?? []
    const needed = leastOpening(own)
    const [first, ...later] = stated
      .filter(({ wallet, asset }) => asset === holding.asset && wallet === holding.owner)
      .sort((a, b) => a.time - b.time)
    if (first === undefined) {
      if (needed > 0n) inferred.add(account)
      return needed
    }
    const implied = first.units - netBefore(own, first.time)
    const opening = most(implied, needed)
    if (opening !== implied) inferred.add(account)
    for (const { wallet, asset, time, units: said } of [first, ...later]) {
      const computed = opening + netBefore(own, time)
      if (computed !== said) gaps.push({ wallet, asset, time, stated: said, computed })
    }
    return opening
  })
  return { units, inferred, gaps }
}

/** Openings that appear only when they are needed: the just-in-time variant. Stated ones stay where they are. */
export const justInTime = (openings: Openings): Openings => ({
  ...openings,
  units: openings.units.map((units, account) => (openings.inferred.has(account) ? 0n : units)),
})

/**
 * Openings of a plan that groups wallets by holder: the sum over the wallets, because each of them had its own money, and what one
 * lacked was not lent by another without a record of it.
 */
export function groupedOpenings(
  single: Plan,
  openings: Openings,
  grouped: Plan,
  ownerOf: (address: string) => string,
): Openings {
  const key = (chain: string, owner: string, asset: string): string => `${chain} ${asset} ${owner}`
  const accounts = new Map(
    grouped.holdings.map(({ chain, owner, asset }, account) => [key(chain, owner, asset), account]),
  )
  const units = grouped.holdings.map(() => 0n)
  const inferred = new Set<Account>()
  single.holdings.forEach(({ chain, owner, asset }, account) => {
    const group = accounts.get(key(chain, ownerOf(owner), asset))
    if (group === undefined) return
    units[group] = (units[group] ?? 0n) + (openings.units[account] ?? 0n)
    if (openings.inferred.has(account)) inferred.add(group)
  })
  return { units, inferred, gaps: openings.gaps }
}

/** The least balance before the first change that keeps it from ever going below zero. */
function leastOpening(changes: readonly Change[]): bigint {
  let balance = 0n
  let lowest = 0n
  for (const { units } of changes) {
    balance += units
    if (balance < lowest) lowest = balance
  }
  return -lowest
}

const netBefore = (changes: readonly Change[], time: number): bigint =>
  changes.reduce(
    (net, change) => (change.time !== undefined && change.time < time ? net + change.units : net),
    0n,
  )

/** What each step adds to and takes from each account, in order. */
function changesOf(plan: Plan): Change[][] {
  const changes: Change[][] = plan.holdings.map(() => [])
  const add = (account: Account, time: number | undefined, units: bigint): void => {
    changes[account]?.push({ time, units })
  }
  for (const step of plan.steps) {
    switch (step.kind) {
      case 'move': {
        const { from, to, move } = step
        if (from.kind === 'owner' && to.kind === 'owner' && from.account === to.account) break
        if (from.kind === 'owner') add(from.account, move.time, -move.units)
        if (to.kind === 'owner') add(to.account, move.time, move.units)
        break
      }
      case 'convert':
        for (const { account, units } of step.gives) add(account, step.time, -units)
        for (const { account, units } of step.gets) add(account, step.time, units)
        break
      case 'gain':
        add(step.leg.account, step.time, step.leg.units)
        break
      case 'loss':
        add(step.leg.account, step.time, -step.leg.units)
        break
    }
  }
  return changes
}
